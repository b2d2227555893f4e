package jobo;

import java.util.List;
import jobo.classify.CategoryCatalogue;
import jobo.classify.CategoryDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings that belong to no single room.
 *
 * @param sources where articles come from; a configured list replaces the built-in one
 * @param categorySet which of the built-in categories are used: insights or full
 * @param categories the operator's own categories, which replace the set
 * @param adminToken guards the admin API and the local chat outside the demo; none: they are off
 */
@ConfigurationProperties("jobo")
record JoboSettings(
    @DefaultValue List<SourceSettings> sources,
    @DefaultValue("full") CategoryCatalogue.Selection categorySet,
    @DefaultValue List<CategoryDefinition> categories,
    @Nullable String adminToken) {

  /** Printed without the token. */
  @Override
  public String toString() {
    return "JoboSettings[categorySet=%s, %d sources, %d categories]"
        .formatted(categorySet, sources.size(), categories.size());
  }
}
