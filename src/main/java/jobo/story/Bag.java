package jobo.story;

import java.util.Arrays;

/**
 * The words of a group of headlines, without their order. Two groups tell one event where all their
 * words are more likely drawn from one distribution than those of each from its own: the Bayes
 * factor of Bayesian hierarchical clustering (Heller and Ghahramani, 2005) with the Dirichlet
 * compound multinomial (Madsen, Kauchak and Elkan, 2005). So a word that runs through a group says
 * more than one that a single headline has. Immutable.
 */
final class Bag {
  /** How many words a group must have to count as much as what is known of words beforehand. */
  private static final double PRIOR = 300;

  /** A headline has about so many words. */
  private static final double WORDS = 10;

  /**
   * The logarithms of {@code PRIOR * (PRIOR + 1) * ...}, as many factors as any group has words.
   */
  private static final double[] RISING = risingUpTo(1 << 14);

  /** The numbers of its words in their {@link Vocabulary}, ascending. */
  private final int[] terms;

  /** How many headlines have each. */
  private final int[] counts;

  private final int size;

  private Bag(int[] terms, int[] counts, int size) {
    this.terms = terms;
    this.counts = counts;
    this.size = size;
  }

  static Bag of(Held headline) {
    int[] terms = headline.vector(Signature.View.HEAD).terms();
    int[] once = new int[terms.length];
    Arrays.fill(once, 1);
    return new Bag(terms, once, terms.length);
  }

  Bag with(Bag other) {
    int[] all = new int[terms.length + other.terms.length];
    int[] sums = new int[all.length];
    int count = 0;
    int left = 0;
    int right = 0;
    while (left < terms.length || right < other.terms.length) {
      int order = order(other, left, right);
      all[count] = order <= 0 ? terms[left] : other.terms[right];
      sums[count] = (order <= 0 ? counts[left] : 0) + (order >= 0 ? other.counts[right] : 0);
      count++;
      left += order <= 0 ? 1 : 0;
      right += order >= 0 ? 1 : 0;
    }
    return new Bag(Arrays.copyOf(all, count), Arrays.copyOf(sums, count), size + other.size);
  }

  /** The logarithm of how much more likely it is that two bags are of one event than of two. */
  double evidence(Bag other, Vocabulary vocabulary) {
    double evidence = rising(size) + rising(other.size) - rising(size + other.size);
    int left = 0;
    int right = 0;
    while (left < terms.length && right < other.terms.length) {
      int order = order(other, left, right);
      if (order == 0) {
        double expected = PRIOR / WORDS * Math.exp(-vocabulary.rarity(terms[left]));
        evidence += shared(expected, counts[left], other.counts[right]);
      }
      left += order <= 0 ? 1 : 0;
      right += order >= 0 ? 1 : 0;
    }
    return evidence;
  }

  private int order(Bag other, int left, int right) {
    if (left == terms.length || right == other.terms.length) {
      return left == terms.length ? 1 : -1;
    }
    return Integer.compare(terms[left], other.terms[right]);
  }

  private static double shared(double expected, int one, int other) {
    double ratio = 1;
    for (int more = 0; more < Math.min(one, other); more++) {
      ratio *= (expected + Math.max(one, other) + more) / (expected + more);
    }
    return Math.log(ratio);
  }

  private static double rising(int words) {
    return RISING[Math.min(words, RISING.length - 1)];
  }

  private static double[] risingUpTo(int most) {
    double[] rising = new double[most];
    for (int factors = 1; factors < most; factors++) {
      rising[factors] = rising[factors - 1] + Math.log(PRIOR + factors - 1);
    }
    return rising;
  }
}
