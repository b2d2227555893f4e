package jobo.llm;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets time pass before something is tried again. */
interface Waiter extends AutoCloseable {

  /** Whether the time has passed; not where Jobo is ending. */
  boolean pause(Duration time) throws InterruptedException;

  /** Jobo is ending. */
  @Override
  void close();

  /** In real time. */
  final class Stoppable implements Waiter {
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public boolean pause(Duration time) throws InterruptedException {
      return !stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
      stopped.countDown();
    }
  }
}
