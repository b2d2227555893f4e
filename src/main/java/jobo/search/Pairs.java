package jobo.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs of neighbouring Korean syllables. They are alike where the dictionary cuts a word that it
 * does not know one way in an article and another way in a question.
 */
final class Pairs {
  private Pairs() {}

  /** Those of a text in its order, none across spaces. */
  static List<String> of(String text) {
    List<String> pairs = new ArrayList<>();
    for (int at = 1; at < text.length(); at++) {
      if (isSyllable(text.charAt(at - 1)) && isSyllable(text.charAt(at))) {
        pairs.add(text.substring(at - 1, at + 1));
      }
    }
    return pairs;
  }

  private static boolean isSyllable(char letter) {
    return letter >= '가' && letter <= '힣';
  }
}
