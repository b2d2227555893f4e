package jobo.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

class ModelSettingsTest {
  private static final String KEY = "sk-0123456789-abcdefghijklmnop";

  @Test
  void withoutAnyTheModelIsOff() {
    ModelSettings none = bound(Map.of("jobo.llm.timeout", "60s"));

    assertThat(none.isOn()).isFalse();
    assertThat(none)
        .isEqualTo(new ModelSettings(null, null, null, null, Duration.ofSeconds(60), 1_000_000));
  }

  /** A compose file hands on variables that are not set as empty ones. */
  @Test
  void emptyVariablesAreNone() {
    ModelSettings none =
        bound(
            Map.of(
                "jobo.llm.base-url", "",
                "jobo.llm.api-key", "",
                "jobo.llm.model", "",
                "jobo.llm.embedding-model", ""));

    assertThat(none.isOn()).isFalse();
    assertThat(none.apiKey()).isNull();
    assertThat(none.model()).isNull();
    assertThat(none.embeddingModel()).isNull();
  }

  @Test
  void allThatIsWrittenIsBound() {
    ModelSettings all =
        bound(
            Map.of(
                "jobo.llm.base-url", "HTTPS://models.example/v1/",
                "jobo.llm.api-key", KEY,
                "jobo.llm.model", " large ",
                "jobo.llm.embedding-model", "meanings",
                "jobo.llm.timeout", "2m",
                "jobo.llm.daily-token-budget", "5000000"));

    assertThat(all.baseUrl()).isEqualTo(URI.create("https://models.example/v1"));
    assertThat(Objects.requireNonNull(all.apiKey()).reveal()).isEqualTo(KEY);
    assertThat(all.model()).isEqualTo("large");
    assertThat(all.hasEmbeddings()).isTrue();
    assertThat(all.timeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(all.dailyTokenBudget()).isEqualTo(5_000_000);
  }

  @Test
  void theKeyIsNeverPrinted() {
    ModelSettings settings = settings("https://models.example/v1", KEY);

    assertThat(settings.toString()).doesNotContain(KEY).contains("models.example");
    assertThat(String.valueOf(settings.apiKey())).isEqualTo("…");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ftp://models.example/v1 | write an http or https address",
        "models.example | write an http or https address",
        "https://user:pass@models.example/v1 | leave out user, password, query",
        "https://models.example/v1?key=secret | leave out user, password, query",
        "https://models.example/v1/chat/completions | leave out what comes after /v1",
        "http://models.example/v1 | jobo.llm.api-key would go over the internet unencrypted; write https",
        "http://8.8.8.8/v1 | jobo.llm.api-key would go over the internet unencrypted; write https",
        "http://10.example.com/v1 | jobo.llm.api-key would go over the internet unencrypted; write https",
        "http://[2001:db8::1]/v1 | jobo.llm.api-key would go over the internet unencrypted; write https"
      })
  void anAddressThatWillNotDoIsNamedWithoutItsSecrets(String url, String right) {
    assertThatThrownBy(() -> settings(url, KEY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("jobo.llm.base-url = '")
        .hasMessageContaining(right)
        .satisfies(it -> assertThat(it.getMessage()).doesNotContain("secret", "pass@", KEY));
  }

  /**
   * Where a key goes unencrypted on a network of the operator's own, that is the operator's word.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://192.168.1.5:8000/v1",
        "http://10.0.0.1/v1",
        "http://172.20.0.3/v1",
        "http://ollama:11434/v1",
        "http://gpu.lan:8000/v1",
        "http://host.docker.internal:11434/v1",
        "http://[fd00::1]:8000/v1"
      })
  void aKeyMayGoUnencryptedOnANetworkOfOnesOwn(String url) {
    assertThat(settings(url, KEY).sendsKeyInClear()).isTrue();
    assertThat(settings(url, null).sendsKeyInClear()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:1/v1", "http://127.0.0.1/v1", "http://[::1]:8000/v1"})
  void onThisMachineNobodyListens(String url) {
    assertThat(settings(url, KEY).sendsKeyInClear()).isFalse();
  }

  @Test
  void withoutAKeyAnyServerMayBeAskedUnencrypted() {
    assertThatCode(() -> settings("http://models.example/v1", null)).doesNotThrowAnyException();
  }

  private static ModelSettings settings(String url, @Nullable String key) {
    return new ModelSettings(
        URI.create(url),
        key == null ? null : ApiKey.of(key),
        "large",
        null,
        Duration.ofSeconds(60),
        1_000_000);
  }

  private static ModelSettings bound(Map<String, String> properties) {
    Binder binder =
        new Binder(
            java.util.List.of(new MapConfigurationPropertySource(properties)),
            null,
            ApplicationConversionService.getSharedInstance());
    return binder.bindOrCreate("jobo.llm", ModelSettings.class);
  }
}
