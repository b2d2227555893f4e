package jobo;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import jobo.language.Language;
import jobo.llm.ApiKey;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterRegistry;

/** How settings of Jobo's own types are written. */
@Configuration(proxyBeanMethods = false)
class SettingConverters {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  @Bean
  @ConfigurationPropertiesBinding
  static Converter<String, LocalTime> timeOfDay() {
    return new TimeOfDay();
  }

  @Bean
  @ConfigurationPropertiesBinding
  static Converter<String, Language> language() {
    return new LanguageTag();
  }

  @Bean
  @ConfigurationPropertiesBinding
  static Converter<Number, ApiKey> numericKey() {
    return new NumericKey();
  }

  /** Adds them to a conversion service that Spring does not manage. */
  static void addTo(ConverterRegistry conversions) {
    conversions.addConverter(new TimeOfDay());
    conversions.addConverter(new LanguageTag());
    conversions.addConverter(new NumericKey());
  }

  // Named classes, because a lambda hides the types that Spring converts between.

  private static final class TimeOfDay implements Converter<String, LocalTime> {
    @Override
    public LocalTime convert(String written) {
      return LocalTime.parse(written.strip(), TIME);
    }
  }

  private static final class LanguageTag implements Converter<String, Language> {
    @Override
    public Language convert(String written) {
      return Language.tagged(written)
          .orElseThrow(() -> new IllegalArgumentException("ko or en, not " + written));
    }
  }

  /** In YAML a key of digits alone is a number. */
  private static final class NumericKey implements Converter<Number, ApiKey> {
    @Override
    public ApiKey convert(Number written) {
      return ApiKey.of(written.toString());
    }
  }
}
