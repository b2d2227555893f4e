package jobo.story;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * B³ (Bagga and Baldwin, 1998): for each article, how much of its group is of its event, and how
 * much of its event is in its group.
 */
record BCubed(List<Double> precisions, List<Double> recalls) {
  private static final int RESAMPLES = 1_000;

  /** The measure of groups against events; the same place in both lists is the same article. */
  static BCubed of(List<?> groups, List<?> events) {
    return new BCubed(shares(groups, events), shares(events, groups));
  }

  private static List<Double> shares(List<?> of, List<?> in) {
    return IntStream.range(0, of.size())
        .mapToObj(
            one -> {
              List<Integer> same =
                  IntStream.range(0, of.size())
                      .filter(it -> of.get(it).equals(of.get(one)))
                      .boxed()
                      .toList();
              long both = same.stream().filter(it -> in.get(it).equals(in.get(one))).count();
              return (double) both / same.size();
            })
        .toList();
  }

  double precision() {
    return mean(precisions, IntStream.range(0, precisions.size()).toArray());
  }

  double recall() {
    return mean(recalls, IntStream.range(0, recalls.size()).toArray());
  }

  double f1() {
    return f1(precision(), recall());
  }

  /** The measure with the interval that holds 95 % of bootstrap samples over the articles. */
  String written() {
    Random random = new Random(1);
    double[] samples =
        IntStream.range(0, RESAMPLES)
            .mapToDouble(
                _ -> {
                  int[] drawn = random.ints(precisions.size(), 0, precisions.size()).toArray();
                  return f1(mean(precisions, drawn), mean(recalls, drawn));
                })
            .sorted()
            .toArray();
    return "F1 %.3f [%.3f, %.3f] (precision %.3f, recall %.3f, %d articles)"
        .formatted(
            f1(),
            samples[RESAMPLES / 40],
            samples[RESAMPLES - RESAMPLES / 40],
            precision(),
            recall(),
            precisions.size());
  }

  private static double mean(List<Double> values, int[] places) {
    return Arrays.stream(places).mapToDouble(values::get).average().orElse(0);
  }

  private static double f1(double precision, double recall) {
    return 2 * precision * recall / (precision + recall);
  }
}
