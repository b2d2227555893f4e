package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskSettingsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_001})
  void aLimitOutOfRangeIsTurnedDownByName(int limit) {
    assertThatThrownBy(() -> new AskSettings(limit, 60))
        .hasMessageContaining("jobo.ask.limit-per-person = '" + limit + "'");
    assertThatThrownBy(() -> new AskSettings(20, limit))
        .hasMessageContaining("jobo.ask.limit-per-chat = '" + limit + "'");
  }

  @Test
  void aTimeThatIsTooShortOrTooLongIsTurnedDownByName() {
    for (Duration wrong : List.of(Duration.ZERO, Duration.ofDays(4_000))) {
      assertThatThrownBy(() -> new RetentionSettings(wrong))
          .hasMessageContaining("jobo.retention.conversations");
    }
  }

  @Test
  void aWindowSlidesAndIsReadAsItIsWritten() {
    AskedTimes times = new AskedTimes(List.of(NOON)).and(NOON.plusSeconds(60));
    assertThat(AskedTimes.read(times.written())).isEqualTo(times);
    assertThat(AskedTimes.read("")).isEqualTo(new AskedTimes(List.of()));
    assertThat(times.freeAt(2)).contains(NOON.plus(Duration.ofHours(1)));
    assertThat(times.freeAt(1)).contains(NOON.plus(Duration.ofMinutes(61)));
    assertThat(times.freeAt(3)).isEmpty();
    assertThat(times.at(NOON.plus(Duration.ofHours(1))).times()).hasSize(1);
  }

  @Test
  void aClockThatWasSetBackMakesNobodyWait() {
    AskedTimes times = new AskedTimes(List.of(NOON));
    assertThat(times.at(NOON.minusSeconds(1)).freeAt(1)).isEmpty();
  }
}
