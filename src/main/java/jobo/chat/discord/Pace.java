package jobo.chat.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Discord's pace over all, kept by us, as JDA keeps to that of each route alone: fifty requests a
 * second (docs.discord.com, rate limits). Discord counts a request when it arrives, which nobody
 * here sees: so it counts from its sending until a second after its answer. Decides only; who asks
 * also waits. For one thread at a time.
 */
final class Pace {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int A_SECOND = 50;

  private final Deque<Instant> ended = new ArrayDeque<>();
  private int underWay;

  /**
   * The first instant from {@code now} on at which a request may go, unless answers to others come
   * sooner.
   */
  Instant earliest(Instant now) {
    while (!ended.isEmpty() && !ended.getFirst().plus(SECOND).isAfter(now)) {
      ended.removeFirst();
    }
    int places = A_SECOND - underWay;
    if (ended.size() < places) {
      return now;
    }
    return places > 0
        ? ended.stream().skip(ended.size() - places).findFirst().orElseThrow().plus(SECOND)
        : now.plus(SECOND);
  }

  /** A request sets out. */
  void begun() {
    underWay++;
  }

  /** Discord answered to a request that had set out, or never will. */
  void ended(Instant at) {
    underWay--;
    ended.addLast(at);
  }
}
