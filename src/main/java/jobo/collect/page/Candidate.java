package jobo.collect.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one way of reading a page takes for the article.
 *
 * @param passages its paragraphs
 * @param words how often each word is in them
 */
record Candidate(List<Passage> passages, Map<String, Integer> words) {

  static Candidate of(List<Passage> passages) {
    return new Candidate(
        passages,
        passages.stream()
            .flatMap(
                it ->
                    Arrays.stream(it.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.toMap(it -> it, it -> 1, Integer::sum, HashMap::new)));
  }

  /**
   * The best of several: what the others mostly agree with, and what has the most running text with
   * the least of other things between it. The first one wins where two are as good.
   */
  static Optional<Candidate> best(List<Candidate> candidates) {
    double richest = Math.max(1, candidates.stream().mapToDouble(Candidate::value).max().orElse(1));
    Candidate best = null;
    double highest = 0;
    for (Candidate candidate : candidates) {
      double score =
          candidate.support(candidates) + candidate.value() / richest * candidate.density();
      if (best == null || score > highest) {
        best = candidate;
        highest = score;
      }
    }
    return Optional.ofNullable(best);
  }

  /** What its passages speak for an article, in letters. */
  double value() {
    return Math.max(0, passages.stream().mapToDouble(Passage::value).sum());
  }

  /** Which share of it is running text, from 0 to 1; tables count neither way. */
  private double density() {
    int weight = passages.stream().filter(it -> !it.isRow()).mapToInt(Passage::weight).sum();
    return weight == 0 ? 0 : value() / weight;
  }

  /** How much it has in common with the others, from 0 to 1. */
  private double support(Collection<Candidate> candidates) {
    double withItself = candidates.stream().mapToDouble(this::agreement).sum();
    return (withItself - 1) / Math.max(1, candidates.size() - 1);
  }

  /** The F1 of words. */
  private double agreement(Candidate other) {
    int common =
        words.entrySet().stream()
            .mapToInt(it -> Math.min(it.getValue(), other.words.getOrDefault(it.getKey(), 0)))
            .sum();
    return 2.0 * common / Math.max(1, count() + other.count());
  }

  private int count() {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }
}
