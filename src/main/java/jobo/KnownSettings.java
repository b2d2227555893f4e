package jobo;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.ask.AskSettings;
import jobo.ask.RetentionSettings;
import jobo.chat.discord.DiscordSettings;
import jobo.chat.telegram.TelegramSettings;
import jobo.collect.CollectSettings;
import jobo.digest.ArchiveSettings;
import jobo.digest.DigestSettings;
import jobo.language.VisibleText;
import jobo.llm.ModelSettings;
import jobo.llm.PromptSettings;
import jobo.search.SearchSettings;
import jobo.web.WebSettings;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * The names of all settings that begin with {@code jobo}, as the settings records spell them. A
 * misspelt one would otherwise be passed over in silence.
 */
final class KnownSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Logger LOG = LoggerFactory.getLogger(KnownSettings.class);
  private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("jobo");

  private static final List<Class<? extends Record>> RECORDS =
      List.of(
          JoboSettings.class,
          CollectSettings.class,
          DigestSettings.class,
          ArchiveSettings.class,
          AskSettings.class,
          RetentionSettings.class,
          WebSettings.class,
          TelegramSettings.class,
          DiscordSettings.class,
          ModelSettings.class,
          PromptSettings.class,
          SearchSettings.class);

  /** Names that are kept for parts of Jobo that this version does not have yet. */
  private static final List<String> RESERVED = List.of("retention");

  private static final List<String> NAMES =
      RECORDS.stream().flatMap(it -> names(prefix(it), it)).toList();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    check(context.getEnvironment());
  }

  /** The records that settings are bound to. */
  static List<Class<? extends Record>> records() {
    return RECORDS;
  }

  /** All names, in kebab case; {@code []} stands for the place in a list. */
  static List<String> names() {
    return NAMES;
  }

  /**
   * Stops the start at a name that no setting has. Names in the environment or among system
   * properties may be meant for others, so these are only told.
   */
  static void check(ConfigurableEnvironment environment) {
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource written) {
        written.stream()
            .filter(it -> ROOT.isAncestorOf(it) && !isKnown(it))
            .findFirst()
            .ifPresent(it -> unknown(it, written));
      }
    }
  }

  private static void unknown(
      ConfigurationPropertyName name, IterableConfigurationPropertySource source) {
    if (RESERVED.contains(name.getElement(1, ConfigurationPropertyName.Form.DASHED))) {
      LOG.warn("{} is set, but this version of Jobo has no such part yet", name);
      return;
    }
    String nearest = nearest(name);
    String line =
        "%s = '%s': there is no such setting; did you mean %s?"
            .formatted(name, isSecret(nearest) ? "…" : value(name, source), nearest);
    if (isShared(source)) {
      LOG.warn("{}", line);
    } else {
      throw new SettingsException(line);
    }
  }

  /** Whether a value is to be printed nowhere, also under a misspelt name. */
  static boolean isSecret(String name) {
    return name.endsWith("token") || name.endsWith("key");
  }

  private static String value(
      ConfigurationPropertyName name, IterableConfigurationPropertySource source) {
    var property = source.getConfigurationProperty(name);
    return property == null ? "" : VisibleText.cut(String.valueOf(property.getValue()), 80);
  }

  private static boolean isShared(ConfigurationPropertySource source) {
    return source.getUnderlyingSource()
            instanceof org.springframework.core.env.PropertySource<?> underlying
        && !(underlying instanceof CommandLinePropertySource)
        && List.of(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
            .contains(underlying.getName());
  }

  private static boolean isKnown(ConfigurationPropertyName name) {
    String uniform = uniform(name);
    return NAMES.stream().anyMatch(it -> uniform(it).equals(uniform));
  }

  private static String nearest(ConfigurationPropertyName name) {
    String written = name.toString().replaceAll("\\[[^]]*]", "[]");
    return NAMES.stream()
        .min(
            Comparator.comparingInt(
                it -> LevenshteinDistance.getDefaultInstance().apply(it, written)))
        .orElseThrow();
  }

  /**
   * The name without what may be left out or written otherwise: environment variables write {@code
   * JOBO_SOURCES_0_NAME} and, of old, {@code JOBO_COLLECT_PER_HOST_DELAY}.
   */
  private static String uniform(ConfigurationPropertyName name) {
    StringBuilder uniform = new StringBuilder();
    for (int at = 0; at < name.getNumberOfElements(); at++) {
      String element = name.getElement(at, ConfigurationPropertyName.Form.UNIFORM);
      if (!name.isNumericIndex(at) && !element.matches("\\d+")) {
        uniform.append(element);
      }
    }
    return uniform.toString();
  }

  private static String uniform(String name) {
    return name.replaceAll("[^a-zA-Z0-9]", "").toLowerCase(Locale.ROOT);
  }

  private static String prefix(Class<?> record) {
    return Optional.ofNullable(record.getAnnotation(ConfigurationProperties.class))
        .map(ConfigurationProperties::value)
        .orElseThrow();
  }

  private static Stream<String> names(String prefix, Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).flatMap(it -> names(prefix, it));
  }

  private static Stream<String> names(String prefix, RecordComponent component) {
    String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
    if (component.getType().isRecord()) {
      return names(name, component.getType());
    }
    if (component.getGenericType() instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      return element instanceof Class<?> type && type.isRecord()
          ? names(name + "[]", type)
          : Stream.of(name);
    }
    return Stream.of(name);
  }
}
