package jobo.text;

import java.util.Set;

/** How much two texts have in common, by their words. Pure. */
public final class Similarity {
  private Similarity() {}

  /** The cosine of two sets of words: 0 where they share none, 1 where they are the same. */
  public static double cosine(Set<String> one, Set<String> other) {
    return one.isEmpty() || other.isEmpty()
        ? 0
        : shared(one, other) / Math.sqrt((double) one.size() * other.size());
  }

  /** The share of the words of one text that another has too. */
  public static double covered(Set<String> one, Set<String> other) {
    return one.isEmpty() ? 0 : (double) shared(one, other) / one.size();
  }

  private static long shared(Set<String> one, Set<String> other) {
    return one.stream().filter(other::contains).count();
  }
}
