package jobo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final Instant LATEST = NOW.plusSeconds(10);

  private final HostSchedule schedule = new HostSchedule(Duration.ofSeconds(3));

  @Test
  void requestsToOneHostFollowEachOtherAtTheDelay() {
    assertThat(schedule.nextTurn("a", NOW, LATEST)).contains(NOW);
    assertThat(schedule.nextTurn("a", NOW, LATEST)).contains(NOW.plusSeconds(3));
    assertThat(schedule.nextTurn("a", NOW.plusSeconds(1), LATEST)).contains(NOW.plusSeconds(6));
  }

  @Test
  void hostsDoNotWaitForEachOther() {
    assertThat(schedule.nextTurn("a", NOW, LATEST)).contains(NOW);
    assertThat(schedule.nextTurn("b", NOW, LATEST)).contains(NOW);
  }

  @Test
  void aHostThatHadItsRestIsAskedAtOnce() {
    schedule.nextTurn("a", NOW, LATEST);

    assertThat(schedule.nextTurn("a", NOW.plusSeconds(3), LATEST)).contains(NOW.plusSeconds(3));
  }

  @Test
  void aTurnThatComesTooLateIsNotTaken() {
    schedule.nextTurn("a", NOW, LATEST);

    assertThat(schedule.nextTurn("a", NOW, NOW.plusSeconds(2))).isEmpty();
    assertThat(schedule.nextTurn("a", NOW, LATEST)).contains(NOW.plusSeconds(3));
  }

  @Test
  void manyHostsDoNotUnsettleTheOnesStillWaiting() {
    Instant later = NOW.plusSeconds(3);
    schedule.nextTurn("patient", later, LATEST);
    for (int host = 0; host < 2_000; host++) {
      schedule.nextTurn("host" + host, NOW, LATEST);
      schedule.nextTurn("other" + host, later, LATEST);
    }

    assertThat(schedule.nextTurn("patient", later, LATEST)).contains(NOW.plusSeconds(6));
  }
}
