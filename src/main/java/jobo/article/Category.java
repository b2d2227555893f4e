package jobo.article;

import java.util.List;
import jobo.language.Language;

/**
 * One of the closed set of groups that articles are sorted into.
 *
 * @param colour 24-bit RGB; it never changes from day to day
 * @param description what belongs in it, in a sentence or two
 * @param keywords words that speak for it, in both languages
 */
public record Category(
    CategoryId id,
    String koreanName,
    String englishName,
    String emoji,
    int colour,
    String description,
    List<String> keywords) {
  public Category {
    keywords = List.copyOf(keywords);
  }

  /** The name in the reader's language. */
  public String name(Language language) {
    return switch (language) {
      case KOREAN -> koreanName;
      case ENGLISH -> englishName;
    };
  }
}
