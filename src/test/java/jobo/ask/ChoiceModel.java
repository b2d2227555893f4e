package jobo.ask;

import java.util.Arrays;
import java.util.List;
import jobo.grounding.LogisticRegression;

/**
 * Learns which of several things is chosen: a conditional logit (McFadden, 1974) where any of some
 * may have been, by Newton's method, with the squares of the weights of standardised features held
 * small. The same each time.
 */
final class ChoiceModel {
  private static final int ROUNDS = 60;

  /** Things to choose from, by their features, and which of them are right. */
  record Choice(List<double[]> features, List<Boolean> right) {}

  private ChoiceModel() {}

  /** A weight for each feature. */
  static double[] learned(List<Choice> choices, double penalty) {
    int size = choices.getFirst().features().getFirst().length;
    double[] spread = spread(choices, size);
    double[] weights = new double[size];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[size];
      double[][] curve = new double[size][size];
      for (int at = 0; at < size; at++) {
        slope[at] = -penalty * weights[at];
        curve[at][at] = penalty;
      }
      for (Choice choice : choices) {
        add(choice, spread, weights, slope, curve);
      }
      weights = better(choices, spread, weights, LogisticRegression.solved(curve, slope), penalty);
    }
    for (int at = 0; at < size; at++) {
      weights[at] /= spread[at];
    }
    return weights;
  }

  /** A step that goes too far is halved. */
  private static double[] better(
      List<Choice> choices, double[] spread, double[] weights, double[] step, double penalty) {
    double before = loss(choices, spread, weights, penalty);
    for (double part = 1; part > 1e-6; part /= 2) {
      double[] next = weights.clone();
      for (int at = 0; at < next.length; at++) {
        next[at] += part * step[at];
      }
      if (loss(choices, spread, next, penalty) < before) {
        return next;
      }
    }
    return weights;
  }

  private static double loss(
      List<Choice> choices, double[] spread, double[] weights, double penalty) {
    double loss = penalty / 2 * Arrays.stream(weights).map(it -> it * it).sum();
    for (Choice choice : choices) {
      loss -= Math.log(Math.max(1e-300, right(choice, likely(choice, spread, weights))));
    }
    return loss;
  }

  private static double right(Choice choice, double[] likely) {
    double right = 0;
    for (int at = 0; at < likely.length; at++) {
      right += choice.right().get(at) ? likely[at] : 0;
    }
    return right;
  }

  private static double[] spread(List<Choice> choices, int size) {
    double[] spread = new double[size];
    for (int at = 0; at < size; at++) {
      int place = at;
      double[] values =
          choices.stream()
              .flatMap(it -> it.features().stream())
              .mapToDouble(it -> it[place])
              .toArray();
      double mean = Arrays.stream(values).average().orElse(0);
      double variance =
          Arrays.stream(values).map(it -> (it - mean) * (it - mean)).average().orElse(0);
      spread[at] = Math.max(1e-9, Math.sqrt(variance));
    }
    return spread;
  }

  private static void add(
      Choice choice, double[] spread, double[] weights, double[] slope, double[][] curve) {
    int size = weights.length;
    double[] likely = likely(choice, spread, weights);
    double right = right(choice, likely);
    double[] mean = new double[size];
    for (int at = 0; at < likely.length; at++) {
      double[] row = choice.features().get(at);
      double wanted = choice.right().get(at) ? likely[at] / Math.max(1e-300, right) : 0;
      for (int one = 0; one < size; one++) {
        double value = row[one] / spread[one];
        mean[one] += likely[at] * value;
        slope[one] += (wanted - likely[at]) * value;
        for (int other = 0; other < size; other++) {
          curve[one][other] += likely[at] * value * row[other] / spread[other];
        }
      }
    }
    for (int one = 0; one < size; one++) {
      for (int other = 0; other < size; other++) {
        curve[one][other] -= mean[one] * mean[other];
      }
    }
  }

  private static double[] likely(Choice choice, double[] spread, double[] weights) {
    double[] likely = new double[choice.features().size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int at = 0; at < likely.length; at++) {
      for (int one = 0; one < weights.length; one++) {
        likely[at] += weights[one] * choice.features().get(at)[one] / spread[one];
      }
      most = Math.max(most, likely[at]);
    }
    double sum = 0;
    for (int at = 0; at < likely.length; at++) {
      likely[at] = Math.exp(likely[at] - most);
      sum += likely[at];
    }
    for (int at = 0; at < likely.length; at++) {
      likely[at] /= sum;
    }
    return likely;
  }
}
