package jobo.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobo.text.Words;

/**
 * A word or phrase that speaks for a category.
 *
 * @param phrase as written, without its mark
 * @param words its words in their basic form
 * @param compact a long Korean phrase without spaces, found inside words too; else empty
 */
record Keyword(String phrase, Strength strength, List<String> words, String compact) {
  /** From three syllables on, a Korean phrase is hardly ever part of another word by accident. */
  static final int COMPACT_SYLLABLES = 3;

  private static final double OF_A_PHRASE = 0.6;

  /** How much a keyword says. */
  enum Strength {
    CLEAR(2),
    /** Counts only in an article that is about AI by another word. */
    AMBIGUOUS(1.2),
    /** As that, and not alone even in its title. */
    HINT(0.4);

    private final double weight;

    Strength(double weight) {
      this.weight = weight;
    }
  }

  /** A keyword as it is written in configuration. */
  static Keyword of(String written) {
    boolean ambiguous = written.endsWith("?");
    String phrase = (ambiguous ? written.substring(0, written.length() - 1) : written).strip();
    String joined = phrase.replace(" ", "").toLowerCase(Locale.ROOT);
    boolean korean = joined.codePoints().allMatch(Keyword::isHangul);
    boolean compact = korean && joined.length() >= COMPACT_SYLLABLES;
    return new Keyword(
        phrase,
        ambiguous ? Strength.AMBIGUOUS : Strength.CLEAR,
        basicWords(phrase),
        compact ? joined : "");
  }

  /** A word of a description, in its basic form. */
  static Keyword hint(String word) {
    return new Keyword(word, Strength.HINT, List.of(word), "");
  }

  /** The words of a text as keywords are compared with it. */
  static List<String> basicWords(String text) {
    List<String> words = new ArrayList<>(Words.ofStretches(text));
    words.replaceAll(Keyword::singular);
    return words;
  }

  /** How much it says: phrases more than words, clear words more than ambiguous ones. */
  double weight() {
    boolean isPhrase = words.size() > 1 || compact.length() > COMPACT_SYLLABLES;
    return isPhrase ? strength.weight + OF_A_PHRASE : strength.weight;
  }

  boolean isClear() {
    return strength == Strength.CLEAR;
  }

  /** Of what is written, which tells the rest; keywords are looked up for every article. */
  @Override
  public int hashCode() {
    return phrase.hashCode();
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
