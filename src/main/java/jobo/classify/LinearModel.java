package jobo.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A multinomial logistic regression over hashed features: for every label a bias, and for every
 * feature that was seen in training a weight of one byte a label. Immutable.
 */
final class LinearModel {
  private static final String RESOURCE = "weights.bin";

  private final List<String> labels;
  private final double[] biases;
  private final float scale;
  private final int[] keys;
  private final byte[] weights;

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

  /** Adds what the features of a text say for each label, whatever their number, to the scores. */
  void add(List<Feature> features, double factor, double[] scores) {
    double each = factor * scale / norm(features);
    for (Feature feature : features) {
      int row = Arrays.binarySearch(keys, feature.key());
      if (row >= 0) {
        double value = each * feature.value();
        for (int label = 0, at = row * scores.length; label < scores.length; label++, at++) {
          scores[label] += value * weights[at];
        }
      }
    }
  }

  /** What a feature says for each label; zeros where it was not seen in training. */
  double[] weights(Feature feature) {
    double[] of = new double[biases.length];
    int row = Arrays.binarySearch(keys, feature.key());
    if (row >= 0) {
      Arrays.setAll(of, label -> feature.value() * scale * weights[row * of.length + label]);
    }
    return of;
  }

  /** The length of the vector of some features, by which long texts and short ones are alike. */
  static double norm(List<Feature> features) {
    double sum = 0;
    for (Feature feature : features) {
      sum += feature.value() * feature.value();
    }
    return Math.sqrt(Math.max(sum, 1));
  }
}
