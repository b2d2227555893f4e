package jobo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | PT0S",
        " 90 | PT1M30S",
        "Fri, 20 Nov 2026 10:05:00 GMT | PT5M",
        "Fri, 20 Nov 2026 09:00:00 GMT | PT0S"
      })
  void secondsAndDatesAreRead(String header, Duration wait) {
    assertThat(RetryAfter.parse(header, NOW)).isEqualTo(wait);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "soon", "-5", "99999999999"})
  void anythingElseSaysNothing(@Nullable String header) {
    assertThat(RetryAfter.parse(header, NOW)).isNull();
  }

  @Test
  void aLongWaitIsReadAsItStands() {
    assertThat(RetryAfter.parse("86400", NOW)).isEqualTo(Duration.ofDays(1));
  }
}
