package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jobo.article.CategoryId;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.collect.opml.OutlinedSource;
import jobo.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ByteArrayResource;

class SourceYamlTest {
  private static final Duration USUAL = Duration.ofMinutes(15);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AI타임스",
        "a: b #c, {d} [e] - f",
        "'single' \"double\" back\\slash \\n",
        "${secret} #{1+1} \\${secret} ${secret:x}",
        "yes",
        "1e3",
        "* & ! % @ ` | > ?",
        "😀 &#10;"
      })
  void anyNameComesBackFromSpringAsItWas(String name) throws IOException {
    OutlinedSource source =
        new OutlinedSource(
            new SourceName(name),
            URI.create("https://a.example/f?x=1&y=%7B#z"),
            SourceKind.HUGGING_FACE_PAPERS,
            Report.PAPERS,
            Language.KOREAN,
            new CategoryId("llm"),
            Duration.ofHours(6),
            0.5,
            new Publisher(name + " house"));

    assertThat(sources(SourceYaml.of(List.of(source)))).containsExactly(source);
  }

  private static List<OutlinedSource> sources(String yaml) throws IOException {
    MutablePropertySources properties = new MutablePropertySources();
    properties.addFirst(new MapPropertySource("secrets", Map.of("secret", "token")));
    new YamlPropertySourceLoader()
        .load("test", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
        .forEach(properties::addLast);
    ApplicationConversionService conversions = new ApplicationConversionService();
    SettingConverters.addTo(conversions);
    Binder binder =
        new Binder(
            ConfigurationPropertySources.from(properties),
            new PropertySourcesPlaceholdersResolver(properties),
            conversions);
    List<SourceSettings> written =
        binder.bind("jobo.sources", Bindable.listOf(SourceSettings.class)).get();
    return written.stream()
        .map(it -> it.source(0, BuiltInCategories.full(), USUAL))
        .map(it -> OutlinedSource.of(it, USUAL))
        .toList();
  }
}
