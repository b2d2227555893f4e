package jobo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jobo.classify.CategoryCatalogue;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.convert.support.ConfigurableConversionService;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** Reads what is built in, by the same rules as the operator's configuration. */
final class BuiltIn {
  private BuiltIn() {}

  /** The built-in categories. */
  static CategoryCatalogue categories() {
    return binder("jobo/classify/categories.yml").bind("", CategoryCatalogue.class).get();
  }

  /** The built-in sources. */
  static List<SourceSettings> sources() {
    return binder("jobo/collect/sources.yml")
        .bind("sources", Bindable.listOf(SourceSettings.class))
        .get();
  }

  private static Binder binder(String file) {
    try {
      MutablePropertySources properties = new MutablePropertySources();
      new YamlPropertySourceLoader()
          .load(file, new ClassPathResource(file))
          .forEach(properties::addLast);
      ConfigurableConversionService conversions = new ApplicationConversionService();
      SettingConverters.addTo(conversions);
      return new Binder(
          ConfigurationPropertySources.from(properties),
          new PropertySourcesPlaceholdersResolver(properties),
          conversions);
    } catch (IOException problem) {
      throw new UncheckedIOException("Reading the built-in " + file + " failed", problem);
    }
  }
}
