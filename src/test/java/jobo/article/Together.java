package jobo.article;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same time: every thread waits until all are there. */
public final class Together {
  private Together() {}

  /** What came of each; a failure of one is thrown. */
  public static <T> List<T> all(List<Callable<T>> tasks) {
    CyclicBarrier gate = new CyclicBarrier(tasks.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      return tasks.stream()
          .map(
              task ->
                  threads.submit(
                      () -> {
                        gate.await();
                        return task.call();
                      }))
          .toList()
          .stream()
          .map(Together::result)
          .toList();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", stopped);
    } catch (ExecutionException failed) {
      throw new AssertionError("One of the threads failed", failed.getCause());
    }
  }
}
