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
    long hangul = 0;
    long latin = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at); // neither script has letters of two
      if (isHangul(letter)) {
        hangul++;
      } else if (isLatinLetter(letter)) {
        latin++;
      }
    }
    // A Hangul syllable is worth about 2.5 Latin letters, and Korean headlines are full of Latin
    // names, while English text has a Korean name at most.
    return hangul * LATIN_LETTERS_PER_SYLLABLE >= latin && hangul > 0 ? KOREAN : ENGLISH;
  }

  private static boolean isHangul(char letter) {
    boolean syllable = letter >= 0xAC00 && letter <= 0xD7A3; // nearly always; the rest looks it up
    return syllable
        || (letter >= 0x1100
            && Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL);
  }

  private static boolean isLatinLetter(char letter) {
    return letter < 0x80
        ? (letter | 0x20) >= 'a' && (letter | 0x20) <= 'z'
        : Character.isLetter(letter)
            && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }
}
