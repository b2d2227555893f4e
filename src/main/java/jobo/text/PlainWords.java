package jobo.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;

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
    add(text, 0, text.length(), words);
    return words;
  }

  /** Adds the words between two places of a text, which is in ASCII there. */
  static void add(String text, int from, int until, List<String> words) {
    each(text, from, until, (word, start) -> words.add(word));
  }

  /** Tells of each word between two places of a text and of where it starts. */
  static void each(String text, int from, int until, ObjIntConsumer<String> words) {
    int start = from;
    for (int at = from + 1; at <= until; at++) {
      boolean ends =
          at == until || kind(text.charAt(at)) != kind(text.charAt(start)) || at - start == LONGEST;
      if (ends) {
        if (kind(text.charAt(start)) != Kind.OTHER) {
          words.accept(text.substring(start, at).toLowerCase(Locale.ROOT), start);
        }
        start = at;
      }
    }
  }

  private enum Kind {
    LETTER,
    DIGIT,
    OTHER
  }

  private static Kind kind(char character) {
    int small = character | 0x20;
    if (small >= 'a' && small <= 'z') {
      return Kind.LETTER;
    }
    return character >= '0' && character <= '9' ? Kind.DIGIT : Kind.OTHER;
  }
}
