package jobo.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {
  private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2030, 12, 31);
  private static final List<LocalTime> TIMES =
      List.of(
          LocalTime.of(0, 0),
          LocalTime.of(1, 59),
          LocalTime.of(2, 30),
          LocalTime.of(8, 0),
          LocalTime.of(23, 59));

  static Set<String> zones() {
    return ZoneId.getAvailableZoneIds();
  }

  @ParameterizedTest
  @MethodSource("zones")
  void everyDayHasExactlyOneDigestAtTheInstantOfTheRule(String id) {
    ZoneId zone = ZoneId.of(id);
    for (LocalTime time : TIMES) {
      Schedule schedule = new Schedule(time, zone, DAILY, null);
      Due due = schedule.nextAfter(schedule.on(FIRST).orElseThrow().at().minusNanos(1));
      for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
        assertThat(due.date()).as("%s %s", id, time).isEqualTo(date);
        assertThat(due.at())
            .as("%s %s %s", id, date, time)
            .isEqualTo(rule(date.atTime(time), zone));
        due = schedule.nextAfter(due.at());
      }
    }
  }

  /**
   * The rule in other words: the earliest instant at which the clocks show that time or a later
   * one.
   */
  private static Instant rule(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    if (transition == null) {
      return local.atZone(zone).toInstant();
    }
    return transition.isGap()
        ? transition.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-29, 02:30, 2026-03-29T01:00:00Z",
    "Europe/Berlin, 2026-10-25, 02:30, 2026-10-25T00:30:00Z",
    "America/New_York, 2026-03-08, 02:30, 2026-03-08T07:00:00Z",
    "America/New_York, 2026-11-01, 01:30, 2026-11-01T05:30:00Z",
    "Asia/Seoul, 2026-11-21, 08:00, 2026-11-20T23:00:00Z",
    "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-03T15:30:00Z"
  })
  void gapsAndOverlapsGiveOneInstant(String zone, LocalDate date, LocalTime time, Instant at) {
    assertThat(new Schedule(time, ZoneId.of(zone), DAILY, null).on(date))
        .hasValue(new Due(date, at));
  }

  @Test
  void aDateThatAZoneSkippedHasNoDigest() {
    Schedule apia = new Schedule(LocalTime.of(8, 0), ZoneId.of("Pacific/Apia"), DAILY, null);
    LocalDate skipped = LocalDate.of(2011, 12, 30);
    assertThat(apia.on(skipped)).isEmpty();
    Due before = apia.on(skipped.minusDays(1)).orElseThrow();
    assertThat(apia.nextAfter(before.at()).date()).isEqualTo(skipped.plusDays(1));
  }

  @Test
  void onlyTheChosenDaysHaveDigests() {
    Set<DayOfWeek> weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    Schedule schedule = new Schedule(LocalTime.of(8, 0), ZoneId.of("Asia/Seoul"), weekdays, null);
    LocalDate friday = LocalDate.of(2026, 11, 20);
    Due due = schedule.on(friday).orElseThrow();
    assertThat(schedule.on(friday.plusDays(1))).isEmpty();
    assertThat(schedule.nextAfter(due.at()).date()).isEqualTo(friday.plusDays(3));
    assertThat(schedule.lastBy(due.at().plus(Duration.ofDays(2)))).isEqualTo(due);
    assertThat(schedule.lastBy(due.at())).isEqualTo(due);
    assertThat(schedule.lastBy(due.at().minusNanos(1)).date()).isEqualTo(friday.minusDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    "08:00, 22:00, 07:00, 2026-11-21T08:00",
    "06:00, 22:00, 07:00, 2026-11-21T07:00",
    "07:00, 22:00, 07:00, 2026-11-21T07:00",
    "22:00, 22:00, 07:00, 2026-11-22T07:00",
    "23:30, 22:00, 07:00, 2026-11-22T07:00",
    "00:00, 22:00, 07:00, 2026-11-21T07:00",
    "13:00, 12:00, 14:00, 2026-11-21T14:00",
    "14:00, 12:00, 14:00, 2026-11-21T14:00"
  })
  void withinQuietHoursADigestWaitsForTheirEndAndKeepsItsDate(
      LocalTime time, LocalTime from, LocalTime until, LocalDateTime at) {
    ZoneId zone = ZoneId.of("Asia/Seoul");
    Schedule schedule = new Schedule(time, zone, DAILY, new QuietHours(from, until));
    LocalDate date = LocalDate.of(2026, 11, 21);
    Due due = new Due(date, at.atZone(zone).toInstant());
    assertThat(schedule.on(date)).isEqualTo(Optional.of(due));
    assertThat(schedule.nextAfter(due.at().minusNanos(1))).isEqualTo(due);
    assertThat(schedule.lastBy(due.at())).isEqualTo(due);
  }
}
