package jobo.chat;

import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a run shows how far it has come, and whoever waits looks. An onlooker that fails never
 * disturbs the run. Safe for use by many threads.
 */
public final class ProgressBoard {
  private static final Logger LOG = LoggerFactory.getLogger(ProgressBoard.class);

  private final CopyOnWriteArrayList<Consumer<RunProgress>> onlookers =
      new CopyOnWriteArrayList<>();
  private volatile @Nullable RunProgress latest;

  /** Shows progress to everybody who looks. */
  public void show(RunProgress progress) {
    latest = progress;
    for (Consumer<RunProgress> onlooker : onlookers) {
      try {
        onlooker.accept(progress);
      } catch (RuntimeException problem) {
        LOG.warn("An onlooker of the run failed and is let go", problem);
        onlookers.remove(onlooker);
      }
    }
  }

  /** The latest progress, if there was any. */
  public Optional<RunProgress> latest() {
    return Optional.ofNullable(latest);
  }

  /** Looks on from now until the returned handle is closed. */
  public Watch watch(Consumer<RunProgress> onlooker) {
    onlookers.add(onlooker);
    return () -> onlookers.remove(onlooker);
  }

  /** Ends looking on. */
  public interface Watch extends AutoCloseable {
    @Override
    void close();
  }
}
