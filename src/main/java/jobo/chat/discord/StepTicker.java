package jobo.chat.discord;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the latest step of long work from time to time, each step once, until the reply is there.
 * Quick work shows none: every step is a call. Safe for use by many threads.
 */
final class StepTicker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StepTicker.class);

  private final Duration every;
  private final Consumer<String> show;
  private final CountDownLatch over = new CountDownLatch(1);
  private final ReentrantLock showing = new ReentrantLock();
  private volatile @Nullable String step;
  private @Nullable String shown;

  /**
   * A ticker that goes at once.
   *
   * @param show makes the call; never called after {@link #close}
   */
  StepTicker(Duration every, Consumer<String> show) {
    this.every = every;
    this.show = show;
    Thread.ofVirtual().name("discord-steps").start(this::tick);
  }

  /** What is being done now. */
  void step(String text) {
    step = text;
  }

  /** Ends it, when a step that is being shown is there. */
  @Override
  public void close() {
    over.countDown();
    showing.lock(); // not before a step that is being shown is there
    try {
      step = null;
    } finally {
      showing.unlock();
    }
  }

  private void tick() {
    try {
      while (!over.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
        showLatest();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void showLatest() {
    showing.lock();
    try {
      String current = step;
      if (current != null && !current.equals(shown) && over.getCount() > 0) {
        show.accept("⏳ " + DiscordText.escaped(current, false));
        shown = current;
      }
    } catch (RuntimeException notShown) {
      LOG.debug("A step is not shown: {}", DiscordAnswers.of(notShown));
    } finally {
      showing.unlock();
    }
  }
}
