package jobo.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jobo.classify.Feature.Kind;

/**
 * A linear model over hashed features: for every label a bias, and for every feature that was seen
 * in training a weight of one byte a label. Immutable.
 */
final class LinearModel {
  private static final String RESOURCE = "weights.bin";

  private final List<String> labels;
  private final double[] biases;
  private final float scale;
  private final int[] keys;
  private final byte[] weights;
  private final KeyTable rows;

  /**
   * A model of what was learned.
   *
   * @param keys of the features, in ascending order
   * @param weights of the features in the order of the keys, for each as many as there are labels,
   *     to be multiplied by the scale
   */
  LinearModel(List<String> labels, double[] biases, float scale, int[] keys, byte[] weights) {
    this.labels = List.copyOf(labels);
    this.biases = biases.clone();
    this.scale = scale;
    this.keys = keys.clone();
    this.weights = weights.clone();
    this.rows = new KeyTable(keys);
  }

  /** The model of the built-in categories. */
  static LinearModel builtIn() {
    try (InputStream in = LinearModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its resource " + RESOURCE);
      }
      return read(in);
    } catch (IOException problem) {
      throw new UncheckedIOException("Reading " + RESOURCE + " failed", problem);
    }
  }

  private static LinearModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    List<String> labels = new ArrayList<>();
    int count = data.readInt();
    double[] biases = new double[count];
    for (int label = 0; label < count; label++) {
      labels.add(data.readUTF());
      biases[label] = data.readDouble();
    }
    float scale = data.readFloat();
    int[] keys = new int[data.readInt()];
    for (int at = 0; at < keys.length; at++) {
      keys[at] = data.readInt();
    }
    return new LinearModel(labels, biases, scale, keys, data.readAllBytes());
  }

  /** What the scores of a text are told in, in their order. */
  List<String> labels() {
    return labels;
  }

  /** Writes it as {@link #builtIn()} reads it. */
  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(biases.length);
    for (int label = 0; label < biases.length; label++) {
      data.writeUTF(labels.get(label));
      data.writeDouble(biases[label]);
    }
    data.writeFloat(scale);
    data.writeInt(keys.length);
    for (int key : keys) {
      data.writeInt(key);
    }
    data.write(weights);
  }

  /** The scores of a text without features. */
  double[] scores() {
    return biases.clone();
  }

  /** What a feature that was learned says more for some of the labels than for all on average. */
  double pull(Kind kind, int row, boolean[] result) {
    int to = Byte.MIN_VALUE;
    int all = 0;
    for (int label = 0; label < biases.length; label++) {
      int weight = weights[row * biases.length + label];
      all += weight;
      to = result[label] ? Math.max(to, weight) : to;
    }
    return kind.value() * scale * (to - (double) all / biases.length);
  }

  /** A sum of what the features of a text say, to which they are told. */
  Sum sum(Reading reading) {
    return new Sum(reading);
  }

  /** Of all features of a kind, what they say together, and their number. */
  private static final class Tally {
    private final int[] sums;
    private int count;

    Tally(int labels) {
      sums = new int[labels];
    }
  }

  /** What the features of a text say together. Whole numbers, so that their order is none. */
  final class Sum implements Feature.Sink {
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    private Kind kind = Kind.WORD;
    private Tally tally = new Tally(biases.length);
    private final Heard heard;

    private Sum(Reading reading) {
      heard = new Heard(reading);
      tallies.put(kind, tally);
    }

    @Override
    public void feature(Kind next, int key, int at) {
      if (next != kind) {
        kind = next;
        tally = tallies.computeIfAbsent(kind, it -> new Tally(biases.length));
      }
      tally.count++;
      int row = rows.find(key);
      if (row >= 0) {
        heard.add(kind, row, at);
        int first = row * biases.length;
        for (int label = 0; label < tally.sums.length; label++) {
          tally.sums[label] += weights[first + label];
        }
      }
    }

    /** Those of the features that were learned, in the order in which they were told. */
    Heard heard() {
      return heard;
    }

    /** Adds it to the scores of the labels, whatever the number of features. */
    void addTo(double[] scores) {
      double factor = scale / norm();
      tallies.forEach(
          (of, all) -> {
            for (int label = 0; label < scores.length; label++) {
              scores[label] += factor * of.value() * all.sums[label];
            }
          });
    }

    /** The length of the features' vector, by which long texts and short ones are alike. */
    private double norm() {
      double squares = 0;
      for (Map.Entry<Kind, Tally> each : tallies.entrySet()) {
        squares += each.getValue().count * each.getKey().value() * each.getKey().value();
      }
      return Math.sqrt(Math.max(squares, 1));
    }
  }
}
