package jobo.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text in ASCII as Lucene's Korean analyzer has them, without its dictionary: runs
 * of letters and runs of digits, in small letters.
 */
final class PlainWords {
  /** Where the analyzer cuts a run in two. */
  private static final int LONGEST = 1_024;

  private PlainWords() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 1; at <= text.length(); at++) {
      boolean ends =
          at == text.length()
              || kind(text.charAt(at)) != kind(text.charAt(start))
              || at - start == LONGEST;
      if (ends) {
        if (kind(text.charAt(start)) != Kind.OTHER) {
          words.add(text.substring(start, at).toLowerCase(Locale.ROOT));
        }
        start = at;
      }
    }
    return words;
  }

  private enum Kind {
    LETTER,
    DIGIT,
    OTHER
  }

  private static Kind kind(char character) {
    if (Character.isLetter(character)) {
      return Kind.LETTER;
    }
    return Character.isDigit(character) ? Kind.DIGIT : Kind.OTHER;
  }
}
