package jobo.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/** Weighed terms of one view of an article, in little room. Immutable but for its length. */
final class Vector {
  private static final Comparator<Map.Entry<String, Double>> HEAVIEST_FIRST =
      Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey());

  private final int[] terms;
  private final float[] weights;

  /** Negative as long as nobody asked. */
  private double norm = -1;

  private Vector(int[] terms, float[] weights) {
    this.terms = terms;
    this.weights = weights;
  }

  /** The numbers of its terms in a {@link Vocabulary}, ascending. */
  int[] terms() {
    return terms;
  }

  /** How much each of its terms counts, without its rarity. */
  float[] weights() {
    return weights;
  }

  /** The heaviest terms of an article. */
  static Vector of(Map<String, Double> weighed, int most, Vocabulary vocabulary) {
    long[] packed =
        weighed.entrySet().stream()
            .sorted(HEAVIEST_FIRST)
            .limit(most)
            .mapToLong(it -> packed(vocabulary.id(it.getKey()), it.getValue().floatValue()))
            .sorted()
            .toArray();
    int[] terms = new int[packed.length];
    float[] weights = new float[packed.length];
    for (int place = 0; place < packed.length; place++) {
      terms[place] = (int) (packed[place] >> Integer.SIZE);
      weights[place] = Float.intBitsToFloat((int) packed[place]);
    }
    return new Vector(terms, weights);
  }

  private static long packed(int term, float weight) {
    return ((long) term << Integer.SIZE) | (Float.floatToIntBits(weight) & 0xFFFF_FFFFL);
  }

  /** The places of the terms that count the most. */
  int[] heaviest(int most, Vocabulary vocabulary) {
    long[] packed = new long[terms.length];
    for (int place = 0; place < terms.length; place++) {
      packed[place] =
          packed(Float.floatToIntBits(weights[place] * vocabulary.rarity(terms[place])), 0)
              | (~place & 0xFFFF_FFFFL);
    }
    Arrays.sort(packed);
    int[] places = new int[Math.min(most, packed.length)];
    for (int rank = 0; rank < places.length; rank++) {
      places[rank] = ~(int) packed[packed.length - 1 - rank];
    }
    return places;
  }

  /** Its length, each term weighed by its rarity, until told to forget it. */
  double norm(Vocabulary vocabulary) {
    if (norm < 0) {
      norm = Math.sqrt(times(this, vocabulary, 0));
    }
    return norm;
  }

  /** Words have become more or less rare. */
  void forgetNorm() {
    norm = -1;
  }

  /**
   * The inner product without a part of its largest summand, each term weighed by its rarity on
   * both sides.
   */
  double times(Vector other, Vocabulary vocabulary, double less) {
    double product = 0;
    double largest = 0;
    int left = 0;
    int right = 0;
    while (left < terms.length && right < other.terms.length) {
      int order = Integer.compare(terms[left], other.terms[right]);
      if (order == 0) {
        float rarity = vocabulary.rarity(terms[left]);
        double share = (double) weights[left] * other.weights[right] * rarity * rarity;
        product += share;
        largest = Math.max(largest, share);
      }
      left += order <= 0 ? 1 : 0;
      right += order >= 0 ? 1 : 0;
    }
    return product - less * largest;
  }
}
