package jobo.ask;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.article.Category;
import jobo.article.CategorySet;

/**
 * The category that a question names as one: “in hardware”, “하드웨어 소식”. The bare word may be a
 * subject like any other.
 */
final class NamedCategory {
  private NamedCategory() {}

  /** The category that is named, if one is. */
  static Optional<Category> in(String question, CategorySet categories) {
    return categories.categories().stream()
        .sorted(Comparator.comparingInt((Category it) -> -it.englishName().length()))
        .filter(it -> names(it).anyMatch(name -> isNamed(name, question)))
        .findFirst();
  }

  private static Stream<String> names(Category category) {
    return Stream.of(category.id().value(), category.englishName(), category.koreanName());
  }

  private static boolean isNamed(String name, String question) {
    String quoted = Pattern.quote(name);
    return Pattern.compile(
            "(?i)\\b(?:in|under|among)(?: the)? "
                + quoted
                + "(?: (?:category|section|news|stories))?(?=\\W*$|[ ,?](?:news|stories|yesterday|today|category|section))"
                + "|\\b"
                + quoted
                + " (?:category|section|news|stories)\\b"
                + "|(?<![가-힣\\p{IsLatin}])"
                + quoted
                + " ?(?:소식|뉴스|분야|쪽|카테고리|기사)")
        .matcher(question)
        .find();
  }
}
