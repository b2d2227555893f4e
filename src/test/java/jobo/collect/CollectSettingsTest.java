package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import jobo.fetch.FetchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CollectSettingsTest {
  @Test
  void theDefaultsArePoliteAndClosed() {
    CollectSettings settings = bind(Map.of());

    assertThat(settings)
        .isEqualTo(
            new CollectSettings(
                Duration.ofMinutes(15),
                false,
                Duration.ofSeconds(1),
                2,
                true,
                30,
                Duration.ofSeconds(20),
                Duration.ofMinutes(3),
                32,
                Duration.ofDays(2),
                "Jobo/0.1 (news digest; reads feeds)"));
    assertThat(settings.fetchSettings())
        .isEqualTo(
            new FetchSettings(
                "Jobo/0.1 (news digest; reads feeds)",
                Duration.ofSeconds(20),
                Duration.ofSeconds(1),
                2,
                false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "every | 0s | jobo.collect.every = '0s': a time from 1s to 7d, such as 15m",
        "per-host-delay | -1s |"
            + " jobo.collect.per-host-delay = '-1s': a time from 0s to 10m, such as 1s",
        "per-host-connections | 0 | jobo.collect.per-host-connections = '0': a number from 1 to 64",
        "timeout | 1h | jobo.collect.timeout = '60m': a time from 1ms to 10m, such as 20s",
        "source-deadline | 2d | jobo.collect.source-deadline = '2d': a time from 1ms to 1d, such as 3m",
        "pages-per-poll | -1 | jobo.collect.pages-per-poll = '-1': a number from 0 to 1000",
        "concurrent-sources | 0 | jobo.collect.concurrent-sources = '0': a number from 1 to 1000",
        "user-agent | 조보 |"
            + " jobo.collect.user-agent = '조보': 1 to 200 characters of ASCII, such as Jobo/0.1"
      })
  void aWrongValueIsNamedWithWhatWouldBeRight(String name, String value, String message) {
    assertThatThrownBy(() -> bind(Map.of("jobo.collect." + name, value)))
        .isInstanceOf(BindException.class)
        .rootCause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static CollectSettings bind(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("jobo.collect", CollectSettings.class);
  }
}
