package jobo.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import jobo.chat.ProgressBoard;
import jobo.chat.RunProgress;
import org.jspecify.annotations.Nullable;

/**
 * Looks on at a run for a reader who may be slow: keeps the latest progress only, so that the run
 * never waits. Closed by the thread that reads it.
 */
final class RunWatch implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ProgressBoard.Watch watch;
  private @Nullable RunProgress unread;
  private boolean ended;

  @SuppressWarnings("this-escape") // a progress that comes meanwhile finds the lock ready
  RunWatch(ProgressBoard board) {
    this.watch = board.watch(this::show);
    board.latest().ifPresent(this::showUnlessNewer);
  }

  /** The next progress, or none within a time. */
  Optional<RunProgress> next(Duration most) throws InterruptedException {
    lock.lock();
    try {
      long left = most.toNanos();
      while (unread == null && !ended && left > 0) {
        left = changed.awaitNanos(left);
      }
      Optional<RunProgress> next = Optional.ofNullable(unread);
      unread = null;
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** Wakes the reader for the last time. */
  void end() {
    lock.lock();
    try {
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    watch.close();
  }

  private void show(RunProgress progress) {
    lock.lock();
    try {
      unread = progress;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void showUnlessNewer(RunProgress known) {
    lock.lock();
    try {
      if (unread == null) {
        unread = known;
      }
    } finally {
      lock.unlock();
    }
  }
}
