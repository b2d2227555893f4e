package jobo.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Weighed terms of one view of an article, in little room. Immutable. */
final class Vector {
  private final int[] terms;
  private final float[] weights;

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
    List<Map.Entry<String, Double>> heaviest =
        weighed.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(most)
            .toList();
    int[] terms = heaviest.stream().mapToInt(it -> vocabulary.id(it.getKey())).sorted().toArray();
    float[] weights = new float[terms.length];
    for (Map.Entry<String, Double> term : heaviest) {
      int place = Arrays.binarySearch(terms, vocabulary.id(term.getKey()));
      weights[place] = term.getValue().floatValue();
    }
    return new Vector(terms, weights);
  }

  /** The inner product, each term weighed by its rarity on both sides. */
  double times(Vector other, Vocabulary vocabulary) {
    return times(other, vocabulary, 0);
  }

  /** The inner product without a part of its largest summand. */
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
