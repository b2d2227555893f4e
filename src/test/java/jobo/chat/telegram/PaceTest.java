package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import jobo.document.Cases;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void whoeverWaitsForThePaceNeverBreaksALimit() {
    Cases.forEachSeed(
        seed -> {
          RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
          Map<Long, List<Instant>> sent = new HashMap<>();
          List<Instant> all = new ArrayList<>();
          Pace pace = new Pace();
          Instant now = NOON;
          for (int message = 0; message < 120; message++) {
            long chat = random.nextInt(40) - 20L;
            now = now.plusMillis(random.nextInt(30));
            Instant at = pace.earliest(chat, random.nextBoolean(), now);
            now = at.isAfter(now) ? at : now;
            pace.sent(chat, now);
            all.add(now);
            sent.computeIfAbsent(chat, it -> new ArrayList<>()).add(now);
          }
          assertThat(most(all, Duration.ofSeconds(1))).as("seed %d", seed).isLessThanOrEqualTo(30);
          sent.forEach(
              (chat, times) -> {
                assertThat(most(times, Duration.ofSeconds(1))).as("seed %d", seed).isEqualTo(1);
                assertThat(chat >= 0 || most(times, Duration.ofMinutes(1)) <= 20)
                    .as("seed %d", seed)
                    .isTrue();
              });
        });
  }

  @Test
  void aReplyFindsRoomThatBroadcastsLeave() {
    Pace pace = new Pace();
    for (long chat = 1; chat <= 25; chat++) {
      assertThat(pace.earliest(chat, true, NOON)).isEqualTo(NOON);
      pace.sent(chat, NOON);
    }
    assertThat(pace.earliest(26, true, NOON)).isEqualTo(NOON.plusSeconds(1));
    assertThat(pace.earliest(26, false, NOON)).isEqualTo(NOON);
  }

  @Test
  void theTwentyFirstMessageOfAMinuteToAGroupWaits() {
    Pace pace = new Pace();
    for (int second = 0; second < 20; second++) {
      pace.sent(-7, NOON.plusSeconds(second));
    }
    assertThat(pace.earliest(-7, false, NOON.plusSeconds(30))).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void whenTelegramAsksForPatienceThatChatAloneWaits() {
    Pace pace = new Pace();
    pace.pause(3, NOON.plusSeconds(40));
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
