package jobo.collect;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import jobo.article.Source;
import jobo.article.SourceName;
import jobo.fetch.FetchProblem;
import jobo.fetch.ShownAddress;
import jobo.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing.
 *
 * @param url the configured address that all this was learnt of
 * @param movedTo where it has moved for good, as its server said; null where it has not
 * @param goneSince when its server said that it is gone for good, so that it is switched off, or
 *     null
 * @param lastAttempt when it was last polled, or null before the first time
 * @param lastSuccess when it was last read or said that nothing changed
 * @param problem why it could not be read last time, or null when it could
 * @param failures how often in a row it could not be read
 * @param nextPoll when it is due
 * @param itemsListed how many items it listed when it was last read
 * @param articlesAdded how many articles have come from it in total
 * @param recently what it brought of late
 */
public record SourceState(
    SourceName source,
    URI url,
    @Nullable URI movedTo,
    @Nullable Instant goneSince,
    Validators validators,
    @Nullable Instant lastAttempt,
    @Nullable Instant lastSuccess,
    @Nullable SourceProblem problem,
    int failures,
    Instant nextPoll,
    int itemsListed,
    long articlesAdded,
    Yield recently) {
  /** Where the new address fails like this, the configured one is tried again. */
  private static final Set<FetchProblem> LOST =
      Set.of(
          FetchProblem.NOT_FOUND,
          FetchProblem.GONE,
          FetchProblem.UNKNOWN_HOST,
          FetchProblem.PRIVATE_ADDRESS);

  @SuppressWarnings("ConstantValue") // states that were kept before this was counted lack it
  public SourceState {
    recently = Objects.requireNonNullElse(recently, Yield.NONE);
  }

  /** A source that was never polled is due at once. */
  public static SourceState unpolled(Source source) {
    return unpolled(source, 0, Yield.NONE);
  }

  private static SourceState unpolled(Source source, long total, Yield recently) {
    return new SourceState(
        source.name(),
        source.url(),
        null,
        null,
        Validators.NONE,
        null,
        null,
        null,
        0,
        Instant.EPOCH,
        0,
        total,
        recently);
  }

  /** Its configured address, without the keys in it. */
  public String shownAddress() {
    return ShownAddress.of(url);
  }

  /** Whether it is time to poll. */
  public boolean isDue(Instant now) {
    return !nextPoll.isAfter(now);
  }

  /** Whether its server says that it is gone for good, so that it is switched off. */
  public boolean isGone() {
    return goneSince != null;
  }

  /** The source where it is to be asked for now. */
  Source toAsk(Source configured) {
    return movedTo == null ? configured : configured.at(movedTo);
  }

  /** The state for an address; what was learnt of another says nothing of this one. */
  SourceState of(Source wanted) {
    return url.equals(wanted.url()) ? this : unpolled(wanted, articlesAdded, recently);
  }

  /**
   * The state after a poll.
   *
   * @param taken what it brought
   * @param every how often the source is polled when all is well
   */
  SourceState after(SourceReading reading, Intake.Taken taken, Duration every, Instant now) {
    return switch (reading) {
      case SourceReading.Listed listed ->
          well(listed.answer(), listed.items().size(), taken, every, now);
      case SourceReading.Unchanged(SourceReading.Answer answer) ->
          well(answer, itemsListed, taken, every, now);
      case SourceReading.Failed failed -> ill(failed, every, now);
    };
  }

  private SourceState well(
      SourceReading.Answer answer, int items, Intake.Taken taken, Duration every, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new SourceState(
        source,
        url,
        answer.movedTo() == null ? movedTo : answer.movedTo(),
        null,
        answer.validators(),
        now,
        now,
        null,
        0,
        PollSchedule.well(source, every, answer.fresh(), now),
        items,
        articlesAdded + taken.added(),
        recently.plus(today, taken.news(), taken.reported()));
  }

  private SourceState ill(SourceReading.Failed failed, Duration every, Instant now) {
    boolean lost = movedTo != null && LOST.stream().anyMatch(failed.problem()::is);
    boolean gone = movedTo == null && failed.problem().is(FetchProblem.GONE);
    return new SourceState(
        source,
        url,
        lost ? null : movedTo,
        gone ? Objects.requireNonNullElse(goneSince, now) : null,
        lost ? Validators.NONE : validators,
        now,
        lastSuccess,
        failed.problem(),
        failures + 1,
        gone
            ? PollSchedule.gone(source, now)
            : PollSchedule.ill(source, failures + 1, every, failed.retryAfter(), now),
        itemsListed,
        articlesAdded,
        recently);
  }
}
