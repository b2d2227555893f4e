package jobo.classify;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How well titles were sorted whose categories are known. */
record Judgement(List<Verdict> verdicts) {
  private static final int RESAMPLES = 2_000;

  /** What a title is, and what was found. */
  record Verdict(String label, String found) {}

  /**
   * How many titles a label has, how many were found to be it, and how many of these are.
   *
   * @param right found, and so labelled
   */
  record Count(int labelled, int found, int right) {
    double f1() {
      return labelled + found == 0 ? 0 : 2.0 * right / (labelled + found);
    }

    @Override
    public String toString() {
      return "%d of %d, %d found, F1 %.2f".formatted(right, labelled, found, f1());
    }
  }

  /** The middle 95 of a hundred samples of as many titles, drawn with replacement. */
  record Interval(double low, double high) {}

  double accuracy() {
    return 1.0
        * verdicts.stream().filter(it -> it.label().equals(it.found())).count()
        / verdicts.size();
  }

  double macroF1(Collection<String> labels) {
    Map<String, Count> counts = counts();
    return labels.stream()
        .mapToDouble(it -> counts.getOrDefault(it, new Count(0, 0, 0)).f1())
        .average()
        .orElseThrow();
  }

  Map<String, Count> counts() {
    Map<String, int[]> counts = new TreeMap<>();
    for (Verdict verdict : verdicts) {
      int[] labelled = counts.computeIfAbsent(verdict.label(), it -> new int[3]);
      labelled[0]++;
      counts.computeIfAbsent(verdict.found(), it -> new int[3])[1]++;
      if (verdict.label().equals(verdict.found())) {
        labelled[2]++;
      }
    }
    Map<String, Count> all = new LinkedHashMap<>();
    counts.forEach((label, it) -> all.put(label, new Count(it[0], it[1], it[2])));
    return all;
  }

  Interval macroF1Interval(Collection<String> labels) {
    Random random = new Random(1);
    double[] figures =
        DoubleStream.generate(() -> resampled(random).macroF1(labels))
            .limit(RESAMPLES)
            .sorted()
            .toArray();
    return new Interval(figures[RESAMPLES / 40], figures[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  private Judgement resampled(Random random) {
    return new Judgement(
        IntStream.range(0, verdicts.size())
            .mapToObj(it -> verdicts.get(random.nextInt(verdicts.size())))
            .toList());
  }

  /** Prints what there is to know. */
  void print(String name, Collection<String> labels) {
    Interval interval = macroF1Interval(labels);
    System.out.printf(
        "%s: macro-F1 %.3f (95 %% interval %.3f to %.3f) over %d classes, accuracy %.3f of %d%n",
        name,
        macroF1(labels),
        interval.low(),
        interval.high(),
        labels.size(),
        accuracy(),
        verdicts.size());
    counts().forEach((label, count) -> System.out.printf("    %s: %s%n", label, count));
  }
}
