package jobo.llm;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a failed request is made again. Pure but for its dice.
 *
 * <p>Waits grow by two and are drawn from their whole range ("full jitter", AWS Architecture Blog
 * 2015), so that many askers do not come back at the same time. Where the server names a time, that
 * is kept to, and a little more.
 */
record RetryPlan(RandomGenerator dice) {
  private static final int TRIES = 3;
  private static final int TRIES_WHERE_NOBODY_ANSWERS = 2;
  private static final Duration FIRST = Duration.ofSeconds(1);

  /** The server knows its own times; what is drawn on top of them spreads its askers. */
  private static final long SPREAD_MILLIS = 250;

  /**
   * How long to wait before the next request, where one may help and can still be answered.
   *
   * @param tried how many requests were made
   */
  Optional<Duration> next(ServerReply.Failed<?> failure, int tried, Instant now, Instant deadline) {
    if (tried >= tries(failure.reason())) {
      return Optional.empty();
    }
    Duration asked = failure.retryAfter();
    Duration wait =
        asked == null
            ? Duration.ofMillis(dice.nextLong(1, FIRST.toMillis() << tried))
            : asked.plusMillis(dice.nextLong(SPREAD_MILLIS));
    return now.plus(wait).isBefore(deadline) ? Optional.of(wait) : Optional.empty();
  }

  private static int tries(Reason reason) {
    return switch (reason) {
      case TOO_MANY_REQUESTS, SERVER_ERROR -> TRIES;
      case UNREACHABLE -> TRIES_WHERE_NOBODY_ANSWERS;
      default -> 1;
    };
  }
}
