package jobo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.dao.QueryTimeoutException;

/** An outbox that tells who waits whenever something was done with it, and can be away. */
public final class WatchedOutbox {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final OutboxStore watched;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition done = lock.newCondition();
  private final Map<String, Integer> calls = new ConcurrentHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile String failing = "";

  public WatchedOutbox(OutboxStore outbox) {
    this.watched =
        (OutboxStore)
            Proxy.newProxyInstance(
                OutboxStore.class.getClassLoader(),
                new Class<?>[] {OutboxStore.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals(failing) && failures.getAndDecrement() > 0) {
                    throw new QueryTimeoutException("the database is away");
                  }
                  try {
                    return method.invoke(outbox, arguments);
                  } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                  } finally {
                    calls.merge(method.getName(), 1, Integer::sum);
                    signal();
                  }
                });
  }

  /** The outbox to use. */
  public OutboxStore store() {
    return watched;
  }

  /** The next calls of a method fail. */
  void fails(String method, int times) {
    failures.set(times);
    failing = method;
  }

  /** Waits until something is so, looking whenever something was done. */
  public void awaits(BooleanSupplier condition) throws InterruptedException {
    lock.lock();
    try {
      long left = PATIENCE.toNanos();
      while (!condition.getAsBoolean()) {
        assertThat(left).as("it did not come to this in time").isPositive();
        left = done.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a method was called so many times more. */
  void awaitsCalls(String method, int times) throws InterruptedException {
    int before = calls.getOrDefault(method, 0);
    awaits(() -> calls.getOrDefault(method, 0) >= before + times);
  }

  private void signal() {
    lock.lock();
    try {
      done.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
