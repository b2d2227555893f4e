package jobo.delivery;

import java.time.InstantSource;
import jobo.subscription.ChatAddress;
import jobo.subscription.SubscriptionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in mind which chats can be reached, as platforms tell of it. What concerns a group concerns
 * its topics. Nothing is kept for chats that have no subscription. Safe for use by many threads.
 */
public final class ChatReach {
  private static final Logger LOG = LoggerFactory.getLogger(ChatReach.class);

  private final SubscriptionStore subscriptions;
  private final OutboxStore outbox;
  private final InstantSource clock;

  public ChatReach(SubscriptionStore subscriptions, OutboxStore outbox, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Nothing can be sent there any more, until that changes. */
  public void lost(ChatAddress chat, String reason) {
    for (ChatAddress lost : subscriptions.within(chat)) {
      if (subscriptions.suspension(lost).isEmpty() && !subscriptions.of(lost).isEmpty()) {
        LOG.info("{} {} is suspended: {}", lost.platform(), lost.value(), reason);
        subscriptions.suspend(lost, reason, clock.instant());
      }
    }
  }

  /** The way there is free, perhaps again; what waits goes at once. */
  public void found(ChatAddress chat) {
    for (ChatAddress found : subscriptions.within(chat)) {
      if (subscriptions.resume(found)) {
        LOG.info("{} {} can be reached again", found.platform(), found.value());
        outbox.hurry(found, clock.instant());
      }
    }
  }

  /** A chat has another address, and with it what is within it. */
  public void moved(ChatAddress from, ChatAddress to) {
    for (ChatAddress moved : subscriptions.within(from)) {
      String inside = moved.value().substring(from.value().length());
      ChatAddress there = new ChatAddress(to.platform(), to.value() + inside);
      LOG.info("{} {} is {} now", moved.platform(), moved.value(), there.value());
      subscriptions.move(moved, there);
      outbox.move(moved, there);
    }
  }
}
