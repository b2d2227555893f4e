package jobo.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sorting of an article found, and why.
 *
 * @param category the category, or null when the article is not about AI and not reported
 * @param confidence between 0 and 1
 * @param reasons the words that decided it, strongest first
 */
public record Sorting(@Nullable CategoryId category, double confidence, List<String> reasons) {
  public Sorting {
    reasons = List.copyOf(reasons);
  }
}
