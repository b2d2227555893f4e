package jobo.search;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Looks again and again what has changed, on a thread of its own, until it is closed. What fails is
 * tried again and logged once. Safe for use by many threads.
 */
final class Following implements AutoCloseable {
  private final String name;
  private final Duration pause;
  private final Duration ending;
  private final Logger log;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Thread thread;

  /**
   * Something to follow.
   *
   * @param name of what follows, as in “search index”
   * @param pause between two looks
   * @param ending for how long closing waits for a look that is under way
   */
  Following(String name, Duration pause, Duration ending, Logger log) {
    this.name = name;
    this.pause = pause;
    this.ending = ending;
    this.log = log;
  }

  synchronized void start(Runnable look) {
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name(name.replace(' ', '-')).start(() -> follow(look));
    }
  }

  private void follow(Runnable look) {
    boolean failing = false;
    do {
      try {
        look.run();
        failing = false;
      } catch (RuntimeException problem) {
        if (!failing) {
          log.error("The {} stays behind, and is tried again: {}", name, problem.toString());
        }
        failing = true;
      }
    } while (!isStoppedWithin(pause));
  }

  private boolean isStoppedWithin(Duration time) {
    try {
      return stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Whether a look that is under way should end. */
  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  @Override
  public synchronized void close() {
    stopped.countDown();
    try {
      if (thread != null) {
        thread.join(ending);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
