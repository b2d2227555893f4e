package jobo.chat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jobo.article.CategoryId;
import jobo.delivery.Access;
import jobo.delivery.DeliveryKey;
import jobo.delivery.DeliveryLog;
import jobo.delivery.Hindrance;
import jobo.delivery.Messenger;
import jobo.delivery.Messengers;
import jobo.delivery.OutboxStore;
import jobo.digest.DigestSettings;
import jobo.language.Language;
import jobo.subscription.ChatAddress;
import jobo.subscription.Due;
import jobo.subscription.Manners;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionId;
import jobo.subscription.SubscriptionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where chats subscribe, and learn what became of what they were sent. No chat reaches another
 * one's subscriptions. Safe for use by many threads.
 */
public final class SubscriptionDesk {
  /** The most subscriptions of a chat. */
  static final int MOST = 10;

  private static final Logger LOG = LoggerFactory.getLogger(SubscriptionDesk.class);

  private final SubscriptionStore store;
  private final OutboxStore outbox;
  private final DeliveryLog log;
  private final Messengers messengers;
  private final DigestSettings defaults;
  private final InstantSource clock;
  private final Supplier<SubscriptionId> ids;

  /** A desk. */
  public SubscriptionDesk(
      SubscriptionStore store,
      OutboxStore outbox,
      DeliveryLog log,
      Messengers messengers,
      DigestSettings defaults,
      InstantSource clock) {
    this(store, outbox, log, messengers, defaults, clock, new SubscriptionIds());
  }

  SubscriptionDesk(
      SubscriptionStore store,
      OutboxStore outbox,
      DeliveryLog log,
      Messengers messengers,
      DigestSettings defaults,
      InstantSource clock,
      Supplier<SubscriptionId> ids) {
    this.store = store;
    this.outbox = outbox;
    this.log = log;
    this.messengers = messengers;
    this.defaults = defaults;
    this.clock = clock;
    this.ids = ids;
  }

  /** What time it is. */
  Instant now() {
    return clock.instant();
  }

  /** A chat's subscriptions, the one changed last at the end. */
  List<Subscription> of(ChatAddress chat) {
    return store.of(chat);
  }

  /** A chat's subscription of an id that was typed. */
  Optional<Subscription> find(ChatAddress chat, String id) {
    return store.of(chat).stream().filter(it -> it.id().value().equals(id)).findFirst();
  }

  /** The language in which a chat is told, if it has a subscription. */
  Optional<Language> language(ChatAddress chat) {
    return store.of(chat).stream().map(Subscription::language).findFirst();
  }

  /** The zone of who has no other. */
  ZoneId zone() {
    return defaults.zone();
  }

  /** A new subscription with what is usual, not kept yet. */
  Subscription usual(ChatAddress chat, Set<CategoryId> categories, Language language) {
    Schedule schedule =
        new Schedule(
            defaults.time(), defaults.zone(), EnumSet.allOf(DayOfWeek.class), /* quiet= */ null);
    return new Subscription(
        ids.get(), chat, categories, schedule, language, Manners.USUAL, clock.instant());
  }

  /** A new subscription to other categories, otherwise like one there is; not kept yet. */
  Subscription like(Subscription other, Set<CategoryId> categories) {
    return new Subscription(
        ids.get(),
        other.chat(),
        categories,
        other.schedule(),
        other.language(),
        other.manners(),
        clock.instant());
  }

  /** Keeps a new or changed one, whose next digest is for a date that has had none. */
  void save(Subscription subscription) {
    Instant now = clock.instant();
    Due next =
        subscription.schedule().nextAfter(now, log.newestDate(subscription.id()).orElse(null));
    store.save(subscription.changedAt(now), next);
  }

  /** Lets one go, and what is still to be sent for it. */
  void remove(Subscription subscription) {
    store.remove(subscription.id());
    outbox.giveUp(subscription.id(), "unsubscribed", clock.instant());
  }

  /** When its next digest goes out; none while its chat is out of reach. */
  Optional<Due> next(Subscription subscription) {
    return store.next(subscription.id()).map(it -> toCome(it, subscription));
  }

  /** Where nobody delivers, nothing is overdue. */
  private Due toCome(Due next, Subscription subscription) {
    Instant now = clock.instant();
    boolean passed =
        next.at().isBefore(now) && messengers.of(subscription.chat().platform()).isEmpty();
    return passed ? subscription.schedule().nextAfter(now) : next;
  }

  /** Why a chat is out of reach, if it is. */
  Optional<SubscriptionStore.Suspension> suspension(ChatAddress chat) {
    return store.suspension(chat);
  }

  /** A chat's newest deliveries, the newest first. */
  List<DeliveryLog.Delivered> deliveries(ChatAddress chat, int limit) {
    return log.newest(chat, limit);
  }

  /** Has a part sent once more; false where it is none of the chat's that may be. */
  boolean again(ChatAddress chat, DeliveryKey delivery, int part) {
    return outbox.again(chat, delivery, part, clock.instant());
  }

  /** What the platform grants in a chat. A look that fails never stands in the way of a reply. */
  Access access(ChatAddress chat) {
    Optional<Messenger> messenger = messengers.of(chat.platform());
    try {
      return messenger
          .map(it -> it.access(chat))
          .orElseGet(() -> Access.unknown(Hindrance.SWITCHED_OFF.reason()));
    } catch (RuntimeException problem) {
      LOG.warn("What is granted in a chat is not known: platform={}", chat.platform(), problem);
      return Access.unknown(problem.getClass().getSimpleName());
    }
  }
}
