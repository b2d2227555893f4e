package jobo.web;

import java.time.Duration;
import java.time.Instant;

/**
 * What one caller may still ask: a bucket that holds a minute's worth and fills steadily.
 *
 * @param tokens what was in it at that instant
 */
record TokenBucket(double tokens, Instant at) {
  private static final double NANOS_PER_MINUTE = 60e9;

  /** A full bucket. */
  static TokenBucket full(int perMinute, Instant now) {
    return new TokenBucket(perMinute, now);
  }

  /** This bucket as it stands now. */
  TokenBucket refilled(int perMinute, Instant now) {
    // A clock that was set back takes nothing away.
    double nanos = Math.max(0, Duration.between(at, now).toNanos());
    return new TokenBucket(Math.min(perMinute, tokens + nanos * perMinute / NANOS_PER_MINUTE), now);
  }

  /** Whether there is a token to take. */
  boolean hasToken() {
    return tokens >= 1;
  }

  /** This bucket after one was taken. */
  TokenBucket taken() {
    return new TokenBucket(tokens - 1, at);
  }

  /** How long until there is a token again. */
  Duration untilToken(int perMinute) {
    double missing = Math.max(0, 1 - tokens);
    return Duration.ofNanos((long) Math.ceil(missing * NANOS_PER_MINUTE / perMinute));
  }
}
