package jobo.classify;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns a linear support vector machine a label, with squared hinge loss, by dual coordinate
 * descent (Hsieh and others, “A dual coordinate descent method for large-scale linear SVM”, 2008),
 * and adds to its weights a little of naive Bayes' (as Wang and Manning interpolate them,
 * “Baselines and bigrams”, 2012). Always learns the same from the same examples, on every machine.
 * It is no part of the program, which uses what was learned and learns nothing.
 */
final class MarginTrainer {
  private static final int EPOCHS = 20;
  private static final double COST = 0.5;
  private static final double USUAL_RARITY = 4;

  /** How much of naive Bayes is added, and what to each of its counts. */
  private static final double BAYES = 0.03;

  private static final double ADDED = 0.02;

  /** What makes scores of margins, for softmax to tell chances of. */
  private static final double SHARPNESS = 3;

  private final List<String> labels;
  private final int[] keys;
  private final double[] rarities;

  /** An example as it is learned. */
  private static final class Lesson {
    private final int label;
    private final int[] rows;

    /** How much there is of each of its features. */
    private final double[] amounts;

    /** The amounts times the features' rarities. */
    private final double[] values;

    Lesson(int label, int[] rows, double[] amounts, double[] values) {
      this.label = label;
      this.rows = rows;
      this.amounts = amounts;
      this.values = values;
    }

    double score(double[] weights, double bias) {
      double score = bias;
      for (int at = 0; at < rows.length; at++) {
        score += weights[rows[at]] * values[at];
      }
      return score;
    }

    /** With the bias, which is a feature of value one. */
    double square() {
      return 1 + Arrays.stream(values).map(it -> it * it).sum();
    }
  }

  /** What is learned of one label. */
  private static final class Margin {
    private final double[] weights;
    private double bias;

    Margin(int features) {
      weights = new double[features];
    }
  }

  private MarginTrainer(List<String> labels, SortedMap<Integer, Integer> counts, int all) {
    this.labels = labels;
    keys = counts.keySet().stream().mapToInt(it -> it).toArray();
    rarities = counts.values().stream().mapToDouble(it -> rarity(it, all)).toArray();
  }

  /**
   * Learns of the features that are in so many examples at least.
   *
   * @param mostFeatures how many features to keep: those of the greatest weights
   */
  static LinearModel train(
      Features features, List<Example> examples, int leastExamples, int mostFeatures) {
    List<Map<Integer, Double>> texts =
        examples.stream().map(it -> amounts(features, it.title())).toList();
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    texts.forEach(text -> text.keySet().forEach(it -> counts.merge(it, 1, Integer::sum)));
    counts.values().removeIf(it -> it < leastExamples);
    List<String> labels = examples.stream().map(Example::label).distinct().sorted().toList();
    MarginTrainer trainer = new MarginTrainer(labels, counts, texts.size());
    List<Lesson> lessons = new ArrayList<>();
    for (int at = 0; at < texts.size(); at++) {
      lessons.add(trainer.lesson(labels.indexOf(examples.get(at).label()), texts.get(at)));
    }
    return trainer.model(lessons, mostFeatures);
  }

  /** Rare features say more (Spärck Jones, “A statistical interpretation of …”, 1972). */
  private static double rarity(int count, int all) {
    return StrictMath.log(1.0 * all / count) / USUAL_RARITY;
  }

  private static Map<Integer, Double> amounts(Features features, String title) {
    Map<Integer, Double> amounts = new HashMap<>();
    List<Double> squares = new ArrayList<>();
    features.tell(
        features.read(title),
        (kind, key, at) -> {
          amounts.merge(key, kind.value(), Double::sum);
          squares.add(kind.value() * kind.value());
        });
    double norm = Math.sqrt(Math.max(squares.stream().mapToDouble(it -> it).sum(), 1));
    amounts.replaceAll((key, amount) -> amount / norm);
    return amounts;
  }

  private Lesson lesson(int label, Map<Integer, Double> text) {
    int[] rows =
        text.keySet().stream()
            .mapToInt(it -> Arrays.binarySearch(keys, it))
            .filter(it -> it >= 0)
            .sorted()
            .toArray();
    double[] amounts = Arrays.stream(rows).mapToDouble(it -> text.get(keys[it])).toArray();
    double[] values =
        IntStream.range(0, rows.length)
            .mapToDouble(it -> amounts[it] * rarities[rows[it]])
            .toArray();
    return new Lesson(label, rows, amounts, values);
  }

  private Margin learn(int label, List<Lesson> lessons) {
    double slack = 1 / (2 * COST);
    Margin margin = new Margin(keys.length);
    double[] duals = new double[lessons.size()];
    double[] squares = lessons.stream().mapToDouble(Lesson::square).toArray();
    List<Integer> order = new ArrayList<>(IntStream.range(0, duals.length).boxed().toList());
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int at : order) {
        Lesson lesson = lessons.get(at);
        int sign = lesson.label == label ? 1 : -1;
        double gradient = sign * lesson.score(margin.weights, margin.bias) - 1 + slack * duals[at];
        double dual = Math.max(0, duals[at] - gradient / (squares[at] + slack));
        double step = sign * (dual - duals[at]);
        duals[at] = dual;
        margin.bias += step;
        for (int term = 0; term < lesson.rows.length; term++) {
          margin.weights[lesson.rows[term]] += step * lesson.values[term];
        }
      }
    }
    return margin;
  }

  private LinearModel model(List<Lesson> lessons, int mostFeatures) {
    double[] biases = new double[labels.size()];
    double[][] weights = chances(lessons);
    for (int label = 0; label < biases.length; label++) {
      Margin margin = learn(label, lessons);
      biases[label] = SHARPNESS * margin.bias;
      for (int row = 0; row < keys.length; row++) {
        weights[row][label] =
            SHARPNESS * (BAYES * weights[row][label] + margin.weights[row] * rarities[row]);
      }
    }
    return model(biases, weights, mostFeatures);
  }

  /** For each feature the logarithms of its chances in the labels, their mean taken away. */
  private double[][] chances(List<Lesson> lessons) {
    double[][] chances = new double[keys.length][labels.size()];
    for (double[] row : chances) {
      Arrays.fill(row, ADDED);
    }
    double[] totals = new double[labels.size()];
    Arrays.fill(totals, keys.length * ADDED);
    for (Lesson lesson : lessons) {
      for (int at = 0; at < lesson.rows.length; at++) {
        chances[lesson.rows[at]][lesson.label] += lesson.amounts[at];
        totals[lesson.label] += lesson.amounts[at];
      }
    }
    for (double[] row : chances) {
      Arrays.setAll(row, label -> StrictMath.log(row[label] / totals[label]));
      double mean = Arrays.stream(row).sum() / row.length;
      Arrays.setAll(row, label -> row[label] - mean);
    }
    return chances;
  }

  private LinearModel model(double[] biases, double[][] weights, int mostFeatures) {
    double[] greatest = Arrays.stream(weights).mapToDouble(MarginTrainer::greatest).toArray();
    double[] ascending = Arrays.stream(greatest).sorted().toArray();
    double least = ascending[Math.max(0, ascending.length - mostFeatures)];
    double scale = ascending[ascending.length - 1] / Byte.MAX_VALUE;
    int[] kept = IntStream.range(0, keys.length).filter(it -> greatest[it] >= least).toArray();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int row : kept) {
      for (double weight : weights[row]) {
        bytes.write((int) Math.round(weight / scale));
      }
    }
    int[] keptKeys = Arrays.stream(kept).map(it -> keys[it]).toArray();
    return new LinearModel(labels, biases, (float) scale, keptKeys, bytes.toByteArray());
  }

  private static double greatest(double[] weights) {
    return Arrays.stream(weights).map(Math::abs).max().orElseThrow();
  }
}
