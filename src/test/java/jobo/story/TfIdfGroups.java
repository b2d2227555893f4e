package jobo.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The baseline: cosine of tf-idf vectors (Salton and Buckley, 1988) and agglomerative clustering of
 * all articles at once.
 */
final class TfIdfGroups {
  enum Link {
    SINGLE,
    AVERAGE
  }

  private final double[][] cosines;
  private final Link link;

  TfIdfGroups(List<List<String>> texts, Link link) {
    this.link = link;
    List<Map<String, Double>> vectors = vectors(texts);
    cosines = new double[texts.size()][texts.size()];
    for (int one = 0; one < texts.size(); one++) {
      for (int other = 0; other < one; other++) {
        cosines[one][other] = product(vectors.get(one), vectors.get(other));
        cosines[other][one] = cosines[one][other];
      }
    }
  }

  /** The number of each article's group where groups at least that alike are joined. */
  List<Integer> groups(double threshold) {
    int count = cosines.length;
    int[] group = IntStream.range(0, count).toArray();
    int[] size = new int[count];
    double[][] alike = new double[count][];
    for (int at = 0; at < count; at++) {
      size[at] = 1;
      alike[at] = cosines[at].clone();
    }
    for (int[] pair = nearest(alike, size, threshold);
        pair.length > 0;
        pair = nearest(alike, size, threshold)) {
      join(pair[0], pair[1], alike, size);
      for (int at = 0; at < count; at++) {
        group[at] = group[at] == pair[1] ? pair[0] : group[at];
      }
    }
    return IntStream.of(group).boxed().toList();
  }

  private static int[] nearest(double[][] alike, int[] size, double threshold) {
    int[] pair = {};
    double best = threshold;
    for (int one = 0; one < size.length; one++) {
      for (int other = 0; size[one] > 0 && other < one; other++) {
        if (size[other] > 0 && alike[one][other] >= best) {
          best = alike[one][other];
          pair = new int[] {other, one};
        }
      }
    }
    return pair;
  }

  private void join(int left, int right, double[][] alike, int[] size) {
    for (int at = 0; at < size.length; at++) {
      double joined =
          switch (link) {
            case SINGLE -> Math.max(alike[left][at], alike[right][at]);
            case AVERAGE ->
                (alike[left][at] * size[left] + alike[right][at] * size[right])
                    / (size[left] + size[right]);
          };
      alike[left][at] = joined;
      alike[at][left] = joined;
    }
    size[left] += size[right];
    size[right] = 0;
  }

  private static List<Map<String, Double>> vectors(List<List<String>> texts) {
    Map<String, Integer> documents = new HashMap<>();
    texts.forEach(
        text -> text.stream().distinct().forEach(it -> documents.merge(it, 1, Integer::sum)));
    List<Map<String, Double>> vectors = new ArrayList<>();
    for (List<String> text : texts) {
      Map<String, Double> vector = new HashMap<>();
      text.forEach(it -> vector.merge(it, 1.0, Double::sum));
      vector.replaceAll(
          (word, count) ->
              (1 + Math.log(count))
                  * Math.log((1.0 + texts.size()) / documents.getOrDefault(word, 1)));
      double norm = Math.sqrt(vector.values().stream().mapToDouble(it -> it * it).sum());
      vector.replaceAll((_, weight) -> norm == 0 ? 0 : weight / norm);
      vectors.add(vector);
    }
    return vectors;
  }

  private static double product(Map<String, Double> left, Map<String, Double> right) {
    return left.entrySet().stream()
        .mapToDouble(it -> it.getValue() * right.getOrDefault(it.getKey(), 0.0))
        .sum();
  }
}
