package jobo.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides from a platform's answer what becomes of a part. Pure: the same answer at the same
 * instant has the same consequence.
 */
public final class DeliveryRules {
  /** A morning report of yesterday is none. */
  public static final Duration LONGEST = Duration.ofHours(12);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  /** Until the operator mends a token, there is no hurry. */
  private static final Duration WHILE_UNAUTHORIZED = Duration.ofMinutes(5);

  /** A chat out of reach may be mended at any time; how often to look whether it was. */
  private static final Duration WHILE_SUSPENDED = Duration.ofHours(1);

  /** How long a platform that knows repetitions does so, with a margin: Discord some minutes. */
  private static final Duration REPEATABLE = Duration.ofMinutes(2);

  private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(30);

  /**
   * A server that kept us waiting may yet do what it was asked for; it goes before what follows.
   */
  private static final Duration MAY_STILL_ARRIVE = Duration.ofSeconds(15);

  /** A group becomes a supergroup once; whoever sends us round in circles is not followed. */
  private static final int MOST_MOVES = 5;

  private DeliveryRules() {}

  /**
   * What is known of a part when the answer comes.
   *
   * @param attempts how often it was begun, with this time
   * @param due when its delivery was due
   * @param canBePlainer whether a plainer form is left
   * @param repeatable whether the platform takes a repetition for the same message
   */
  public record Attempt(int attempts, Instant due, boolean canBePlainer, boolean repeatable) {}

  /** The next step after an answer. */
  public static NextStep after(Sending answer, Attempt attempt, Instant now) {
    return switch (answer) {
      case Sending.Sent(String remoteId) -> new NextStep.Done(remoteId);
      case Sending.Later(Duration delay, String reason) ->
          again(later(delay, pause(attempt.attempts())), reason, attempt, now);
      case Sending.Unauthorized(String reason) -> halted(reason, attempt, now);
      case Sending.Refused(String reason) ->
          attempt.canBePlainer()
              ? new NextStep.Plainer(reason)
              : new NextStep.Ended(PartState.REFUSED, reason);
      case Sending.Unreachable(String reason) ->
          new NextStep.Suspended(again(WHILE_SUSPENDED, reason, attempt, now), reason);
      case Sending.Moved(var to) ->
          attempt.attempts() > MOST_MOVES
              ? again(pause(attempt.attempts()), "it moves and moves", attempt, now)
              : new NextStep.Moved(to);
      case Sending.Unclear(String reason) -> unclear(reason, attempt, now);
      case Sending.Withheld() -> new NextStep.Nothing();
    };
  }

  /** Platforms count what comes under a wrong token, and lock out who goes on. */
  private static NextStep halted(String reason, Attempt attempt, Instant now) {
    return again(WHILE_UNAUTHORIZED, reason, attempt, now)
            instanceof NextStep.Again(Instant at, String same)
        ? new NextStep.Halted(at, same)
        : new NextStep.Ended(PartState.GIVEN_UP, reason);
  }

  /** Where a repetition may double it, nobody repeats it. */
  private static NextStep unclear(String reason, Attempt attempt, Instant now) {
    Instant at = now.plus(pause(attempt.attempts()));
    return attempt.repeatable() && !isTooLate(attempt.due(), at)
        ? new NextStep.Doubted(at, reason)
        : new NextStep.Ended(PartState.MAYBE_SENT, reason);
  }

  /**
   * The next step for a part in doubt, or none where it is sent again.
   *
   * @param due when its delivery was due
   * @param found the id under which it was found, or null
   * @param doubtSince when it was first begun without learning what became of it
   */
  public static Optional<NextStep> afterLook(
      Trace trace, @Nullable String found, Instant due, Instant doubtSince, Instant now) {
    return switch (trace) {
      case Trace.Found ignored when found != null -> Optional.of(new NextStep.Done(found));
      case Trace.Found ignored -> Optional.empty(); // they are other parts of the same words
      case Trace.Absent() -> Optional.empty();
      case Trace.NotNow(String reason) ->
          now.isBefore(doubtSince.plus(REPEATABLE)) || isTooLate(due, now)
              ? Optional.empty()
              : Optional.of(new NextStep.Doubted(now.plus(UNTIL_NEXT_LOOK), reason));
      case Trace.Unknown() ->
          now.isBefore(doubtSince.plus(REPEATABLE))
              ? Optional.empty()
              : Optional.of(
                  new NextStep.Ended(PartState.MAYBE_SENT, "the chat does not show what arrived"));
    };
  }

  /** How long the next part waits for one that ended so: what is in doubt may still arrive. */
  public static Duration untilNext(PartState ended) {
    return ended == PartState.MAYBE_SENT ? MAY_STILL_ARRIVE : Duration.ZERO;
  }

  /** Whether it is too late for a part of a delivery that was due at an instant. */
  public static boolean isTooLate(Instant due, Instant at) {
    return at.isAfter(due.plus(LONGEST));
  }

  private static NextStep again(Duration pause, String reason, Attempt attempt, Instant now) {
    Instant at = now.plus(pause);
    return isTooLate(attempt.due(), at)
        ? new NextStep.Ended(PartState.GIVEN_UP, reason)
        : new NextStep.Again(at, reason);
  }

  /** Twice as long each time. */
  private static Duration pause(int attempts) {
    int doublings = Math.clamp(attempts - 1L, 0, 20);
    Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
