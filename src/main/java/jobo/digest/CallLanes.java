package jobo.digest;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Does a few things at a time, what is more urgent first, until it is closed. */
final class CallLanes implements AutoCloseable {
  private final AtomicLong came = new AtomicLong();
  private final ThreadPoolExecutor threads;

  CallLanes(int lanes) {
    threads =
        new ThreadPoolExecutor(
            lanes,
            lanes,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            Thread.ofVirtual().name("model-writer-", 0).factory());
  }

  private static final class Call<T> extends FutureTask<T> implements Comparable<Call<?>> {
    private final int rank;
    private final long number;

    Call(int rank, long number, Callable<T> work) {
      super(work);
      this.rank = rank;
      this.number = number;
    }

    @Override
    public int compareTo(Call<?> other) {
      int byRank = Integer.compare(rank, other.rank);
      return byRank != 0 ? byRank : Long.compare(number, other.number);
    }
  }

  /**
   * Does something when its turn comes.
   *
   * @param rank what comes before what; the lowest first
   */
  <T> Future<T> submit(int rank, Callable<T> work) {
    Call<T> call = new Call<>(rank, came.getAndIncrement(), work);
    threads.execute(call);
    return call;
  }

  /** What waits is not done any more, and what is being done is interrupted. */
  @Override
  public void close() {
    threads
        .shutdownNow()
        .forEach(
            it -> {
              if (it instanceof Call<?> call) {
                call.cancel(true);
              }
            });
  }
}
