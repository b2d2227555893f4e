package jobo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final Instant LATEST = NOW.plusSeconds(10);

  private final HostSchedule schedule = new HostSchedule(Duration.ofSeconds(3));

  @Test
  void requestsToOneHostFollowEachOtherAtTheDelay() {
    assertThat(schedule.nextTurn("a", Duration.ZERO, NOW, LATEST)).contains(NOW);
    assertThat(schedule.nextTurn("a", Duration.ZERO, NOW, LATEST)).contains(NOW.plusSeconds(3));
    assertThat(schedule.nextTurn("a", Duration.ZERO, NOW.plusSeconds(1), LATEST))
        .contains(NOW.plusSeconds(6));
  }

  @Test
  void hostsDoNotWaitForEachOther() {
    assertThat(schedule.nextTurn("a", Duration.ZERO, NOW, LATEST)).contains(NOW);
    assertThat(schedule.nextTurn("b", Duration.ZERO, NOW, LATEST)).contains(NOW);
  }

  @Test
  void aHostThatHadItsRestIsAskedAtOnce() {
    schedule.nextTurn("a", Duration.ZERO, NOW, LATEST);

    assertThat(schedule.nextTurn("a", Duration.ZERO, NOW.plusSeconds(3), LATEST))
        .contains(NOW.plusSeconds(3));
  }

  @Test
  void aTurnThatComesTooLateIsNotTaken() {
    schedule.nextTurn("a", Duration.ZERO, NOW, LATEST);

    assertThat(schedule.nextTurn("a", Duration.ZERO, NOW, NOW.plusSeconds(2))).isEmpty();
    assertThat(schedule.nextTurn("a", Duration.ZERO, NOW, LATEST)).contains(NOW.plusSeconds(3));
  }

  @Test
  void manyHostsDoNotUnsettleTheOnesStillWaiting() {
    Instant later = NOW.plusSeconds(3);
    schedule.nextTurn("patient", Duration.ZERO, later, LATEST);
    for (int host = 0; host < 2_000; host++) {
      schedule.nextTurn("host" + host, Duration.ZERO, NOW, LATEST);
      schedule.nextTurn("other" + host, Duration.ZERO, later, LATEST);
    }

    assertThat(schedule.nextTurn("patient", Duration.ZERO, later, LATEST))
        .contains(NOW.plusSeconds(6));
  }

  @Test
  void whoWantsAHostLeftAloneLongerHasItBeforeAndAfter() {
    Duration five = Duration.ofSeconds(5);
    schedule.nextTurn("a", Duration.ZERO, NOW, LATEST);

    assertThat(schedule.nextTurn("a", five, NOW, LATEST)).contains(NOW.plusSeconds(5));
    assertThat(schedule.nextTurn("a", Duration.ZERO, NOW, LATEST)).contains(NOW.plusSeconds(10));
  }

  @Test
  void whoWantsLessThanUsualGetsTheUsual() {
    schedule.nextTurn("a", Duration.ofSeconds(1), NOW, LATEST);

    assertThat(schedule.nextTurn("a", Duration.ofSeconds(1), NOW, LATEST))
        .contains(NOW.plusSeconds(3));
  }

  @Test
  void manyHostsDoNotShortenTheTimeThatAnotherIsLeftAlone() {
    Duration nine = Duration.ofSeconds(9);
    schedule.nextTurn("slow", nine, NOW, LATEST);
    for (int host = 0; host < 2_000; host++) {
      schedule.nextTurn("host" + host, Duration.ZERO, NOW.plusSeconds(8), LATEST);
    }

    assertThat(schedule.nextTurn("slow", Duration.ZERO, NOW.plusSeconds(8), LATEST))
        .contains(NOW.plusSeconds(9));
  }

  @ParameterizedTest
  @CsvSource({
    "arxiv.org, ARXIV",
    "export.arxiv.org, ARXIV",
    "notarxiv.org, USUAL",
    "arxiv.org.example, USUAL"
  })
  void arxivIsLeftAloneForThreeSecondsWhoeverAsks(String host, Pace pace) {
    assertThat(Pace.USUAL.at(host)).isEqualTo(pace);
    assertThat(Pace.ARXIV.at(host).least()).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void aHostRestsUntilTheLongestRestIsOver() {
    schedule.nextTurn("a", Duration.ZERO, NOW, LATEST);

    assertThat(schedule.isResting("a", NOW.plusSeconds(32))).isTrue();
    assertThat(schedule.isResting("a", NOW.plusSeconds(33))).isFalse();
    assertThat(schedule.isResting("never asked", NOW)).isFalse();
  }
}
