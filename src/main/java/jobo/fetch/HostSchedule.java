package jobo.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every request to a host its turn, a fixed time after the one before. It only reckons; the
 * caller waits. Safe for use by many threads.
 */
final class HostSchedule {
  private static final int HOSTS_BEFORE_SWEEP = 1_000;

  private final Duration delay;
  private final Map<String, Instant> freeFrom = new HashMap<>();

  HostSchedule(Duration delay) {
    this.delay = delay;
  }

  /**
   * The next turn at a host, now or later.
   *
   * @param asked how long a rest the host asks for between two requests
   * @return empty, and no turn taken, when it would come after {@code latest}
   */
  synchronized Optional<Instant> nextTurn(
      String host, Instant now, Instant latest, Duration asked) {
    Duration more = asked.minus(delay);
    Instant free = freeFrom.getOrDefault(host, Instant.MIN);
    Instant rested = more.isPositive() && freeFrom.containsKey(host) ? free.plus(more) : free;
    Instant turn = rested.isAfter(now) ? rested : now;
    if (turn.isAfter(latest)) {
      return Optional.empty();
    }
    if (freeFrom.size() >= HOSTS_BEFORE_SWEEP) {
      freeFrom.values().removeIf(it -> !isStillResting(it, now));
    }
    freeFrom.put(host, turn.plus(delay));
    return Optional.of(turn);
  }

  /** Whether a host may not have had the longest rest yet that it can ask for. */
  synchronized boolean isResting(String host, Instant now) {
    return isStillResting(freeFrom.getOrDefault(host, Instant.MIN), now);
  }

  private static boolean isStillResting(Instant free, Instant now) {
    return free.isAfter(now.minus(Robots.LONGEST_CRAWL_DELAY));
  }
}
