package jobo.collect;

import java.time.Duration;
import java.util.List;
import jobo.fetch.Content;
import jobo.fetch.FetchResult;
import jobo.fetch.Validators;
import org.jspecify.annotations.Nullable;

/** What came of reading a source. */
public sealed interface SourceReading {

  /** What the source lists at present, and how to ask next time whether it changed. */
  record Listed(List<SourceItem> items, Validators validators) implements SourceReading {
    public Listed {
      items = List.copyOf(items);
    }
  }

  /** Nothing changed since the last time. */
  record Unchanged() implements SourceReading {}

  /**
   * The source could not be read.
   *
   * @param retryAfter how long it asks to be left alone, if it does
   */
  record Failed(SourceProblem problem, @Nullable Duration retryAfter) implements SourceReading {
    /** Because of the network or the server. */
    public static Failed of(FetchResult.Failed failed) {
      return new Failed(SourceProblem.of(failed.problem(), failed.detail()), failed.retryAfter());
    }

    /** Because of what was fetched. */
    public static Failed of(CollectProblem problem, String detail) {
      return new Failed(SourceProblem.of(problem, detail), null);
    }

    /** Because what was fetched is not what sources of this kind give. */
    public static Failed unexpected(Content content) {
      return of(CollectProblem.UNEXPECTED_ANSWER, content.mediaType().orElse("no declared type"));
    }
  }
}
