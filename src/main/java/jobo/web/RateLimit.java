package jobo.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often each caller may ask. Remembers the callers heard last, so that a crowd cannot fill the
 * memory. Safe for use by many threads.
 */
final class RateLimit {
  private static final int MOST_CALLERS = 10_000;

  private final int perMinute;
  private final Clock clock;
  private final Map<String, TokenBucket> buckets =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TokenBucket> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  RateLimit(int perMinute, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Counts a request; says how long to wait where it is one too many. */
  synchronized Optional<Duration> refuse(String caller) {
    Instant now = clock.instant();
    TokenBucket bucket =
        buckets.getOrDefault(caller, TokenBucket.full(perMinute, now)).refilled(perMinute, now);
    buckets.put(caller, bucket.hasToken() ? bucket.taken() : bucket);
    return bucket.hasToken() ? Optional.empty() : Optional.of(bucket.untilToken(perMinute));
  }

  /** How many callers are remembered. */
  synchronized int callers() {
    return buckets.size();
  }
}
