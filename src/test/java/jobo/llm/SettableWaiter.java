package jobo.llm;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jobo.SettableClock;

/** Lets time pass by turning the clock. */
public final class SettableWaiter implements Waiter {
  private final SettableClock clock;
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  SettableWaiter(SettableClock clock) {
    this.clock = clock;
  }

  /** How long was waited, each time. */
  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  @Override
  public boolean pause(Duration time) {
    pauses.add(time);
    clock.advance(time);
    return !closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
