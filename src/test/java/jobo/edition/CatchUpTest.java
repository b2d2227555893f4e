package jobo.edition;

import static jobo.edition.Newsroom.CALENDAR;
import static jobo.edition.Newsroom.SEOUL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jobo.edition.CatchUp.Verdict;
import jobo.language.Language;
import jobo.subscription.Due;
import jobo.subscription.Manners;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editions close at eight in Seoul; November 2026 begins on a Sunday. */
class CatchUpTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // closed, covered, told
        "-, -, -",
        "-, 10, -",
        "12, -, 12",
        "12 11 10, -, 12",
        "12 11 10, 12, -",
        "12 11 10, 13, -",
        "12 11 10, 11, 12",
        "12 11 10, 9, 10 11 12",
        "12 9 8, 8, 9 12",
        "12 11 10 9 8 7 6 5, 4, 6 7 8 9 10 11 12"
      })
  void editionsSinceTheLastDeliveryAreToldAndOfANewSubscriptionTheNewest(
      String closed, String covered, String told) {
    assertThat(CatchUp.editions(days(closed), days(covered).stream().findFirst()))
        .isEqualTo(days(told));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // now, stored date, newest delivery, since: owed date, verdict, next date
        "10T08:00, 10, -, 09T12:00, 10, OWED, 11",
        "10T08:00, 10, 9, 01T12:00, 10, OWED, 11",
        "10T08:00, 10, 10, 01T12:00, 10, HAD, 11",
        "10T08:00, 10, 12, 01T12:00, 10, HAD, 13",
        "10T08:00, 10, -, 10T08:00, 10, OWED, 11",
        "10T08:00, 10, -, 10T08:01, 10, NOT_OWED, 11",
        "10T20:00, 10, 9, 01T12:00, 10, OWED, 11",
        "10T20:01, 10, 9, 01T12:00, 10, TOO_LATE, 11",
        "13T09:00, 10, 9, 01T12:00, 13, OWED, 14",
        "13T07:59, 10, 9, 01T12:00, 12, TOO_LATE, 13",
        "13T09:00, 10, 13, 01T12:00, 13, HAD, 14",
        "10T07:59, 10, 9, 01T12:00, 10, OWED, 11"
      })
  void theLastMissedDeliveryStandsForAll(
      String now, int stored, String newest, String since, int owed, Verdict verdict, int next) {
    Subscription subscription = subscription(since, DayOfWeek.values());
    Optional<LocalDate> had = days(newest).stream().findFirst();
    Due due = CatchUp.owed(subscription.schedule(), due(stored), at(now));
    assertThat(due).isEqualTo(due(owed));
    assertThat(CatchUp.verdict(subscription, due, had, at(now))).isEqualTo(verdict);
    assertThat(CatchUp.next(subscription, due, had, at(now)).date()).isEqualTo(day(next));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // edition, covered, next, now: the date of the delivery that tells it
        "10, 9, 10, 09T12:00, 10",
        "11, 9, 10, 09T12:00, 11",
        "9, 9, 10, 09T12:00, -",
        "8, 9, 10, 09T12:00, -",
        "10, -, 10, 09T12:00, 10",
        "9, -, 10, 09T12:00, -",
        "11, -, 10, 09T12:00, 11",
        "9, 8, 10, 09T12:00, 10",
        "3, 2, 10, 09T12:00, -",
        "4, 2, 10, 09T12:00, 10",
        "5, 4, 5, 09T12:00, 9",
        "2, 1, 2, 09T12:00, -",
        "9, 8, 9, 09T20:01, 10"
      })
  void theDeliveryThatWillTellOfAnEditionIsForetold(
      int edition, String covered, int next, String now, String carrier) {
    Schedule schedule = subscription("01T00:00", DayOfWeek.values()).schedule();
    Optional<Due> found =
        CatchUp.carrier(
            day(edition),
            days(covered).stream().findFirst(),
            due(next),
            schedule,
            CALENDAR,
            at(now));
    assertThat(found.map(Due::date)).isEqualTo(days(carrier).stream().findFirst());
  }

  @Test
  void onWeekdaysAloneMondayTellsOfTheWeekend() {
    Schedule schedule = subscription("01T00:00", DayOfWeek.FRIDAY, DayOfWeek.MONDAY).schedule();
    Due monday = due(9);
    for (int edition = 7; edition <= 9; edition++) {
      assertThat(
              CatchUp.carrier(
                  day(edition), Optional.of(day(6)), monday, schedule, CALENDAR, at("06T12:00")))
          .contains(monday);
    }
  }

  private static Subscription subscription(String since, DayOfWeek... days) {
    return new Subscription(
        new SubscriptionId("s"),
        Newsroom.CHAT,
        Set.of(),
        new Schedule(LocalTime.of(8, 0), SEOUL, EnumSet.copyOf(List.of(days)), null),
        Language.KOREAN,
        Manners.USUAL,
        at(since));
  }

  private static List<LocalDate> days(String days) {
    return days == null
        ? List.of()
        : Arrays.stream(days.split(" ")).map(Integer::valueOf).map(CatchUpTest::day).toList();
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 11, day);
  }

  private static Due due(int day) {
    return new Due(day(day), CALENDAR.close(day(day)));
  }

  private static Instant at(String time) {
    return LocalDateTime.parse("2026-11-" + time).atZone(SEOUL).toInstant();
  }
}
