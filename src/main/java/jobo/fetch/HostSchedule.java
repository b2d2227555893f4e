package jobo.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every request to a host its turn, some time after the one before: as long as that one or
 * this one wants at least. It only reckons; the caller waits. Safe for use by many threads.
 */
final class HostSchedule {
  private static final int HOSTS_BEFORE_SWEEP = 1_000;

  private final Duration delay;
  private final Map<String, Turn> last = new HashMap<>();

  HostSchedule(Duration delay) {
    this.delay = delay;
  }

  /** When a request has its turn, and how long it wants the host left alone then. */
  private record Turn(Instant at, Duration rest) {}

  /**
   * The next turn at a host, now or later.
   *
   * @param least how long the host is left alone before and after, where that is longer than usual
   * @return empty, and no turn taken, when it would come after {@code latest}
   */
  synchronized Optional<Instant> nextTurn(
      String host, Duration least, Instant now, Instant latest) {
    Duration rest = longer(delay, least);
    Turn before = last.get(host);
    Instant free = before == null ? now : before.at().plus(longer(before.rest(), rest));
    Instant turn = free.isAfter(now) ? free : now;
    if (turn.isAfter(latest)) {
      return Optional.empty();
    }
    if (last.size() >= HOSTS_BEFORE_SWEEP) {
      last.values().removeIf(it -> !isStillResting(it, now));
    }
    last.put(host, new Turn(turn, rest));
    return Optional.of(turn);
  }

  /** Whether a host may not have had the longest rest yet that it can ask for. */
  synchronized boolean isResting(String host, Instant now) {
    Turn before = last.get(host);
    return before != null && isStillResting(before, now);
  }

  private static boolean isStillResting(Turn turn, Instant now) {
    return turn.at().plus(turn.rest()).plus(Robots.LONGEST_CRAWL_DELAY).isAfter(now);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
