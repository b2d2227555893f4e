package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import jobo.document.Cases;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  /** A message on its way: it arrives at some time before its answer does. */
  private record Flight(long chat, Instant arrival, Instant answer) {}

  @Test
  void howeverLongMessagesTakeWhoeverWaitsForThePaceNeverBreaksALimit() {
    Cases.forEachSeed(
        seed -> {
          RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
          Map<Long, List<Instant>> arrived = new HashMap<>();
          List<Instant> all = new ArrayList<>();
          PriorityQueue<Flight> flights = new PriorityQueue<>(Comparator.comparing(Flight::answer));
          Pace pace = new Pace();
          Instant now = NOON;
          for (int message = 0; message < 120; message++) {
            long chat = random.nextInt(40) - 20L;
            now = now.plusMillis(random.nextInt(30));
            boolean broadcast = random.nextBoolean();
            now = waited(pace, flights, chat, broadcast, now);
            pace.begun(broadcast, now);
            Instant arrival = now.plusMillis(random.nextInt(400));
            flights.add(new Flight(chat, arrival, arrival.plusMillis(random.nextInt(200))));
            all.add(arrival);
            arrived.computeIfAbsent(chat, it -> new ArrayList<>()).add(arrival);
          }
          all.sort(Comparator.naturalOrder());
          assertThat(most(all, Duration.ofSeconds(1))).as("seed %d", seed).isLessThanOrEqualTo(30);
          arrived.forEach(
              (chat, times) -> {
                assertThat(most(times, Duration.ofSeconds(1))).as("seed %d", seed).isEqualTo(1);
                assertThat(chat >= 0 || most(times, Duration.ofMinutes(1)) <= 20)
                    .as("seed %d", seed)
                    .isTrue();
              });
        });
  }

  /** Waits as the queue does: for answers, for the chat's own, and for the pace. */
  private static Instant waited(
      Pace pace, PriorityQueue<Flight> flights, long chat, boolean broadcast, Instant from) {
    Instant now = from;
    while (true) {
      while (!flights.isEmpty() && !flights.peek().answer().isAfter(now)) {
        Flight answered = flights.remove();
        pace.ended(answered.chat(), answered.answer());
      }
      boolean busy = flights.stream().anyMatch(it -> it.chat() == chat);
      if (!busy && !pace.earliest(chat, broadcast, now).isAfter(now)) {
        return now;
      }
      now = now.plusMillis(5);
    }
  }

  @Test
  void broadcastsUseTheRateUntilAllAreSentAndNoReplyWaitsLongForThem() {
    Cases.forEachSeed(
        seed -> {
          RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
          PriorityQueue<Flight> flights = new PriorityQueue<>(Comparator.comparing(Flight::answer));
          Pace pace = new Pace();
          Instant now = NOON;
          for (int message = 1; message <= 600; message++) {
            boolean broadcast = message % 20 != 0;
            Instant asked = now;
            now = waited(pace, flights, message, broadcast, now);
            assertThat(broadcast || !now.isAfter(asked.plusMillis(150)))
                .as("a reply goes at once, seed %d", seed)
                .isTrue();
            flights.add(flight(pace, message, broadcast, now, random));
          }
          Duration took = Duration.between(NOON, now);
          assertThat(600 / (took.toMillis() / 1e3))
              .as("messages a second, seed %d", seed)
              .isGreaterThan(0.95 * 30);
        });
  }

  @Test
  void broadcastsLeavePlacesBetweenThem() {
    Pace pace = new Pace();
    int begun = 0;
    while (pace.hasPlace(true, NOON)) {
      pace.begun(true, NOON);
      begun++;
    }
    assertThat(begun).isLessThan(6);
    assertThat(pace.earliest(99, true, NOON)).isBetween(NOON, NOON.plusMillis(34));
    assertThat(pace.earliest(99, false, NOON)).isEqualTo(NOON);
  }

  private static Flight flight(
      Pace pace, long chat, boolean broadcast, Instant now, RandomGenerator random) {
    pace.begun(broadcast, now);
    Instant arrival = now.plusMillis(random.nextInt(4));
    return new Flight(chat, arrival, arrival.plusMillis(random.nextInt(4)));
  }

  @Test
  void whatWasHeldBackTakesNoPlace() {
    Pace pace = new Pace();
    for (int message = 0; message < 30; message++) {
      pace.begun(true, NOON);
    }
    assertThat(pace.hasPlace(false, NOON)).isFalse();
    for (int message = 0; message < 30; message++) {
      pace.stayed();
    }
    assertThat(pace.earliest(99, true, NOON)).isEqualTo(NOON);
  }

  @Test
  void aGroupThatIsSpokenToKeepsItsMinuteWhileSilentOnesAreForgotten() {
    Pace pace = new Pace();
    for (int second = 0; second < 20; second++) {
      for (long chat : new long[] {-7, -8}) {
        pace.begun(false, NOON.plusSeconds(second));
        pace.ended(chat, NOON.plusSeconds(second));
      }
    }
    pace.begun(false, NOON.plusSeconds(50));
    pace.ended(-7, NOON.plusSeconds(50));
    assertThat(pace.earliest(-7, false, NOON.plusSeconds(60))).isEqualTo(NOON.plusSeconds(61));
    assertThat(pace.earliest(-8, false, NOON.plusSeconds(79))).isEqualTo(NOON.plusSeconds(79));
    assertThat(pace.earliest(-7, false, NOON.plusSeconds(79))).isEqualTo(NOON.plusSeconds(79));
  }

  @Test
  void whatIsUnderWayCountsUntilItIsAnswered() {
    Pace pace = new Pace();
    for (int message = 0; message < 30; message++) {
      pace.begun(false, NOON);
    }
    assertThat(pace.earliest(99, false, NOON)).isAfter(NOON);
    pace.ended(1, NOON);
    assertThat(pace.earliest(99, false, NOON)).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void theTwentyFirstMessageOfAMinuteToAGroupWaits() {
    Pace pace = new Pace();
    for (int second = 0; second < 20; second++) {
      pace.begun(false, NOON.plusSeconds(second));
      pace.ended(-7, NOON.plusSeconds(second));
    }
    assertThat(pace.earliest(-7, false, NOON.plusSeconds(30))).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void whenTelegramAsksForPatienceThatChatAloneWaits() {
    Pace pace = new Pace();
    pace.pause(3, NOON.plusSeconds(40), NOON);
    assertThat(pace.earliest(3, false, NOON)).isEqualTo(NOON.plusSeconds(40));
    assertThat(pace.earliest(4, false, NOON)).isEqualTo(NOON);
  }

  private static int most(List<Instant> times, Duration within) {
    int most = 0;
    for (int first = 0; first < times.size(); first++) {
      Instant end = times.get(first).plus(within);
      int from = first;
      most =
          Math.max(most, (int) times.stream().skip(from).takeWhile(it -> it.isBefore(end)).count());
    }
    return most;
  }
}
