package jobo.classify;

import java.util.Arrays;

/** Makes probabilities of scores, the same on every machine. */
final class Softmax {
  private Softmax() {}

  static double[] of(double[] scores) {
    double most = Arrays.stream(scores).max().orElseThrow();
    double[] chances = new double[scores.length];
    double sum = 0;
    for (int at = 0; at < scores.length; at++) {
      chances[at] = StrictMath.exp(scores[at] - most);
      sum += chances[at];
    }
    for (int at = 0; at < scores.length; at++) {
      chances[at] /= sum;
    }
    return chances;
  }
}
