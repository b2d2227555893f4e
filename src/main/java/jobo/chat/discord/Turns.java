package jobo.chat.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where requests wait until the pace over all lets them go: what somebody waits for before
 * deliveries, and else in the order in which they came. Safe for use by many threads.
 */
final class Turns {
  /** Less than how long anybody waits for a call, so that none goes that nobody waits for. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

  /** A clock may be set, so nothing waits for long without looking at it again. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final InstantSource clock;
  private final Pace pace = new Pace();
  private final Deque<Condition> replies = new ArrayDeque<>();
  private final Deque<Condition> deliveries = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();

  Turns(InstantSource clock) {
    this.clock = clock;
  }

  /** Who comes first. */
  enum Lane {
    REPLY,
    DELIVERY
  }

  /** Waits for a turn; false where it did not come in time. Who has got one ends it. */
  boolean take(Lane lane) {
    lock.lock();
    Deque<Condition> queue = lane == Lane.REPLY ? replies : deliveries;
    Condition mine = lock.newCondition();
    queue.addLast(mine);
    try {
      boolean come = await(mine);
      if (come) {
        pace.begun();
      }
      return come;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      queue.remove(mine);
      callFirst();
      lock.unlock();
    }
  }

  /** Somebody else has just made requests that count, too. */
  void count(int requests) {
    lock.lock();
    try {
      for (int request = 0; request < requests; request++) {
        pace.begun();
        pace.ended(clock.instant());
      }
    } finally {
      lock.unlock();
    }
  }

  /** The request of a turn is answered, or never will be. */
  void end() {
    lock.lock();
    try {
      pace.ended(clock.instant());
      callFirst();
    } finally {
      lock.unlock();
    }
  }

  private boolean await(Condition mine) throws InterruptedException {
    Instant begun = clock.instant();
    for (Instant now = begun; now.isBefore(begun.plus(LONGEST_WAIT)); now = clock.instant()) {
      Instant at = pace.earliest(now);
      boolean first = mine.equals(first());
      if (first && !at.isAfter(now)) {
        return true;
      }
      Duration pause = first ? shorter(Duration.between(now, at), BETWEEN_LOOKS) : LONGEST_WAIT;
      mine.await(pause.toNanos() + 1, TimeUnit.NANOSECONDS);
    }
    return false;
  }

  private @Nullable Condition first() {
    return replies.isEmpty() ? deliveries.peekFirst() : replies.peekFirst();
  }

  private void callFirst() {
    Condition first = first();
    if (first != null) {
      first.signal();
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
