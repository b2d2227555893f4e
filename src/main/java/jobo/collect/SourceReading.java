package jobo.collect;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jobo.fetch.Content;
import jobo.fetch.FetchResult;
import jobo.fetch.Validators;
import org.jspecify.annotations.Nullable;

/** What came of reading a source. */
public sealed interface SourceReading {
  /**
   * What a server said besides.
   *
   * @param validators how to ask next time whether something changed
   * @param movedTo where the source has moved for good, or null
   * @param fresh for how long it holds; zero where the server says nothing
   */
  record Answer(Validators validators, @Nullable URI movedTo, Duration fresh) {
    /** An answer that says no more than its version. */
    public static Answer of(Validators validators) {
      return new Answer(validators, null, Duration.ZERO);
    }

    /**
     * The same about a list at an address that Jobo made: wherever that is answered from, the
     * source is named as before.
     */
    public Answer staying() {
      return new Answer(validators, null, fresh);
    }

    /** What was said with some content. */
    public static Answer of(FetchResult.Fetched fetched) {
      return new Answer(fetched.validators(), fetched.movedTo(), fetched.freshFor());
    }

    /** What was said with the word that nothing changed. */
    public static Answer of(FetchResult.NotModified unchanged) {
      return new Answer(unchanged.validators(), unchanged.movedTo(), unchanged.freshFor());
    }
  }

  /** What the source lists at present. */
  record Listed(List<SourceItem> items, Answer answer) implements SourceReading {
    public Listed {
      items = List.copyOf(items);
    }

    /** A list of which the server says no more than its version. */
    public Listed(List<SourceItem> items, Validators validators) {
      this(items, Answer.of(validators));
    }

    /** When the newest item appeared, as far as the items say something that can be true. */
    public Optional<Instant> newest(Instant now) {
      return items.stream()
          .flatMap(it -> ArticleMaker.appeared(it, now).stream())
          .max(Comparator.naturalOrder());
    }
  }

  /** Nothing changed since the last time; the validators are those that hold now. */
  record Unchanged(Answer answer) implements SourceReading {}

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
