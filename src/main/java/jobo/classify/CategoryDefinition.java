package jobo.classify;

import java.util.List;
import java.util.Locale;
import jobo.article.Category;
import jobo.article.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * A category as it is written in configuration.
 *
 * @param colour {@code #rrggbb}; left out: one of a fixed palette, by the id
 * @param within the category its articles go to when the set leaves this one out
 */
public record CategoryDefinition(
    String id,
    @Nullable Name name,
    @Nullable String emoji,
    @Nullable String colour,
    @Nullable String within,
    @Nullable String description,
    @Nullable List<String> keywords) {
  private static final int[] PALETTE = {
    0xC2410C, 0x1D4ED8, 0xBE185D, 0x0F766E, 0x7C3AED, 0x4D7C0F, 0xB45309, 0xA21CAF, 0x0369A1,
    0x475569
  };

  /** The names of a category. */
  public record Name(@Nullable String ko, @Nullable String en) {}

  public CategoryDefinition {
    id = id == null ? "" : id; // left out in the configuration, whose reader knows no NullAway
  }

  /**
   * The category defined here.
   *
   * @throws IllegalArgumentException with a message for the operator: what is written, and what to
   *     write
   */
  Category category() {
    String koreanName = name == null ? null : name.ko();
    String englishName = name == null ? null : name.en();
    String known = koreanName != null ? koreanName : englishName != null ? englishName : id;
    return new Category(
        categoryId(),
        koreanName != null ? koreanName : known,
        englishName != null ? englishName : known,
        emoji == null ? "" : emoji,
        colour == null ? palette() : rgb(colour),
        description == null ? "" : description,
        keywords == null ? List.of() : keywords);
  }

  private CategoryId categoryId() {
    try {
      return new CategoryId(id.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException problem) {
      throw new IllegalArgumentException(
          "id = '%s': use 1 to 32 of a-z, 0-9 and '-', such as computer-vision".formatted(id),
          problem);
    }
  }

  private static int rgb(String colour) {
    if (!colour.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException(
          "colour = '%s': write it as #rrggbb, such as #1d4ed8".formatted(colour));
    }
    return Integer.parseInt(colour.substring(1), 16);
  }

  private int palette() {
    return PALETTE[Math.floorMod(id.hashCode(), PALETTE.length)];
  }
}
