package jobo.classify;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Learns a multinomial logistic regression by stochastic gradient descent with a step of its own
 * for each weight (Duchi, Hazan and Singer, “Adaptive subgradient methods”, 2011). Always learns
 * the same from the same examples, on every machine. It is no part of the program, which uses what
 * was learned and learns nothing.
 */
final class LogisticTrainer {
  private static final int EPOCHS = 30;
  private static final double STEP = 0.2;
  private static final double DECAY = 0.001;
  private static final double USUAL_RARITY = 4;
  private static final double TINY = 1e-8;

  private final List<String> labels;
  private final Map<Integer, Row> rows = new TreeMap<>();
  private final Row bias;

  /** What is learned of a feature: a weight a label, and the sum of its squared gradients. */
  private static final class Row {
    private final double rarity;
    private final double[] weights;
    private final double[] squares;

    Row(int labels, double rarity) {
      this.rarity = rarity;
      weights = new double[labels];
      squares = new double[labels];
    }

    DoubleStream shipped() {
      return Arrays.stream(weights).map(it -> it * rarity);
    }

    void step(double[] errors, double value, double decay) {
      for (int label = 0; label < errors.length; label++) {
        double gradient = errors[label] * value + decay * weights[label];
        squares[label] += gradient * gradient;
        weights[label] -= STEP * gradient / StrictMath.sqrt(squares[label] + TINY);
      }
    }
  }

  private record Term(Row row, double value) {}

  private record Seen(double value, int key) {}

  private record Lesson(int label, List<Term> terms) {}

  private LogisticTrainer(List<String> labels) {
    this.labels = labels;
    this.bias = new Row(labels.size(), 1);
  }

  /** Learns of the features that are in so many examples at least. */
  static LinearModel train(Features features, List<Example> examples, int leastExamples) {
    LogisticTrainer trainer =
        new LogisticTrainer(examples.stream().map(Example::label).distinct().sorted().toList());
    List<Lesson> lessons = trainer.lessons(features, examples, leastExamples);
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(lessons, random);
      lessons.forEach(trainer::learn);
    }
    return trainer.model();
  }

  private List<Lesson> lessons(Features features, List<Example> examples, int leastExamples) {
    List<List<Seen>> texts = examples.stream().map(it -> seen(features, it.title())).toList();
    Map<Integer, Integer> counts = new HashMap<>();
    for (List<Seen> text : texts) {
      text.stream().map(Seen::key).distinct().forEach(it -> counts.merge(it, 1, Integer::sum));
    }
    counts.forEach(
        (key, count) -> {
          if (count >= leastExamples) {
            rows.put(key, new Row(labels.size(), rarity(count, texts.size())));
          }
        });
    List<Lesson> lessons = new ArrayList<>();
    for (int at = 0; at < texts.size(); at++) {
      lessons.add(new Lesson(labels.indexOf(examples.get(at).label()), terms(texts.get(at))));
    }
    return lessons;
  }

  private static List<Seen> seen(Features features, String title) {
    List<Seen> seen = new ArrayList<>();
    features.tell(features.read(title), (kind, key, at) -> seen.add(new Seen(kind.value(), key)));
    return seen;
  }

  /**
   * Rare features say more (Spärck Jones, “A statistical interpretation of term specificity”,
   * 1972); by the root and the usual rarity, no feature's value is far from its own.
   */
  private static double rarity(int count, int all) {
    return StrictMath.sqrt(StrictMath.log(1.0 * all / count) / USUAL_RARITY);
  }

  private List<Term> terms(List<Seen> text) {
    double squares = text.stream().mapToDouble(it -> it.value() * it.value()).sum();
    double norm = Math.sqrt(Math.max(squares, 1));
    List<Term> terms = new ArrayList<>();
    for (Seen feature : text) {
      Row row = rows.get(feature.key());
      if (row != null) {
        terms.add(new Term(row, feature.value() * row.rarity / norm));
      }
    }
    return terms;
  }

  private void learn(Lesson lesson) {
    double[] scores = bias.weights.clone();
    for (Term term : lesson.terms) {
      for (int label = 0; label < scores.length; label++) {
        scores[label] += term.row.weights[label] * term.value;
      }
    }
    double[] errors = Softmax.of(scores);
    errors[lesson.label] -= 1;
    bias.step(errors, 1, 0);
    for (Term term : lesson.terms) {
      term.row.step(errors, term.value, DECAY);
    }
  }

  private LinearModel model() {
    double most =
        rows.values().stream().flatMapToDouble(Row::shipped).map(Math::abs).max().orElseThrow();
    float scale = (float) (most / Byte.MAX_VALUE);
    ByteArrayOutputStream weights = new ByteArrayOutputStream();
    rows.values().stream()
        .flatMapToDouble(Row::shipped)
        .forEach(it -> weights.write((int) Math.round(it / scale)));
    return new LinearModel(labels, bias.weights, scale, keys(), weights.toByteArray());
  }

  private int[] keys() {
    return rows.keySet().stream().mapToInt(Integer::intValue).toArray();
  }
}
