package jobo.collect.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, 20 Nov 2026 09:12:30 GMT | 2026-11-20T09:12:30Z",
        "Fri, 20 Nov 2026 09:12:30 +0900 | 2026-11-20T00:12:30Z",
        "20 November 2026 09:12 EST | 2026-11-20T14:12:00Z",
        "Fri, 20 Nov 26 09:12 UT | 2026-11-20T09:12:00Z",
        "20 Nov 99 09:12 UT | 1999-11-20T09:12:00Z",
        "금, 20 Nov 2026 09:12:30 +0900 | 2026-11-20T00:12:30Z",
        "Fri Nov 20 09:12:30 KST 2026 | 2026-11-20T00:12:30Z",
        "2026-11-20T09:12:30Z | 2026-11-20T09:12:30Z",
        "2026-11-20T09:12:30.123456+09:00 | 2026-11-20T00:12:30Z",
        "2026-11-20T09:12:30-0330 | 2026-11-20T12:42:30Z",
        "2026-11-20T09:12+09 | 2026-11-20T00:12:00Z",
        "2026-11-20 09:12:30 | 2026-11-20T00:12:30Z",
        "2026-11-20 | 2026-11-19T15:00:00Z",
        "2026.11.20 09:12 | 2026-11-20T00:12:00Z",
        "2026. 11. 20. 오후 3:12 | 2026-11-20T06:12:00Z",
        "2026년 11월 20일 09:12 | 2026-11-20T00:12:00Z",
        "2026년 11월 20일 오전 12시 05분 | 2026-11-19T15:05:00Z",
        "2026/11/20 09:12:30 | 2026-11-20T00:12:30Z",
        "November 20, 2026 9:12 PM | 2026-11-20T12:12:00Z",
        "Nov. 20th, 2026 at 9:12 am UTC | 2026-11-20T09:12:00Z",
        "20261120091230 | 2026-11-20T00:12:30Z",
        "2026-11-20T24:00:00Z | 2026-11-21T00:00:00Z",
        "2016-12-31T23:59:60Z | 2016-12-31T23:59:59Z"
      })
  void aDateIsReadAsItIsMeant(String written, Instant meant) {
    assertThat(WrittenDates.parse(written, SEOUL)).contains(meant);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "yesterday",
        "31 Feb 2026 09:00 GMT",
        "2026-13-01",
        "2026-11-20T33:00:00Z",
        "20 Nov",
        "12345",
        "2026-11-20T09:00:00+99:00"
      })
  void whatNamesNoMomentIsNone(@Nullable String written) {
    assertThat(WrittenDates.parse(written, SEOUL)).isEmpty();
  }
}
