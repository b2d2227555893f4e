package jobo.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Multinomial naive Bayes: the baseline to beat. */
final class NaiveBayes {
  private final Function<String, List<String>> tokenizer;
  private final double added;
  private final Map<String, Map<String, Integer>> counts = new HashMap<>();
  private final Map<String, Integer> examples = new HashMap<>();
  private final Map<String, Integer> totals = new HashMap<>();
  private final Set<String> vocabulary = new HashSet<>();

  /** A baseline trained on some examples, with one added to each count. */
  NaiveBayes(Function<String, List<String>> tokenizer, List<Example> training) {
    this(tokenizer, training, 1);
  }

  /** Trained on some examples, with so much added to each count. */
  NaiveBayes(Function<String, List<String>> tokenizer, List<Example> training, double added) {
    this.tokenizer = tokenizer;
    this.added = added;
    for (Example example : training) {
      examples.merge(example.label(), 1, Integer::sum);
      Map<String, Integer> words = counts.computeIfAbsent(example.label(), it -> new HashMap<>());
      for (String word : tokenizer.apply(example.title())) {
        words.merge(word, 1, Integer::sum);
        vocabulary.add(word);
      }
    }
    counts.forEach(
        (label, words) ->
            totals.put(label, words.values().stream().mapToInt(Integer::intValue).sum()));
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
    double all = totals.getOrDefault(label, 0) + added * vocabulary.size();
    double sum = StrictMath.log(examples.getOrDefault(label, 0));
    for (String word : words) {
      if (vocabulary.contains(word)) {
        sum += StrictMath.log((of.getOrDefault(word, 0) + added) / all);
      }
    }
    return sum;
  }
}
