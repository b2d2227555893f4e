package jobo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class KnownSettingsTest {

  /** Outside programs rely on these. */
  @Test
  void thePinnedNamesAreSettings() {
    assertThat(KnownSettings.names())
        .contains(
            "jobo.sources[].name",
            "jobo.sources[].url",
            "jobo.sources[].kind",
            "jobo.sources[].report",
            "jobo.sources[].language",
            "jobo.sources[].category",
            "jobo.sources[].every",
            "jobo.sources[].weight",
            "jobo.sources[].publisher",
            "jobo.category-set",
            "jobo.categories[].id",
            "jobo.categories[].name.en",
            "jobo.categories[].name.ko",
            "jobo.categories[].description",
            "jobo.categories[].keywords",
            "jobo.categories[].emoji",
            "jobo.collect.every",
            "jobo.collect.allow-private-addresses",
            "jobo.collect.per-host-delay",
            "jobo.collect.per-host-connections",
            "jobo.digest.time",
            "jobo.digest.zone",
            "jobo.digest.language",
            "jobo.digest.writing-time",
            "jobo.ask.limit-per-person",
            "jobo.ask.limit-per-chat",
            "jobo.retention.conversations",
            "jobo.web.requests-per-minute",
            "jobo.web.public-url",
            "jobo.archive.directory",
            "jobo.llm.base-url",
            "jobo.llm.api-key",
            "jobo.llm.model",
            "jobo.llm.embedding-model",
            "jobo.llm.timeout",
            "jobo.llm.daily-token-budget",
            "jobo.prompts.directory",
            "jobo.search.directory",
            "jobo.admin-token")
        .doesNotHaveDuplicates();
  }

  /** A record that is left out would make its own settings misspelt. */
  @Test
  void everySettingsRecordIsKnown() {
    ClassPathScanningCandidateComponentProvider records =
        new ClassPathScanningCandidateComponentProvider(false);
    records.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));

    assertThat(records.findCandidateComponents("jobo"))
        .extracting(BeanDefinition::getBeanClassName)
        .filteredOn(it -> !it.startsWith("jobo.badhouse."))
        .containsExactlyInAnyOrderElementsOf(
            KnownSettings.records().stream().map(Class::getName).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jobo.sources[12].name",
        "jobo.categories[0].name.ko",
        "jobo.categories[0].keywords[1]",
        "jobo.collect.perHostDelay",
        "JOBO_SOURCES_0_NAME",
        "JOBO_COLLECT_PERHOSTDELAY",
        "JOBO_COLLECT_PER_HOST_DELAY",
        "jobo.llm.base-url",
        "jobo.telegram.token",
        "jobo.discord.api-url",
        "spring.datasource.url"
      })
  void everySpellingThatSpringReadsIsKnown(String name) {
    assertThatCode(() -> KnownSettings.check(file(name))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jobo.digest.timezone", "jobo.sources[0].link", "jobo.collect", "jobo.x.y.z"})
  void aNameOfNoSettingStopsTheStart(String name) {
    assertThatThrownBy(() -> KnownSettings.check(file(name)))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(name + " = 'value': there is no such setting; did you mean jobo.");
  }

  @Test
  void aVariableOfTheEnvironmentMayBeMeantForOthers() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of("JOBO_IMAGE_VERSION", "1")));

    assertThatCode(() -> KnownSettings.check(environment)).doesNotThrowAnyException();
  }

  private static StandardEnvironment file(String name) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("file", Map.of(name, "value")));
    return environment;
  }
}
