package jobo.discordapi;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits until the platform is as a test wants it, and tells what it is instead if it never is. */
final class Patience {
  private final Object lock;
  private volatile Duration longest = Duration.ofSeconds(30);

  Patience(Object lock) {
    this.lock = lock;
  }

  void longest(Duration newLongest) {
    longest = newLongest;
  }

  <T> T until(String wanted, Supplier<Optional<T>> look, Supplier<String> instead) {
    long end = System.nanoTime() + longest.toNanos();
    synchronized (lock) {
      Optional<T> found = look.get();
      try {
        while (found.isEmpty() && System.nanoTime() < end) {
          lock.wait(1 + (end - System.nanoTime()) / 1_000_000);
          found = look.get();
        }
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
      return found.orElseThrow(
          () ->
              new AssertionError(
                  "Waited %d s for %s; instead: %s"
                      .formatted(longest.toSeconds(), wanted, instead.get())));
    }
  }
}
