package jobo.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets only so many requests be under way, over all and to each host. Keeps nothing of hosts that
 * nobody is asking. Safe for use by many threads.
 */
final class HostDoors {
  private static final int ENOUGH_FOR_ALL = 1 << 20;

  private final Semaphore all;
  private final int perHost;
  private final Map<String, Door> doors = new ConcurrentHashMap<>();
  private volatile boolean closed;

  HostDoors(int most, int perHost) {
    this.all = new Semaphore(most, true);
    this.perHost = perHost;
  }

  /**
   * Waits to be let in; whoever is let in must {@link #leave}.
   *
   * @return false when the time was up first, or the doors have closed
   */
  boolean enter(String host, Duration patience) throws InterruptedException {
    Door door = doors.compute(host, (ignored, it) -> it == null ? new Door(perHost) : it.queued());
    long end = System.nanoTime() + patience.toNanos();
    if (!closed && take(door.permits, end)) {
      // The place at the host comes first: waiting for it must not keep others from other hosts.
      if (take(all, end) && !closed) {
        return true;
      }
      door.permits.release();
    }
    forget(host);
    return false;
  }

  void leave(String host) {
    all.release();
    doors.computeIfPresent(
        host,
        (ignored, it) -> {
          it.permits.release();
          return it.left();
        });
  }

  /** Sends everyone away who waits or comes. */
  void close() {
    closed = true;
    all.release(ENOUGH_FOR_ALL);
    doors.values().forEach(it -> it.permits.release(ENOUGH_FOR_ALL));
  }

  private void forget(String host) {
    doors.computeIfPresent(host, (ignored, it) -> it.left());
  }

  private static boolean take(Semaphore permits, long end) throws InterruptedException {
    return permits.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  /** One host's permits, and how many are inside or waiting; changed only within the map. */
  private static final class Door {
    private final Semaphore permits;
    private int present = 1;

    Door(int permits) {
      this.permits = new Semaphore(permits, true);
    }

    Door queued() {
      present++;
      return this;
    }

    @Nullable Door left() {
      return --present == 0 ? null : this;
    }
  }
}
