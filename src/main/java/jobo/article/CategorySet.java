package jobo.article;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import jobo.language.Language;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The closed set of categories, in the order they are shown. */
public record CategorySet(List<Category> categories) {
  public CategorySet {
    categories = List.copyOf(categories);
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("There must be at least one category");
    }
    Set<CategoryId> ids = new HashSet<>();
    for (Category category : categories) {
      if (!ids.add(category.id())) {
        throw new IllegalArgumentException(
            "Each category has its own id; '%s' is there twice".formatted(category.id()));
      }
    }
  }

  /** What a reader meant by a category's name. */
  public sealed interface Lookup {
    /** The category of that name. */
    record Found(Category category) implements Lookup {}

    /** No such category; this one is spelt most like it. */
    record Unknown(Category nearest) implements Lookup {}
  }

  /** The category of an id, if the set has it. */
  public Optional<Category> find(CategoryId id) {
    return categories.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** The category of an id or of a name in either language, whatever the case. */
  public Lookup named(String name) {
    String wanted = fold(name);
    return categories.stream()
        .filter(it -> names(it).stream().anyMatch(wanted::equals))
        .findFirst()
        .<Lookup>map(Lookup.Found::new)
        .orElseGet(() -> new Lookup.Unknown(nearest(wanted)));
  }

  private Category nearest(String wanted) {
    ToIntFunction<Category> distance =
        category ->
            names(category).stream().mapToInt(it -> distance(wanted, it)).min().orElseThrow();
    return categories.stream().min(Comparator.comparingInt(distance)).orElseThrow();
  }

  private static List<String> names(Category category) {
    return List.of(
        fold(category.id().value()),
        fold(category.name(Language.KOREAN)),
        fold(category.name(Language.ENGLISH)));
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }

  /**
   * Letters to change, scaled to the longer word, so that short names do not attract everything.
   */
  private static int distance(String left, String right) {
    int changes = LevenshteinDistance.getDefaultInstance().apply(left, right);
    return changes * 1000 / Math.max(1, Math.max(left.length(), right.length()));
  }
}
