package jobo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final Instant LATEST = NOW.plusSeconds(10);

  private static final Duration NO_REST = Duration.ZERO;

  private final HostSchedule schedule = new HostSchedule(Duration.ofSeconds(3));

  @Test
  void requestsToOneHostFollowEachOtherAtTheDelay() {
    assertThat(schedule.nextTurn("a", NOW, LATEST, NO_REST)).contains(NOW);
    assertThat(schedule.nextTurn("a", NOW, LATEST, NO_REST)).contains(NOW.plusSeconds(3));
    assertThat(schedule.nextTurn("a", NOW.plusSeconds(1), LATEST, NO_REST))
        .contains(NOW.plusSeconds(6));
  }

  @Test
  void hostsDoNotWaitForEachOther() {
    assertThat(schedule.nextTurn("a", NOW, LATEST, NO_REST)).contains(NOW);
    assertThat(schedule.nextTurn("b", NOW, LATEST, NO_REST)).contains(NOW);
  }

  @Test
  void aHostThatHadItsRestIsAskedAtOnce() {
    schedule.nextTurn("a", NOW, LATEST, NO_REST);

    assertThat(schedule.nextTurn("a", NOW.plusSeconds(3), LATEST, NO_REST))
        .contains(NOW.plusSeconds(3));
  }

  @Test
  void aTurnThatComesTooLateIsNotTaken() {
    schedule.nextTurn("a", NOW, LATEST, NO_REST);

    assertThat(schedule.nextTurn("a", NOW, NOW.plusSeconds(2), NO_REST)).isEmpty();
    assertThat(schedule.nextTurn("a", NOW, LATEST, NO_REST)).contains(NOW.plusSeconds(3));
  }

  @Test
  void manyHostsDoNotUnsettleTheOnesStillWaiting() {
    Instant later = NOW.plusSeconds(3);
    schedule.nextTurn("patient", later, LATEST, NO_REST);
    for (int host = 0; host < 2_000; host++) {
      schedule.nextTurn("host" + host, NOW, LATEST, NO_REST);
      schedule.nextTurn("other" + host, later, LATEST, NO_REST);
    }

    assertThat(schedule.nextTurn("patient", later, LATEST, NO_REST)).contains(NOW.plusSeconds(6));
  }

  @Test
  void aHostThatAsksForALongerRestGetsIt() {
    Duration rest = Duration.ofSeconds(8);

    assertThat(schedule.nextTurn("a", NOW, LATEST, rest)).contains(NOW);
    assertThat(schedule.nextTurn("a", NOW, LATEST, rest)).contains(NOW.plusSeconds(8));
    assertThat(schedule.nextTurn("a", NOW.plusSeconds(8), LATEST, rest)).isEmpty();
    assertThat(schedule.nextTurn("a", NOW.plusSeconds(8), NOW.plusSeconds(16), rest))
        .contains(NOW.plusSeconds(16));
  }

  @Test
  void aShorterRestThanTheUsualOneChangesNothing() {
    Duration rest = Duration.ofSeconds(1);
    schedule.nextTurn("a", NOW, LATEST, rest);

    assertThat(schedule.nextTurn("a", NOW, LATEST, rest)).contains(NOW.plusSeconds(3));
  }

  @Test
  void aHostRestsUntilTheLongestRestIsOver() {
    schedule.nextTurn("a", NOW, LATEST, NO_REST);

    assertThat(schedule.isResting("a", NOW.plusSeconds(32))).isTrue();
    assertThat(schedule.isResting("a", NOW.plusSeconds(33))).isFalse();
    assertThat(schedule.isResting("never asked", NOW)).isFalse();
  }
}
