package jobo.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps who gets what. Each method is one transaction. */
public interface SubscriptionStore {

  /** A digest that is to go out. */
  record DueSubscription(Subscription subscription, Due due) {}

  /** A chat's subscriptions, the oldest first; those of a suspended chat, too. */
  List<Subscription> of(ChatAddress chat);

  /** The subscription of an id. */
  Optional<Subscription> find(SubscriptionId id);

  /** Keeps a new or changed one, whose next digest is this. */
  void save(Subscription subscription, Due next);

  /** Lets one go; false where there was none. */
  boolean remove(SubscriptionId id);

  /** When the next digest of a subscription goes out; none where its chat is suspended. */
  Optional<Due> next(SubscriptionId id);

  /**
   * What is due by now in chats that are not suspended: the longest due first, and of those due at
   * once every day another.
   *
   * @param platforms those to which anything can be sent
   * @param limit the most to return
   */
  List<DueSubscription> due(Set<Platform> platforms, Instant now, int limit);

  /**
   * Moves a subscription on from one digest to the next; false where somebody else did, or it was
   * changed or let go meanwhile.
   */
  boolean advance(SubscriptionId id, Due from, Due to);

  /** Suspends what a chat gets, because it is out of reach. */
  void suspend(ChatAddress chat, String reason, Instant since);

  /** Why a chat is suspended, if it is. */
  Optional<Suspension> suspension(ChatAddress chat);

  /** The way to a chat is free again; false where it was not suspended. */
  boolean resume(ChatAddress chat);

  /**
   * A chat and what is within it, such as a group's topics, as far as something is kept for them.
   */
  List<ChatAddress> within(ChatAddress chat);

  /**
   * Suspended chats of a platform, in the order of their addresses.
   *
   * @param after the last one of the page before
   */
  List<Suspension> suspended(Platform platform, Optional<ChatAddress> after, int limit);

  /** Chats that have been suspended since before an instant. */
  List<Suspension> suspendedBefore(Instant instant, int limit);

  /** A chat has another address; all of it goes there. */
  void move(ChatAddress from, ChatAddress to);

  /** Forgets all that is kept for a chat. */
  void forget(ChatAddress chat);

  /** A chat that is out of reach. */
  record Suspension(ChatAddress chat, String reason, Instant since) {}
}
