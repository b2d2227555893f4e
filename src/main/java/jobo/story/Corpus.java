package jobo.story;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How common words are among the articles at hand, and how alike two articles are by that. For one
 * thread; everything is added before anything is compared.
 */
final class Corpus {
  private final Map<String, Integer> documents = new HashMap<>();
  private final IdentityHashMap<Signature, Double> norms = new IdentityHashMap<>();
  private int size;

  void add(Signature signature) {
    size++;
    norms.clear();
    signature.words().keySet().forEach(it -> documents.merge(it, 1, Integer::sum));
    signature.signs().forEach(it -> documents.merge("#" + it, 1, Integer::sum));
  }

  /** Cosine of the tf-idf vectors (Salton and Buckley, 1988), between 0 and 1. */
  double similarity(Signature left, Signature right) {
    double product = 0;
    for (var entry : left.words().entrySet()) {
      Integer other = right.words().get(entry.getKey());
      if (other != null) {
        double rarity = rarity(entry.getKey());
        product += tf(entry.getValue()) * tf(other) * rarity * rarity;
      }
    }
    double norms = norm(left) * norm(right);
    return norms == 0 ? 0 : product / norms;
  }

  /** How many rare names and figures two articles share, each weighed by how rare it is. */
  double sharedSigns(Signature left, Signature right) {
    return left.signs().stream()
        .filter(right.signs()::contains)
        .mapToDouble(it -> rarity("#" + it))
        .sum();
  }

  /** The rarity of something that occurs in one article alone. */
  double greatestRarity() {
    return Math.log(1 + size);
  }

  private double norm(Signature signature) {
    return norms.computeIfAbsent(signature, this::computeNorm);
  }

  private double computeNorm(Signature signature) {
    double sum = 0;
    for (var entry : signature.words().entrySet()) {
      double weight = tf(entry.getValue()) * rarity(entry.getKey());
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }

  private double rarity(String word) {
    return Math.log((1.0 + size) / documents.getOrDefault(word, 1));
  }

  private static double tf(int count) {
    return 1 + Math.log(count);
  }
}
