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
 * answer, and for how likely the best one is an answer at all (a logistic regression). Where the
 * article is in the other language than the question they share fewer words, and other signs tell.
 *
 * @param values by model and sign
 */
record Weights(Map<String, Double> values) {
  /** What tells how sure the best sentence is: its signs, and how far it is ahead of others. */
  static final List<String> OF_THE_BEST =
      Stream.concat(Signs.NAMES.stream(), Stream.of("gap", "lead", "spread")).toList();

  private static final String TABLE = "weights.txt";

  /** Stands before the name of what is meant for articles in the other language. */
  static final String ACROSS = "ACROSS ";

  /** Holder of the shipped weights: read once, when first asked for. */
  private static final class BuiltIn {
    static final Map<String, Double> ALL = read();
    static final Weights WITHIN = of(false);
    static final Weights ACROSS_LANGUAGES = of(true);

    private static Weights of(boolean across) {
      Map<String, Double> values = new HashMap<>();
      for (Map.Entry<String, Double> each : ALL.entrySet()) {
        String name = each.getKey();
        if (name.startsWith(ACROSS) == across) {
          values.put(across ? name.substring(ACROSS.length()) : name, each.getValue());
        }
      }
      return new Weights(Map.copyOf(values));
    }
  }

  /** Those for articles of both languages, of which one in the question's own is to answer. */
  static Weights builtIn() {
    return BuiltIn.WITHIN;
  }

  /** Those for articles in the other language than the question. */
  static Weights across() {
    return BuiltIn.ACROSS_LANGUAGES;
  }

  /** All, as they are shipped. */
  static Map<String, Double> all() {
    return BuiltIn.ALL;
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

  /** How sure an answer to a question in a language must be. */
  double limit(Language asked) {
    return value("LIMIT " + asked.name());
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

  private static Map<String, Double> read() {
    try (var stream = Objects.requireNonNull(Weights.class.getResourceAsStream(TABLE));
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return read(lines.lines());
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading " + TABLE + " failed", impossible);
    }
  }

  private static Map<String, Double> read(Stream<String> lines) {
    Map<String, Double> values = new HashMap<>();
    for (String line : lines.filter(it -> !it.startsWith("#")).toList()) {
      int value = line.lastIndexOf(' ');
      values.put(line.substring(0, value), Double.valueOf(line.substring(value + 1)));
    }
    return Map.copyOf(values);
  }
}
