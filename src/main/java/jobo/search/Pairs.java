package jobo.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
      if (isPair(text, at)) {
        pairs.add(text.substring(at - 1, at + 1));
      }
    }
    return pairs;
  }

  /** Those of a text, and how often each stands there. */
  static Map<String, Integer> counted(String text) {
    CodeCounts counts = new CodeCounts();
    for (int at = 1; at < text.length(); at++) {
      if (isPair(text, at)) {
        counts.add((text.charAt(at - 1) << Character.SIZE) | text.charAt(at));
      }
    }
    Map<String, Integer> pairs = HashMap.newHashMap(counts.size());
    counts.each(
        (code, count) -> pairs.put("" + (char) (code >>> Character.SIZE) + (char) code, count));
    return pairs;
  }

  private static boolean isPair(String text, int at) {
    return isSyllable(text.charAt(at - 1)) && isSyllable(text.charAt(at));
  }

  private static boolean isSyllable(char letter) {
    return letter >= '가' && letter <= '힣';
  }
}
