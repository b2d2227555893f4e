package jobo.collect;

import java.net.URI;
import java.time.Instant;
import jobo.article.SourceName;
import jobo.fetch.Validators;
import org.jspecify.annotations.Nullable;

/** States of sources for tests. */
public final class SampleState {
  private SampleState() {}

  /** A source that was polled at an instant and read then or before, or never. */
  public static SourceState polled(
      SourceName source,
      URI url,
      @Nullable Instant success,
      @Nullable SourceProblem problem,
      Instant now) {
    int failures = problem == null ? 0 : 2;
    return new SourceState(
        source,
        url,
        null,
        null,
        Validators.NONE,
        now,
        success,
        problem,
        failures,
        now,
        10,
        7,
        Yield.NONE);
  }

  /** A source of which nothing is known but how often it failed. */
  public static SourceState failed(String name, int failures) {
    return new SourceState(
        new SourceName(name),
        URI.create("https://lab.example/feed"),
        null,
        null,
        Validators.NONE,
        null,
        null,
        null,
        failures,
        Instant.EPOCH,
        0,
        0,
        Yield.NONE);
  }
}
