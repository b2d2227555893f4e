package jobo.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Multinomial naive Bayes with one added to each count: the baseline to beat. */
final class NaiveBayes {
  private final Function<String, List<String>> tokenizer;
  private final Map<String, Map<String, Integer>> counts = new HashMap<>();
  private final Map<String, Integer> examples = new HashMap<>();
  private final Set<String> vocabulary = new HashSet<>();

  /** A baseline trained on some examples. */
  NaiveBayes(Function<String, List<String>> tokenizer, List<Example> training) {
    this.tokenizer = tokenizer;
    for (Example example : training) {
      examples.merge(example.label(), 1, Integer::sum);
      Map<String, Integer> words = counts.computeIfAbsent(example.label(), it -> new HashMap<>());
      for (String word : tokenizer.apply(example.title())) {
        words.merge(word, 1, Integer::sum);
        vocabulary.add(word);
      }
    }
  }

  /** The runs of one to three characters of a text, spaces and all. */
  static List<String> characters(String text) {
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < text.length(); from++) {
      for (int to = from + 1; to <= Math.min(text.length(), from + 3); to++) {
        runs.add(text.substring(from, to));
      }
    }
    return runs;
  }

  String label(String title) {
    List<String> words = tokenizer.apply(title);
    return examples.keySet().stream()
        .sorted()
        .max(Comparator.comparingDouble(it -> logChance(it, words)))
        .orElseThrow();
  }

  private double logChance(String label, List<String> words) {
    Map<String, Integer> of = counts.getOrDefault(label, Map.of());
    int all = of.values().stream().mapToInt(Integer::intValue).sum() + vocabulary.size();
    double sum = StrictMath.log(examples.getOrDefault(label, 0));
    for (String word : words) {
      if (vocabulary.contains(word)) {
        sum += StrictMath.log((of.getOrDefault(word, 0) + 1.0) / all);
      }
    }
    return sum;
  }
}
