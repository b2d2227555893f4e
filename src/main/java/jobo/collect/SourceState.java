package jobo.collect;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import jobo.article.Source;
import jobo.article.SourceName;
import jobo.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing.
 *
 * @param url the address that all this was learnt of
 * @param lastAttempt when it was last polled, or null before the first time
 * @param lastSuccess when it was last read or said that nothing changed
 * @param problem why it could not be read last time, or null when it could
 * @param failures how often in a row it could not be read
 * @param nextPoll when it is due
 * @param itemsListed how many items it listed when it was last read
 * @param articlesAdded how many articles have come from it in total
 */
public record SourceState(
    SourceName source,
    URI url,
    Validators validators,
    @Nullable Instant lastAttempt,
    @Nullable Instant lastSuccess,
    @Nullable SourceProblem problem,
    int failures,
    Instant nextPoll,
    int itemsListed,
    long articlesAdded) {
  private static final Duration LONGEST_REST = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 16;

  /** A source that was never polled is due at once. */
  public static SourceState unpolled(Source source) {
    return new SourceState(
        source.name(), source.url(), Validators.NONE, null, null, null, 0, Instant.EPOCH, 0, 0);
  }

  /** Whether it is time to poll. */
  public boolean isDue(Instant now) {
    return !nextPoll.isAfter(now);
  }

  /** The state for an address; what was learnt of another says nothing of this one. */
  SourceState of(Source wanted) {
    return url.equals(wanted.url()) ? this : unpolled(wanted).withTotal(articlesAdded);
  }

  /**
   * The state after a poll.
   *
   * @param added how many new articles it brought
   * @param every how often the source is polled when all is well
   */
  SourceState after(SourceReading reading, int added, Duration every, Instant now) {
    return switch (reading) {
      case SourceReading.Listed listed ->
          well(listed.validators(), listed.items().size(), added, every, now);
      case SourceReading.Unchanged unchanged -> well(validators, itemsListed, 0, every, now);
      case SourceReading.Failed failed -> ill(failed, every, now);
    };
  }

  private SourceState well(Validators current, int items, int added, Duration every, Instant now) {
    return new SourceState(
        source, url, current, now, now, null, 0, now.plus(every), items, articlesAdded + added);
  }

  private SourceState ill(SourceReading.Failed failed, Duration every, Instant now) {
    Instant next = now.plus(rest(failures + 1, every, failed.retryAfter()));
    return new SourceState(
        source,
        url,
        validators,
        now,
        lastSuccess,
        failed.problem(),
        failures + 1,
        next,
        itemsListed,
        articlesAdded);
  }

  /** Twice as long after each failure, up to a day; longer where the source is usually rarer. */
  private static Duration rest(int failures, Duration every, @Nullable Duration asked) {
    Duration longest = longer(LONGEST_REST, every);
    Duration doubled = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration rest = asked == null ? doubled : longer(doubled, asked);
    return rest.compareTo(longest) > 0 ? longest : rest;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private SourceState withTotal(long total) {
    return new SourceState(
        source, url, validators, lastAttempt, lastSuccess, problem, failures, nextPoll, 0, total);
  }
}
