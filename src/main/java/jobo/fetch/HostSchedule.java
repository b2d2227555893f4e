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
   * @return empty, and no turn taken, when it would come after {@code latest}
   */
  synchronized Optional<Instant> nextTurn(String host, Instant now, Instant latest) {
    Instant free = freeFrom.getOrDefault(host, now);
    Instant turn = free.isAfter(now) ? free : now;
    if (turn.isAfter(latest)) {
      return Optional.empty();
    }
    if (freeFrom.size() >= HOSTS_BEFORE_SWEEP) {
      freeFrom.values().removeIf(it -> !it.isAfter(now));
    }
    freeFrom.put(host, turn.plus(delay));
    return Optional.of(turn);
  }
}
