package jobo.collect;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jobo.fetch.Validators;
import org.jspecify.annotations.Nullable;

/** What came of reading a source. */
public sealed interface SourceReading {

  /**
   * What the source lists at present, and how to ask next time whether it changed.
   *
   * @param movedTo where the source says it has moved for good, if it says so
   */
  record Listed(List<SourceItem> items, Validators validators, @Nullable URI movedTo)
      implements SourceReading {
    public Listed {
      items = List.copyOf(items);
    }

    /** A source that is where it was. */
    public Listed(List<SourceItem> items, Validators validators) {
      this(items, validators, null);
    }

    /** When the newest item appeared, as far as the items say something that can be true. */
    public Optional<Instant> newest(Instant now) {
      return items.stream()
          .flatMap(it -> ArticleMaker.appeared(it, now).stream())
          .max(Comparator.naturalOrder());
    }
  }

  /** Nothing changed since the last time. */
  record Unchanged() implements SourceReading {}

  /**
   * The source could not be read.
   *
   * @param retryAfter how long it asks to be left alone, if it does
   */
  record Failed(SourceProblem problem, @Nullable Duration retryAfter) implements SourceReading {}
}
