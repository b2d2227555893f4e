package jobo.classify;

import java.util.List;
import java.util.Locale;
import jobo.text.Words;

/**
 * A word or phrase that speaks for a category.
 *
 * @param phrase as written, without its mark
 * @param ambiguous whether it counts only in an article that is about AI by another word
 * @param words its words in their basic form
 * @param compact a long Korean phrase without spaces, found inside words too; else empty
 */
record Keyword(String phrase, boolean ambiguous, List<String> words, String compact) {
  /** From three syllables on, a Korean phrase is hardly ever part of another word by accident. */
  private static final int COMPACT_SYLLABLES = 3;

  static Keyword of(String written) {
    boolean ambiguous = written.endsWith("?");
    String phrase = (ambiguous ? written.substring(0, written.length() - 1) : written).strip();
    String joined = phrase.replace(" ", "").toLowerCase(Locale.ROOT);
    boolean korean = joined.codePoints().allMatch(Keyword::isHangul);
    boolean compact = korean && joined.length() >= COMPACT_SYLLABLES;
    return new Keyword(phrase, ambiguous, basicWords(phrase), compact ? joined : "");
  }

  /** The words of a text as keywords are compared with it. */
  static List<String> basicWords(String text) {
    return Words.ofStretches(text).stream().map(Keyword::singular).toList();
  }

  /** How much it says: phrases more than words, clear words more than ambiguous ones. */
  double weight() {
    double clear = ambiguous ? 1.2 : 2.0;
    boolean isPhrase = words.size() > 1 || compact.length() > COMPACT_SYLLABLES;
    return isPhrase ? clear + 0.6 : clear;
  }

  private static boolean isHangul(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
  }

  private static String singular(String word) {
    boolean plural =
        word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && word.charAt(0) < 128;
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
