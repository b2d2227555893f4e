package jobo.ask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jobo.language.Language;

/**
 * How much each sign counts, from {@code weights.txt}: for which of two sentences is the better
 * answer, and for how likely the best one is an answer at all (a logistic regression).
 *
 * @param values by model and sign
 */
record Weights(Map<String, Double> values) {
  /** What tells how sure the best sentence is: its signs, and how far it is ahead of others. */
  static final List<String> OF_THE_BEST =
      Stream.concat(Signs.NAMES.stream(), Stream.of("gap", "lead", "spread")).toList();

  private static final String TABLE = "weights.txt";

  /** Holder of the shipped weights: read once, when first asked for. */
  private static final class BuiltIn {
    static final Weights WEIGHTS = read();
  }

  static Weights builtIn() {
    return BuiltIn.WEIGHTS;
  }

  /** How good an answer a sentence is beside others to the same question; a logarithm of odds. */
  double rank(Signs signs) {
    return sum("RANK", Signs.NAMES, signs.values());
  }

  /** The same whenever its article was found. */
  double merit(Signs signs) {
    return rank(signs) - value("RANK first") * signs.first();
  }

  /**
   * How surely the best sentence answers, as a logarithm of odds.
   *
   * @param signs in the order of {@link #OF_THE_BEST}
   */
  double sureness(double[] signs) {
    return value("SURE BIAS") + sum("SURE", OF_THE_BEST, signs);
  }

  /**
   * How sure an answer must be.
   *
   * @param asked the language of the question
   * @param isAcross whether question and article differ in their language; they then share fewer
   *     words at best
   */
  double limit(Language asked, boolean isAcross) {
    return value(isAcross ? "LIMIT ACROSS" : "LIMIT " + asked.name());
  }

  private double sum(String model, List<String> names, double[] signs) {
    double sum = 0;
    for (int at = 0; at < signs.length; at++) {
      sum += value(model + " " + names.get(at)) * signs[at];
    }
    return sum;
  }

  private double value(String name) {
    return values.getOrDefault(name, 0.0);
  }

  private static Weights read() {
    try (var stream = Objects.requireNonNull(Weights.class.getResourceAsStream(TABLE));
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return read(lines.lines());
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading " + TABLE + " failed", impossible);
    }
  }

  private static Weights read(Stream<String> lines) {
    Map<String, Double> values = new HashMap<>();
    for (String line : lines.filter(it -> !it.startsWith("#")).toList()) {
      int value = line.lastIndexOf(' ');
      values.put(line.substring(0, value), Double.valueOf(line.substring(value + 1)));
    }
    return new Weights(Map.copyOf(values));
  }
}
