package jobo.edition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * The results that were asked for last, each worked out once however many ask for it at a time.
 * Safe for use by many threads.
 */
final class Recent<K, V> {
  private final Map<K, FutureTask<V>> kept;

  /** Keeps at most so many. */
  Recent(int most) {
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, FutureTask<V>> eldest) {
            return size() > most;
          }
        };
  }

  /** The result for a key. What fails is not kept. */
  V get(K key, Supplier<V> work) {
    FutureTask<V> task = task(key, work);
    task.run(); // which does nothing where somebody else runs it or did
    try {
      return task.get();
    } catch (ExecutionException failure) {
      forget(key, task);
      throw new IllegalStateException("What many wait for failed", failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while waiting", stopped);
    }
  }

  private synchronized FutureTask<V> task(K key, Supplier<V> work) {
    return kept.computeIfAbsent(key, it -> new FutureTask<>(work::get));
  }

  private synchronized void forget(K key, FutureTask<V> task) {
    kept.remove(key, task);
  }
}
