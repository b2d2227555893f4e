package jobo.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that Jobo reads and writes. */
public enum Language {
  KOREAN(Locale.KOREAN),
  ENGLISH(Locale.ENGLISH);

  private static final int LATIN_LETTERS_PER_SYLLABLE = 10;

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The language whose tag this is ({@code ko}, {@code en-US}), if Jobo knows it. */
  public static Optional<Language> tagged(String tag) {
    String wanted = Locale.forLanguageTag(tag.strip()).getLanguage();
    return Arrays.stream(values()).filter(it -> it.tag().equals(wanted)).findFirst();
  }

  /** The two-letter tag: {@code ko} or {@code en}. */
  public String tag() {
    return locale.getLanguage();
  }

  /** The locale for formatting numbers and dates. */
  public Locale locale() {
    return locale;
  }

  /**
   * The language of a text: Korean where Hangul carries it, be it between Latin names, else
   * English.
   */
  public static Language of(String text) {
    long hangul = text.codePoints().filter(Language::isHangul).count();
    long latin = text.codePoints().filter(Language::isLatinLetter).count();
    // A Hangul syllable is worth about 2.5 Latin letters, and Korean headlines are full of Latin
    // names, while English text has a Korean name at most.
    return hangul * LATIN_LETTERS_PER_SYLLABLE >= latin && hangul > 0 ? KOREAN : ENGLISH;
  }

  private static boolean isHangul(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
  }

  private static boolean isLatinLetter(int letter) {
    return Character.isLetter(letter)
        && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }
}
