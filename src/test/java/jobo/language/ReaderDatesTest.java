package jobo.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ReaderDatesTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Instant LATE = Instant.parse("2026-10-31T21:12:59Z");

  @Test
  void daysAreWrittenAsTheReaderWritesThem() {
    assertThat(ReaderDates.day(DAY, Language.KOREAN)).isEqualTo("2026-11-01 (일)");
    assertThat(ReaderDates.day(DAY, Language.ENGLISH)).isEqualTo("Sun 1 Nov 2026");
    assertThat(ReaderDates.shortDay(DAY, Language.KOREAN)).isEqualTo("11-01");
    assertThat(ReaderDates.shortDay(DAY, Language.ENGLISH)).isEqualTo("1 Nov");
  }

  @Test
  void timesAreThoseOfTheReadersZone() {
    assertThat(ReaderDates.shortTime(LATE, SEOUL, Language.KOREAN)).isEqualTo("11-01 06:12");
    assertThat(ReaderDates.shortTime(LATE, ZoneOffset.UTC, Language.ENGLISH))
        .isEqualTo("31 Oct 21:12");
  }

  @Test
  @DisplayName("a day near to now is called by its word, in the zone it is told in")
  void near() {
    Instant now = Instant.parse("2026-10-31T15:30:00Z"); // half past midnight of November in Seoul
    assertThat(ReaderDates.near(LATE, now, SEOUL, Language.KOREAN)).isEqualTo("오늘 06:12");
    assertThat(ReaderDates.near(LATE, now, ZoneOffset.UTC, Language.ENGLISH))
        .isEqualTo("today 21:12");
    assertThat(ReaderDates.near(LATE, now.minusSeconds(1_801), SEOUL, Language.ENGLISH))
        .isEqualTo("tomorrow 06:12");
    assertThat(ReaderDates.near(LATE, now.plusSeconds(86_400), SEOUL, Language.KOREAN))
        .isEqualTo("어제 06:12");
    Instant later = now.minusSeconds(3 * 86_400);
    assertThat(ReaderDates.near(LATE, later, SEOUL, Language.KOREAN)).isEqualTo("11-01 (일) 06:12");
    assertThat(ReaderDates.near(LATE, later, SEOUL, Language.ENGLISH)).isEqualTo("Sun 1 Nov 06:12");
  }

  @Test
  @DisplayName("a timestamp names its zone, also where the hour comes twice")
  void timestamps() {
    assertThat(ReaderDates.timestamp(LATE, SEOUL)).isEqualTo("2026-11-01 06:12 KST");
    assertThat(ReaderDates.timestamp(LATE, ZoneId.of("UTC"))).isEqualTo("2026-10-31 21:12 UTC");
    ZoneId newYork = ZoneId.of("America/New_York");
    assertThat(ReaderDates.timestamp(Instant.parse("2026-11-01T05:30:00Z"), newYork))
        .isEqualTo("2026-11-01 01:30 EDT");
    assertThat(ReaderDates.timestamp(Instant.parse("2026-11-01T06:30:00Z"), newYork))
        .isEqualTo("2026-11-01 01:30 EST");
  }

  @Test
  @DisplayName("the machine's own locale changes nothing")
  void defaultLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(ReaderDates.day(DAY, Language.ENGLISH)).isEqualTo("Sun 1 Nov 2026");
      assertThat(ReaderDates.timestamp(LATE, SEOUL)).isEqualTo("2026-11-01 06:12 KST");
    } finally {
      Locale.setDefault(before);
    }
  }
}
