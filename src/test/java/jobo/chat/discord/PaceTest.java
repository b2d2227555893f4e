package jobo.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
  private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");
  private static final int A_SECOND = 50;

  /** A request; when it arrives in between nobody but Discord knows. */
  private record Request(Instant sent, Instant answered) {}

  @Test
  void withQuickAnswersTheRateIsUsed() {
    List<Request> requests = requests(2_000, 5, 1);
    Duration taken = Duration.between(BEGIN, requests.getLast().sent());
    assertThat(taken).isLessThan(Duration.ofMillis(2_000 * 1_000 / A_SECOND * 100 / 95));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 300, 2_500})
  void whereverOnTheirWayDiscordCountsThemNoMoreThanFiftyAreInASecond(int slowest) {
    List<Request> requests = requests(1_000, slowest, 7);
    for (Request one : requests) {
      // All that may arrive in the second before this one, which may arrive when it is sent.
      long others =
          requests.stream()
              .filter(it -> it.sent().isBefore(one.sent()) || it.equals(one))
              .filter(it -> it.answered().isAfter(one.sent().minusSeconds(1)))
              .count();
      assertThat(others).isLessThanOrEqualTo(A_SECOND);
    }
  }

  /** Sends as soon as the pace allows, with answers that take up to some time. */
  private static List<Request> requests(int count, int slowest, int seed) {
    Random random = new Random(seed);
    Pace pace = new Pace();
    List<Request> requests = new ArrayList<>();
    PriorityQueue<Request> underWay = new PriorityQueue<>(Comparator.comparing(Request::answered));
    Instant now = BEGIN;
    while (requests.size() < count) {
      while (!underWay.isEmpty() && !underWay.peek().answered().isAfter(now)) {
        pace.ended(underWay.poll().answered());
      }
      Instant next = pace.earliest(now);
      if (!next.isAfter(now)) {
        pace.begun();
        Request request = new Request(now, now.plusMillis(1 + random.nextInt(slowest)));
        requests.add(request);
        underWay.add(request);
      } else {
        Request answer = underWay.peek();
        now = answer != null && answer.answered().isBefore(next) ? answer.answered() : next;
      }
    }
    return requests;
  }
}
