package jobo.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import jobo.subscription.ChatAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is due from the outbox to the chats of one platform, for ever: many chats at a time,
 * each one delivery after another. A state changes only on the platform's answer, so whenever the
 * process dies, the next one knows what was on its way. Safe for use by many threads.
 */
public final class Courier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** Each waits for its turn in the messenger; so many that a platform's pace is used up. */
  private static final int MOST_AT_A_TIME = 128;

  private static final int REFILL_BELOW = 96;
  private static final int LOOKED_THROUGH = 2 * MOST_AT_A_TIME;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  /** Longer than any call takes: what was begun before then was begun by a process that died. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(5);

  private static final Duration GRACE = Duration.ofSeconds(12);

  private final Messenger messenger;
  private final OutboxStore outbox;
  private final InstantSource clock;
  private final Recording recording;
  private final boolean alone;
  private final Map<ChatAddress, DeliveryKey> underWay = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile @Nullable Thread worker;
  private volatile Instant haltedUntil = Instant.MIN;
  private volatile boolean closed;

  /**
   * A courier.
   *
   * @param alone whether no other process delivers from this outbox, so that all that was begun
   *     before was cut off
   */
  public Courier(
      Messenger messenger,
      OutboxStore outbox,
      ChatReach reach,
      InstantSource clock,
      boolean alone) {
    this.messenger = messenger;
    this.outbox = outbox;
    this.clock = clock;
    this.recording = new Recording(messenger, outbox, reach, clock);
    this.alone = alone;
  }

  /** Begins; returns at once. */
  public void start() {
    Instant before = alone ? clock.instant() : clock.instant().minus(LONGEST_CALL);
    worker = Thread.ofVirtual().name("courier-" + messenger.platform()).start(() -> work(before));
  }

  /** Lets nothing more leave and waits for what is on its way, but not for long. */
  @Override
  public void close() {
    try {
      awaitEnd();
      Thread begun = worker;
      if (begun != null) {
        begun.join(GRACE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      recording.close();
    }
  }

  private void awaitEnd() throws InterruptedException {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
      long left = GRACE.toNanos();
      while (!underWay.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
      if (!underWay.isEmpty()) {
        LOG.warn(
            "{} chats did not answer in time; the next start looks after them", underWay.size());
      }
    } finally {
      lock.unlock();
    }
  }

  private void work(Instant begunBefore) {
    Instant cutOff = begunBefore;
    while (!closed) {
      try {
        settleInterrupted(cutOff);
        cutOff = clock.instant().minus(LONGEST_CALL);
        lookForDue();
      } catch (RuntimeException trouble) {
        LOG.error("What is due cannot be looked up; Jobo tries again", trouble);
      }
      rest();
    }
  }

  /** What a process had on its way when it died may be there or not. */
  private void settleInterrupted(Instant begunBefore) {
    for (OutboxPart part : outbox.interrupted(messenger.platform(), begunBefore)) {
      if (!isUnderWay(part)) {
        LOG.warn("{} was on its way when Jobo was interrupted", part.key());
        recording.record(part, interrupted());
      }
    }
  }

  private NextStep interrupted() {
    String reason = "Jobo was interrupted while it was on its way";
    return messenger.isRepeatable()
        ? new NextStep.Doubted(clock.instant(), reason)
        : new NextStep.Ended(PartState.MAYBE_SENT, reason);
  }

  private boolean isUnderWay(OutboxPart part) {
    lock.lock();
    try {
      return underWay.containsValue(part.delivery());
    } finally {
      lock.unlock();
    }
  }

  private void lookForDue() {
    if (clock.instant().isBefore(haltedUntil)) {
      return;
    }
    List<OutboxPart> due = outbox.due(messenger.platform(), clock.instant(), LOOKED_THROUGH);
    lock.lock();
    try {
      for (OutboxPart part : due) {
        if (!closed
            && underWay.size() < MOST_AT_A_TIME
            && underWay.putIfAbsent(part.chat(), part.delivery()) == null) {
          Thread.ofVirtual().name("delivery").start(() -> deliver(part));
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void rest() {
    lock.lock();
    try {
      long left = BETWEEN_LOOKS.toNanos();
      boolean full = underWay.size() >= REFILL_BELOW;
      while (!closed && left > 0 && !(full && underWay.size() < REFILL_BELOW)) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  /** One delivery, part after part, as far as it goes now. */
  private void deliver(OutboxPart first) {
    try {
      Optional<OutboxPart> next = Optional.of(first);
      while (next.isPresent() && !closed) {
        OutboxPart part = next.get();
        NextStep step = new Errand(part, messenger, outbox, clock, () -> !closed).run();
        if (step instanceof NextStep.Halted(Instant until, String reason)) {
          halt(until, reason);
        }
        next =
            recording.record(part, step)
                ? outbox.next(part.delivery(), clock.instant())
                : Optional.empty();
      }
    } catch (RuntimeException unforeseen) {
      LOG.error("The delivery {} stopped in a way nobody foresaw", first.key(), unforeseen);
    } finally {
      free(first.chat());
    }
  }

  private void halt(Instant until, String reason) {
    if (!clock.instant().isBefore(haltedUntil)) {
      LOG.error("Nothing is sent to {} until {}: {}", messenger.platform(), until, reason);
    }
    haltedUntil = until;
  }

  private void free(ChatAddress chat) {
    lock.lock();
    try {
      underWay.remove(chat);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
