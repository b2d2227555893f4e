package jobo.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jobo.llm.openai.Dialect.Format;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
        "This response_format type is unavailable now",
        "JSON schema conversion failed",
        "failed to parse grammar"
      })
  void whereTheFormatIsRefusedLessOfItIsTried(String complaint) {
    Dialect less = Dialect.RICHEST.after(complaint).orElseThrow();
    Dialect least = less.after(complaint).orElseThrow();

    assertThat(less.format()).isEqualTo(Format.OBJECT);
    assertThat(least.format()).isEqualTo(Format.NONE);
    assertThat(least.after(complaint)).isEmpty();
  }

  @Test
  void aModelThatThinksWantsAnotherLimitAndNoTemperature() {
    String limit =
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
    String temperature = "Unsupported value: 'temperature' does not support 0 with this model.";

    Dialect first = Dialect.RICHEST.after(limit).orElseThrow();

    assertThat(first).isEqualTo(new Dialect(Format.SCHEMA, true, true));
    assertThat(first.after(limit)).isEmpty();
    assertThat(first.after(temperature)).contains(new Dialect(Format.SCHEMA, true, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Invalid 'messages'", "max_tokens is too large: 32000"})
  void whatIsAboutSomethingElseChangesNothing(String complaint) {
    assertThat(Dialect.RICHEST.after(complaint)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7000",
    "0, 0",
    "0.5, 500",
    "' 12 ', 12000",
    "'Sat, 21 Nov 2026 12:00:30 GMT', 30000",
    "'Sat, 21 Nov 2026 11:00:00 GMT', 0",
    "-3,",
    "soon,",
    "99999999999999,",
    ","
  })
  void whenToComeBackIsSecondsOrADate(@Nullable String header, @Nullable Long millis) {
    assertThat(RetryAfter.parse(header, NOON))
        .isEqualTo(millis == null ? null : Duration.ofMillis(millis));
  }
}
