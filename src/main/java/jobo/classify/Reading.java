package jobo.classify;

import java.util.List;
import java.util.Locale;
import jobo.classify.Feature.Kind;
import jobo.text.KnownNames;

/**
 * A text as its features are made of it.
 *
 * @param written as it came, but no longer than is looked at
 * @param text that in small letters
 * @param words in their basic form
 * @param keywords that are in it, each once
 */
record Reading(String written, String text, List<String> words, List<Keyword> keywords) {
  /** What is longer is looked at no further. */
  static final int LONGEST_WORD = 40;

  private static final int LONGEST_TEXT = 700;

  /** Reads a text, of which no more than a lead's length is looked at. */
  static Reading of(String whole, KeywordIndex index) {
    String written = whole.substring(0, Math.min(whole.length(), LONGEST_TEXT));
    List<String> words = Keyword.basicWords(written);
    List<Keyword> keywords = List.copyOf(index.in(written, words));
    return new Reading(written, written.toLowerCase(Locale.ROOT), words, keywords);
  }

  /** Whether it has a word, a name or a number that shows that it is likely about AI. */
  boolean isSigned() {
    for (Keyword keyword : keywords) {
      if (keyword.isClear()) {
        return true;
      }
    }
    return ModelSize.isIn(written) || namesAi();
  }

  private boolean namesAi() {
    KnownNames names = KnownNames.builtIn();
    for (KnownNames.Mention mention : names.in(text)) {
      if (names.isOfAi(mention.name())) {
        return true;
      }
    }
    return false;
  }

  /** Where letters and digits end that begin somewhere. */
  int endOfRun(int start) {
    int end = start;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isSyllable(char character) {
    return character >= '가' && character <= '힣';
  }

  /** Syllables, of which there are many, need not be looked up. */
  private static boolean isOfWord(char character) {
    return isSyllable(character) || Character.isLetterOrDigit(character);
  }

  /** The word that a feature stands for, as a person may read it. */
  String word(Kind kind, int at) {
    return switch (kind) {
      case CLEAR_KEYWORD, AMBIGUOUS_KEYWORD -> keywords.get(at).phrase();
      case WORD -> words.get(at);
      case PAIR -> words.get(at) + " " + words.get(at + 1);
      case NAME, END, PIECE, SYLLABLE ->
          text.substring(at, Math.min(endOfRun(at), at + LONGEST_WORD));
    };
  }
}
