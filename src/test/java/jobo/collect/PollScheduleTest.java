package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import jobo.article.SourceName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(15);
  private static final SourceName LAB = new SourceName("Lab");

  @ParameterizedTest
  @CsvSource({"1, PT30M", "2, PT1H", "3, PT2H", "6, PT16H", "7, PT24H", "100, PT24H"})
  void afterEachFailureTheRestIsTwiceAsLongUpToADay(int failures, Duration rest) {
    assertNearly(rest, PollSchedule.ill(LAB, failures, EVERY, null, NOW));
  }

  @Test
  void aSourceThatIsPolledOnceAWeekRestsNoLessWhenItFails() {
    Duration week = Duration.ofDays(7);
    assertNearly(week, PollSchedule.ill(LAB, 1, week, null, NOW));
  }

  @ParameterizedTest
  @CsvSource({"PT1S, PT30M", "PT5H, PT5H", "PT500H, PT24H", ", PT30M"})
  void aServerThatAsksForPatienceGetsItUpToADay(@Nullable Duration asked, Duration rest) {
    assertNearly(rest, PollSchedule.ill(LAB, 1, EVERY, asked, NOW));
  }

  @ParameterizedTest
  @CsvSource({"PT0S, PT15M", "PT10M, PT15M", "PT40M, PT40M", "PT24H, PT1H"})
  void aServerThatSaysForHowLongItsAnswerHoldsIsBelievedWithinReason(
      Duration fresh, Duration rest) {
    assertNearly(rest, PollSchedule.well(LAB, EVERY, fresh, NOW));
  }

  @Test
  void sourcesThatWereReadAtOnceAreNotDueAtOnceAgain() {
    long instants =
        IntStream.range(0, 100)
            .mapToObj(it -> new SourceName("source " + it))
            .map(it -> PollSchedule.well(it, EVERY, Duration.ZERO, NOW))
            .distinct()
            .count();
    assertThat(instants).isGreaterThan(80);
  }

  @Test
  void theSpreadOfOneSourceChangesFromPollToPoll() {
    Instant later = NOW.plus(EVERY);
    assertThat(Duration.between(NOW, PollSchedule.well(LAB, EVERY, Duration.ZERO, NOW)))
        .isNotEqualTo(Duration.between(later, PollSchedule.well(LAB, EVERY, Duration.ZERO, later)));
  }

  /** At most a tenth longer. */
  private static void assertNearly(Duration rest, Instant next) {
    assertThat(Duration.between(NOW, next)).isBetween(rest, rest.multipliedBy(11).dividedBy(10));
  }
}
