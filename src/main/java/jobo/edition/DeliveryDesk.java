package jobo.edition;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jobo.delivery.Delivery;
import jobo.delivery.DeliveryKey;
import jobo.delivery.DeliveryLog;
import jobo.delivery.Draft;
import jobo.delivery.Messenger;
import jobo.delivery.Messengers;
import jobo.delivery.OutboxStore;
import jobo.delivery.Pictures;
import jobo.digest.EditionCalendar;
import jobo.digest.EditionDesk;
import jobo.digest.Masthead;
import jobo.subscription.Due;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionStore;
import jobo.subscription.SubscriptionStore.DueSubscription;
import org.jspecify.annotations.Nullable;

/**
 * Puts what subscriptions get into the outbox, when it is due. Whatever is asked twice is put once.
 * Safe for use by many threads and by several nodes.
 */
public final class DeliveryDesk {
  /** A digest is to be on time, even without the editions it waits for. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final EditionDesk editions;
  private final EditionCalendar calendar;
  private final SubscriptionStore subscriptions;
  private final OutboxStore outbox;
  private final DeliveryLog log;
  private final Messengers messengers;
  private final Compositions compositions;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Wait> wait = new AtomicReference<>();

  /** Since when the editions of a date are waited for. */
  private record Wait(LocalDate date, Instant since) {}

  /** What was done about a subscription that is due. */
  public enum Prepared {
    /** What it gets is in the outbox, and the subscription waits for its next date. */
    PUT,
    /** Nothing goes out for a date before it was made or changed; it waits for its next date. */
    NOTHING_OWED,
    /** It waits for its next date, on which it gets what it missed, too. */
    TOO_LATE,
    /** Editions are to be closed first. It stays due. */
    NOT_YET,
    /** Its platform is switched off. It stays due, until that changes or it is too late. */
    NO_MESSENGER
  }

  public DeliveryDesk(
      EditionDesk editions,
      EditionCalendar calendar,
      SubscriptionStore subscriptions,
      OutboxStore outbox,
      DeliveryLog log,
      Messengers messengers,
      Masthead masthead,
      Pictures pictures,
      InstantSource clock) {
    this.editions = editions;
    this.calendar = calendar;
    this.subscriptions = subscriptions;
    this.outbox = outbox;
    this.log = log;
    this.messengers = messengers;
    this.compositions = new Compositions(editions, log, masthead, pictures);
    this.clock = clock;
  }

  /** Puts what a subscription gets into the outbox, and moves it on to its next date. */
  public Prepared prepare(DueSubscription due) {
    Instant now = clock.instant();
    Subscription subscription = due.subscription();
    Due owed = CatchUp.owed(subscription.schedule(), due.due(), now);
    Optional<LocalDate> newest = log.newestDate(subscription.id());
    Prepared prepared =
        switch (CatchUp.verdict(subscription, owed, newest, now)) {
          case HAD -> Prepared.PUT;
          case NOT_OWED -> Prepared.NOTHING_OWED;
          case TOO_LATE -> Prepared.TOO_LATE;
          case OWED -> put(subscription, owed, now);
        };
    switch (prepared) {
      case PUT, NOTHING_OWED, TOO_LATE ->
          subscriptions.advance(
              subscription.id(), due.due(), CatchUp.next(subscription, owed, newest, now));
      case NOT_YET, NO_MESSENGER -> {}
    }
    return prepared;
  }

  /** When a new or changed subscription gets its next digest: never two for one date. */
  public Due nextFor(Subscription subscription) {
    @Nullable LocalDate had = log.newestDate(subscription.id()).orElse(null);
    return subscription.schedule().nextAfter(clock.instant(), had);
  }

  private Prepared put(Subscription subscription, Due owed, Instant now) {
    Optional<Messenger> messenger = messengers.of(subscription.chat().platform());
    if (messenger.isEmpty()) {
      return Prepared.NO_MESSENGER;
    }
    if (isToWait(owed, now)) {
      return Prepared.NOT_YET;
    }
    Optional<LocalDate> covered = log.covered(subscription.id());
    List<LocalDate> dates = CatchUp.editions(editions.dates(CatchUp.MOST_EDITIONS), covered);
    List<Draft> parts = compositions.of(subscription, dates, messenger.get());
    LocalDate covers = dates.isEmpty() ? covered.orElseGet(() -> none(owed)) : dates.getLast();
    DeliveryKey key = new DeliveryKey(subscription.id(), owed.date());
    outbox.put(new Delivery(key, subscription.chat(), covers, owed.at(), parts));
    if (subscriptions.find(subscription.id()).isEmpty()) {
      outbox.giveUp(subscription.id(), "unsubscribed", now);
    }
    return Prepared.PUT;
  }

  /** Before the one that may still be closed. */
  private LocalDate none(Due owed) {
    return calendar.lastDue(owed.at()).minusDays(1);
  }

  /**
   * The wait begins when somebody first asks, which after a downtime is later than the digest was
   * due: the editions of that time are closed in a moment.
   */
  private boolean isToWait(Due owed, Instant now) {
    if (!editions.owes(owed.at())) {
      return false;
    }
    LocalDate date = calendar.lastDue(now);
    Wait begun =
        Objects.requireNonNull(
            wait.updateAndGet(
                it -> it != null && it.date().equals(date) ? it : new Wait(date, now)));
    return now.isBefore(begun.since().plus(LONGEST_WAIT));
  }
}
