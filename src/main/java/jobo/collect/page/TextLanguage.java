package jobo.collect.page;

import java.util.Optional;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;

/** Decides between the language that a page declares and the one that its text looks like. */
final class TextLanguage {
  /** With fewer letters than this the page is believed. */
  private static final int FEWEST_LETTERS = 40;

  private TextLanguage() {}

  /**
   * The language of a text. Hangul is Korean whatever is declared; a text without it is not.
   *
   * @param declared a language tag as pages write it, such as {@code ko-KR} or {@code en_US}; may
   *     be empty
   * @return null where it is neither language
   */
  static @Nullable Language of(String declared, String text) {
    String tag = declared.replace('_', '-');
    Optional<Language> tagged = Language.tagged(tag);
    long letters = text.codePoints().filter(Character::isLetter).count();
    if (letters < FEWEST_LETTERS) {
      return tagged.orElse(null);
    }
    if (Language.of(text) == Language.KOREAN) {
      return Language.KOREAN;
    }
    boolean believed = tag.isBlank() || tagged.isPresent();
    return believed && isMostlyLatin(text, letters) ? Language.ENGLISH : null;
  }

  private static boolean isMostlyLatin(String text, long letters) {
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 > letters;
  }
}
