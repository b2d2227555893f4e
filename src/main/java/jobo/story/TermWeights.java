package jobo.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much each term of an article says of it, without its rarity. */
final class TermWeights {
  private static final int PIECE = 4;
  private static final int KOREAN_PIECE = 2;

  /** An article's own subject is in its title; its text retells what led to it. */
  private static final int TITLE_WEIGHT = 3;

  private TermWeights() {}

  /** The term frequency of BM25 (Robertson and Walker, 1994), k1 = 1.2. */
  static Map<String, Double> saturated(List<String> title, List<String> text) {
    Map<String, Double> counts = counts(title, text);
    counts.replaceAll((term, count) -> importance(term) * count * 2.2 / (count + 1.2));
    return counts;
  }

  /** The logarithm of how often each comes up. */
  static Map<String, Double> damped(List<String> title, List<String> text) {
    Map<String, Double> counts = counts(title, text);
    counts.replaceAll((term, count) -> importance(term) * (1 + Math.log(count)));
    return counts;
  }

  /** Pieces of words: each word counts as much as any other, however many pieces it has. */
  static Map<String, Double> pieces(List<String> words, Set<String> without) {
    Map<String, Double> pieces = new HashMap<>();
    for (String word : words) {
      if (without.contains(word)) {
        continue;
      }
      int length = word.charAt(0) >= '가' ? KOREAN_PIECE : PIECE;
      int count = Math.max(1, word.length() - length + 1);
      for (int at = 0; at < count; at++) {
        String piece = word.substring(at, Math.min(word.length(), at + length));
        pieces.merge(piece, 1 / Math.sqrt(count), Math::max);
      }
    }
    return pieces;
  }

  private static Map<String, Double> counts(List<String> title, List<String> text) {
    Map<String, Double> counts = new HashMap<>(2 * (title.size() + text.size()));
    title.forEach(it -> counts.merge(it, (double) TITLE_WEIGHT, Double::sum));
    text.forEach(it -> counts.merge(it, 1.0, Double::sum));
    return counts;
  }

  /** A figure is rarely a coincidence. A sound may be. */
  private static double importance(String term) {
    return switch (term.charAt(0)) {
      case '#' -> term.length() > 4 ? 1.5 : term.length() > 2 ? 1 : 0.5;
      case '%' -> term.length() > 4 ? 1 : 0.6;
      default -> 1;
    };
  }
}
