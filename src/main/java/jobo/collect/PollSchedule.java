package jobo.collect;

import java.time.Duration;
import java.time.Instant;
import jobo.article.SourceName;
import org.jspecify.annotations.Nullable;

/** When a source is polled next. Pure. */
final class PollSchedule {
  private static final Duration LONGEST_REST = Duration.ofDays(1);

  /** What is gone for good is looked at now and then, should that have been a mistake. */
  private static final Duration WHILE_GONE = Duration.ofDays(7);

  /** A server that says for how long its answer is fresh is believed up to here. */
  private static final int MOST_TIMES_FRESH = 4;

  private static final int MOST_DOUBLINGS = 16;
  private static final int MOST_SPREAD = 10; // in hundredths

  private PollSchedule() {}

  /**
   * The next poll of a source that could be read.
   *
   * @param every how often it is polled
   * @param fresh for how long its answer holds, as its server says
   */
  static Instant well(SourceName source, Duration every, Duration fresh, Instant now) {
    Duration longest = every.multipliedBy(MOST_TIMES_FRESH);
    Duration believed = fresh.compareTo(longest) > 0 ? longest : fresh;
    return now.plus(spread(longer(every, believed), source, now));
  }

  /**
   * The next poll of a source that could not be read: twice as long after each failure, up to a
   * day; longer where the source is usually rarer.
   *
   * @param failures how often in a row, this time included
   * @param asked how long its server wants to be left alone, if it said so
   */
  static Instant ill(
      SourceName source, int failures, Duration every, @Nullable Duration asked, Instant now) {
    Duration longest = longer(LONGEST_REST, every);
    Duration doubled = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration rest = asked == null ? doubled : longer(doubled, asked);
    return now.plus(spread(rest.compareTo(longest) > 0 ? longest : rest, source, now));
  }

  /** The next look at what was gone for good. */
  static Instant gone(SourceName source, Instant now) {
    return now.plus(spread(WHILE_GONE, source, now));
  }

  /** Somewhat longer, for each source and time another part: so they never come all at once. */
  private static Duration spread(Duration rest, SourceName source, Instant now) {
    long mixed = (source.value().hashCode() + 31L * now.toEpochMilli()) * 0x9E3779B97F4A7C15L;
    return rest.plus(rest.multipliedBy((mixed >>> 40) % 1000 * MOST_SPREAD).dividedBy(100_000));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
