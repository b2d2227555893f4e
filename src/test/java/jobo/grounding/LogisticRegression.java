package jobo.grounding;

import java.util.List;

/**
 * Learns a logistic regression by Newton's method, with the squares of its weights held small
 * (ridge regression after le Cessie and van Houwelingen, 1992): the same each time.
 */
public final class LogisticRegression {
  private static final int ROUNDS = 30;

  /** One for each feature, and the bias last, for features as they are. */
  private final double[] weights;

  private LogisticRegression(double[] weights) {
    this.weights = weights;
  }

  /** How much one more of a feature raises the odds, as a logarithm; behind the last the bias. */
  public double weight(int feature) {
    return weights[feature];
  }

  /** An example: its features, and whether it is of the kind that is looked for. */
  public static final class Example {
    private final double[] features;
    private final boolean isPositive;
    private final double times;

    Example(double[] features, boolean isPositive) {
      this(features, isPositive, 1);
    }

    /** An example that counts as so many. */
    public Example(double[] features, boolean isPositive, double times) {
      this.features = features;
      this.isPositive = isPositive;
      this.times = times;
    }
  }

  /** What examples teach, with a penalty on the squares of the weights of standardised features. */
  public static LogisticRegression of(List<Example> examples, double penalty) {
    int features = examples.getFirst().features.length;
    double[] mean = new double[features];
    double[] spread = new double[features];
    for (int at = 0; at < features; at++) {
      int place = at;
      mean[at] = examples.stream().mapToDouble(it -> it.features[place]).average().orElseThrow();
      double middle = mean[at];
      double variance =
          examples.stream()
              .mapToDouble(it -> Math.pow(it.features[place] - middle, 2))
              .average()
              .orElseThrow();
      spread[at] = Math.max(1e-9, Math.sqrt(variance));
    }
    double[] standard = newton(examples, mean, spread, penalty);
    double bias = standard[features];
    for (int at = 0; at < features; at++) {
      standard[at] /= spread[at];
      bias -= standard[at] * mean[at];
    }
    standard[features] = bias;
    return new LogisticRegression(standard);
  }

  double likelihood(double[] features) {
    double sum = weights[features.length];
    for (int at = 0; at < features.length; at++) {
      sum += weights[at] * features[at];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static double[] newton(
      List<Example> examples, double[] mean, double[] spread, double penalty) {
    int size = mean.length + 1;
    double[] weights = new double[size];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[size];
      double[][] curve = new double[size][size];
      for (int at = 0; at < mean.length; at++) {
        slope[at] = penalty * weights[at];
        curve[at][at] = penalty;
      }
      for (Example example : examples) {
        add(example, mean, spread, weights, slope, curve);
      }
      double[] step = solved(curve, slope);
      for (int at = 0; at < size; at++) {
        weights[at] -= step[at];
      }
    }
    return weights;
  }

  private static void add(
      Example example,
      double[] mean,
      double[] spread,
      double[] weights,
      double[] slope,
      double[][] curve) {
    int size = weights.length;
    double[] row = new double[size];
    double sum = weights[size - 1];
    row[size - 1] = 1;
    for (int at = 0; at < mean.length; at++) {
      row[at] = (example.features[at] - mean[at]) / spread[at];
      sum += weights[at] * row[at];
    }
    double likelihood = 1 / (1 + Math.exp(-sum));
    double error = likelihood - (example.isPositive ? 1 : 0);
    for (int at = 0; at < size; at++) {
      slope[at] += example.times * error * row[at];
      for (int other = 0; other < size; other++) {
        curve[at][other] += example.times * likelihood * (1 - likelihood) * row[at] * row[other];
      }
    }
  }

  /** Gauss's elimination with pivots; spoils both. */
  public static double[] solved(double[][] matrix, double[] right) {
    int size = right.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
      }
      double[] line = matrix[pivot];
      matrix[pivot] = matrix[column];
      matrix[column] = line;
      double value = right[pivot];
      right[pivot] = right[column];
      right[column] = value;
      for (int row = 0; row < size; row++) {
        double factor = row == column ? 0 : matrix[row][column] / line[column];
        for (int at = column; at < size && factor != 0; at++) {
          matrix[row][at] -= factor * line[at];
        }
        right[row] -= factor * right[column];
      }
    }
    double[] solved = new double[size];
    for (int at = 0; at < size; at++) {
      solved[at] = right[at] / matrix[at][at];
    }
    return solved;
  }
}
