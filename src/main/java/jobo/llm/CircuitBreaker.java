package jobo.llm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * After how many failures in a row a server is left alone, and for how long (Nygard, "Release It!",
 * 2007). When the rest is over, one call tries whether it is well again, while the others go on
 * resting. Pure.
 *
 * @param failures how many calls failed since the last that did not
 * @param restsUntil nobody is let through before
 */
record CircuitBreaker(int failures, @Nullable Instant restsUntil) {
  static final CircuitBreaker CLOSED = new CircuitBreaker(0, null);

  private static final int ENOUGH = 5;
  private static final Duration FIRST_REST = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofMinutes(15);
  private static final Duration LONGEST_ASKED_FOR = Duration.ofHours(1);

  /** Whether a call may be made now. */
  boolean lets(Instant now) {
    return restsUntil == null || !now.isBefore(restsUntil);
  }

  /** A call was let through; while it may be under way it is the only one that tries. */
  CircuitBreaker tried(Instant now, Duration longest) {
    return restsUntil == null ? this : new CircuitBreaker(failures, now.plus(longest));
  }

  /**
   * A call failed.
   *
   * @param asked how long the server wants to be left alone, where it says so
   */
  CircuitBreaker failed(Instant now, @Nullable Duration asked) {
    int inRow = failures + 1;
    if (asked != null && asked.isPositive()) {
      return new CircuitBreaker(inRow, now.plus(shorter(asked, LONGEST_ASKED_FOR)));
    } else if (inRow < ENOUGH) {
      return new CircuitBreaker(inRow, null);
    }
    int doublings = Math.min(inRow - ENOUGH, 10);
    Duration rest = shorter(FIRST_REST.multipliedBy(1L << doublings), LONGEST_REST);
    return new CircuitBreaker(inRow, now.plus(rest));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
