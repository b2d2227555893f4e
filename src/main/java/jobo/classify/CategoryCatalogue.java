package jobo.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jobo.article.Category;
import jobo.article.CategorySet;

/**
 * The built-in categories, and the closed set made of them or of the operator's own.
 *
 * @param categories all built-in categories
 * @param subject words that show that an article is about AI at all
 */
public record CategoryCatalogue(List<CategoryDefinition> categories, List<String> subject) {
  public CategoryCatalogue {
    categories = List.copyOf(categories);
    subject = List.copyOf(subject);
  }

  /** Which of the built-in categories make the set ({@code jobo.category-set}). */
  public enum Selection {
    /** The ten of the Insights reports. */
    INSIGHTS,
    /** Those, and the four of the blog posts and of today's news. */
    FULL
  }

  /**
   * The closed set of a selection. What the set leaves out sorts into the category it is within.
   */
  public CategorySet select(Selection selection) {
    return new CategorySet(
        switch (selection) {
          case FULL -> categories.stream().map(CategoryDefinition::category).toList();
          case INSIGHTS -> insights();
        });
  }

  /** The closed set of the operator's own categories ({@code jobo.categories}). */
  public static CategorySet configured(List<CategoryDefinition> definitions) {
    List<Category> categories = new ArrayList<>();
    for (CategoryDefinition definition : definitions) {
      String place = "jobo.categories[%d].".formatted(categories.size());
      categories.add(named(place, definition::category));
    }
    return named("jobo.categories: ", () -> new CategorySet(categories));
  }

  /** What is wrong is told with the place where it is written. */
  private static <T> T named(String place, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException problem) {
      throw new IllegalArgumentException(place + problem.getMessage(), problem);
    }
  }

  private List<Category> insights() {
    Map<String, List<String>> keywords = new LinkedHashMap<>();
    for (CategoryDefinition definition : categories) {
      String home = definition.within() == null ? definition.id() : definition.within();
      keywords
          .computeIfAbsent(home, id -> new ArrayList<>())
          .addAll(definition.category().keywords());
    }
    return categories.stream()
        .filter(it -> it.within() == null)
        .map(CategoryDefinition::category)
        .map(it -> withKeywords(it, keywords.getOrDefault(it.id().value(), List.of())))
        .toList();
  }

  private static Category withKeywords(Category category, List<String> keywords) {
    return new Category(
        category.id(),
        category.koreanName(),
        category.englishName(),
        category.emoji(),
        category.colour(),
        category.description(),
        keywords.stream().distinct().toList());
  }
}
