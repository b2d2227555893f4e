package jobo.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import jobo.delivery.Messenger;
import jobo.delivery.Messengers;
import jobo.edition.DeliveryDesk;
import jobo.edition.DeliveryDesk.Prepared;
import jobo.subscription.Due;
import jobo.subscription.Platform;
import jobo.subscription.SubscriptionStore;
import jobo.subscription.SubscriptionStore.DueSubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what is due for all subscriptions into the outbox; editions that are due are closed first.
 * What fails for one subscription is put off and stops no other. Whatever is cut off goes on in the
 * next round.
 */
public final class DeliveryRound {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);
  private static final int PAGE = 200;
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
  private static final Duration UNTIL_CLOSED = Duration.ofSeconds(10);

  private final SubscriptionStore subscriptions;
  private final DeliveryDesk desk;
  private final Runnable closing;
  private final Set<Platform> platforms;
  private final Clock clock;

  /** The round that closed editions; once is enough. */
  private Instant closed = Instant.MIN;

  private final ReentrantLock oneCloses = new ReentrantLock();

  /**
   * A round.
   *
   * @param closing closes the editions that are due
   */
  public DeliveryRound(
      SubscriptionStore subscriptions,
      DeliveryDesk desk,
      Runnable closing,
      Messengers messengers,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.desk = desk;
    this.closing = closing;
    this.platforms =
        messengers.all().stream().map(Messenger::platform).collect(Collectors.toUnmodifiableSet());
    this.clock = clock;
  }

  /** Prepares what is due by now, of each platform at the pace of its own chats. */
  public void run() {
    Instant now = clock.instant();
    List<Thread> rounds =
        platforms.stream()
            .map(it -> Thread.ofVirtual().name("due-on-" + it).start(() -> prepareAll(it, now)))
            .toList();
    try {
      for (Thread round : rounds) {
        round.join();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void prepareAll(Platform platform, Instant now) {
    try {
      List<DueSubscription> due = subscriptions.due(Set.of(platform), now, PAGE);
      while (!due.isEmpty()) {
        due.forEach(it -> prepare(it, now));
        due = subscriptions.due(Set.of(platform), now, PAGE);
      }
    } catch (RuntimeException away) {
      LOG.error("What is due on {} cannot be looked up; the next round will", platform, away);
    }
  }

  private void prepare(DueSubscription due, Instant round) {
    try {
      Prepared prepared = desk.prepare(due);
      if (prepared == Prepared.NOT_YET) {
        closeOnce(round);
        prepared = desk.prepare(due);
      }
      if (prepared == Prepared.NOT_YET || prepared == Prepared.NO_MESSENGER) {
        putOff(due, UNTIL_CLOSED);
      }
    } catch (RuntimeException failure) {
      LOG.error("The digest of {} is put off", due.subscription().id(), failure);
      putOff(due, AFTER_FAILURE);
    }
  }

  /** Whoever needs editions meanwhile waits for them. */
  private void closeOnce(Instant round) {
    oneCloses.lock();
    try {
      if (!round.equals(closed)) {
        closed = round;
        closing.run();
      }
    } finally {
      oneCloses.unlock();
    }
  }

  private void putOff(DueSubscription due, Duration time) {
    Due later = new Due(due.due().date(), clock.instant().plus(time));
    subscriptions.advance(due.subscription().id(), due.due(), later);
  }
}
