package jobo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jobo.delivery.DeliveryRules.Attempt;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryRulesTest {
  private static final Instant DUE = Instant.parse("2026-11-21T08:00:00Z");
  private static final ChatAddress MOVED = new ChatAddress(Platform.TELEGRAM, "-1002");

  private static final Attempt FIRST = new Attempt(1, DUE, true, false);
  private static final Attempt PLAINEST = new Attempt(3, DUE, false, false);
  private static final Attempt REPEATABLE = new Attempt(1, DUE, true, true);

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(new Sending.Sent("77"), FIRST, new NextStep.Done("77")),
        Arguments.of(new Sending.Refused("400"), FIRST, new NextStep.Plainer("400")),
        Arguments.of(
            new Sending.Refused("400"), PLAINEST, new NextStep.Ended(PartState.REFUSED, "400")),
        Arguments.of(
            new Sending.Unreachable("403"),
            FIRST,
            new NextStep.Suspended(
                new NextStep.Again(DUE.plus(Duration.ofHours(1)), "403"), "403")),
        Arguments.of(new Sending.Moved(MOVED), FIRST, new NextStep.Moved(MOVED)),
        Arguments.of(
            new Sending.Later(Duration.ofSeconds(40), "429"),
            FIRST,
            new NextStep.Again(DUE.plusSeconds(40), "429")),
        Arguments.of(
            new Sending.Later(Duration.ofSeconds(1), "502"),
            PLAINEST,
            new NextStep.Again(DUE.plusSeconds(20), "502")),
        Arguments.of(
            new Sending.Unauthorized("401"),
            FIRST,
            new NextStep.Halted(DUE.plus(Duration.ofMinutes(5)), "401")),
        Arguments.of(new Sending.Withheld(), FIRST, new NextStep.Nothing()),
        Arguments.of(
            new Sending.Unclear("cut"), FIRST, new NextStep.Ended(PartState.MAYBE_SENT, "cut")),
        Arguments.of(
            new Sending.Unclear("cut"),
            REPEATABLE,
            new NextStep.Doubted(DUE.plusSeconds(5), "cut")));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void everyAnswerHasItsConsequence(Sending answer, Attempt attempt, NextStep step) {
    assertThat(DeliveryRules.after(answer, attempt, DUE)).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource({"1, 5", "2, 10", "3, 20", "4, 40", "7, 320", "9, 900", "1000000, 900"})
  void thePauseDoublesUpToAQuarterOfAnHour(int attempts, long seconds) {
    Attempt attempt = new Attempt(attempts, DUE, false, false);
    assertThat(DeliveryRules.after(new Sending.Later(Duration.ZERO, "502"), attempt, DUE))
        .isEqualTo(new NextStep.Again(DUE.plusSeconds(seconds), "502"));
  }

  @Test
  void aReportOfHalfADayAgoIsGivenUp() {
    Instant late = DUE.plus(Duration.ofHours(12));
    for (Sending answer :
        new Sending[] {new Sending.Later(Duration.ZERO, "502"), new Sending.Unauthorized("401")}) {
      assertThat(DeliveryRules.after(answer, FIRST, late))
          .isInstanceOf(NextStep.Ended.class)
          .extracting(it -> ((NextStep.Ended) it).state())
          .isEqualTo(PartState.GIVEN_UP);
      assertThat(DeliveryRules.after(answer, FIRST, late.minus(Duration.ofMinutes(10))))
          .isInstanceOfAny(NextStep.Again.class, NextStep.Halted.class);
    }
  }

  @Test
  void whoSendsUsRoundInCirclesIsNotFollowed() {
    Attempt sixth = new Attempt(6, DUE, true, false);
    assertThat(DeliveryRules.after(new Sending.Moved(MOVED), sixth, DUE))
        .isInstanceOf(NextStep.Again.class);
  }

  @Test
  void whatIsInDoubtIsNotLookedForForEver() {
    assertThat(
            DeliveryRules.after(
                new Sending.Unclear("cut"), REPEATABLE, DUE.plus(Duration.ofHours(12))))
        .isEqualTo(new NextStep.Ended(PartState.MAYBE_SENT, "cut"));
  }

  @Test
  void whatIsFoundIsThereAndWhatIsNotGoesOutAgain() {
    Trace found = new Trace.Found(List.of("9"));
    assertThat(DeliveryRules.afterLook(found, "9", DUE, DUE, DUE)).hasValue(new NextStep.Done("9"));
    assertThat(DeliveryRules.afterLook(found, null, DUE, DUE, DUE)).isEmpty();
    Instant longAfter = DUE.plus(Duration.ofHours(3));
    assertThat(DeliveryRules.afterLook(new Trace.Absent(), null, DUE, DUE, longAfter)).isEmpty();
  }

  @Test
  void whereNobodyCanLookItIsRepeatedOnlyWhileThePlatformKnowsRepetitions() {
    Trace unknown = new Trace.Unknown();
    assertThat(DeliveryRules.afterLook(unknown, null, DUE, DUE, DUE.plusSeconds(119))).isEmpty();
    assertThat(DeliveryRules.afterLook(unknown, null, DUE, DUE, DUE.plusSeconds(120)))
        .get()
        .extracting(it -> ((NextStep.Ended) it).state())
        .isEqualTo(PartState.MAYBE_SENT);
  }

  @Test
  void whereALookFailsOnceItIsLookedAgainUntilItIsTooLate() {
    Trace failed = new Trace.NotNow("HTTP 503");
    assertThat(DeliveryRules.afterLook(failed, null, DUE, DUE, DUE.plusSeconds(119))).isEmpty();
    Instant later = DUE.plusSeconds(120);
    assertThat(DeliveryRules.afterLook(failed, null, DUE, DUE, later))
        .hasValue(new NextStep.Doubted(later.plusSeconds(30), "HTTP 503"));
    Instant tooLate = DUE.plus(DeliveryRules.LONGEST).plusSeconds(1);
    assertThat(DeliveryRules.afterLook(failed, null, DUE, DUE, tooLate)).isEmpty();
  }
}
