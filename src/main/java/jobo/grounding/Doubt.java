package jobo.grounding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How likely an article says the opposite of a claim, or says it of another: two logistic
 * regressions (Cox, 1958), whose weights {@code weights.txt} has, learned from labelled claims.
 *
 * @param weights by reason and feature, how much one more of it raises the odds, as a logarithm
 */
record Doubt(Map<String, Double> weights) {
  private static final String TABLE = "weights.txt";

  /** The odds of a claim without any feature, and how likely false a claim may be and hold. */
  private static final String BIAS = "BIAS";

  private static final String LIMIT = "LIMIT";
  private static final String LIMIT_WHERE_NAMED = "LIMIT_WHERE_NAMED";

  /** Holder of the shipped weights: read once, when first asked for. */
  private static final class BuiltIn {
    static final Doubt DOUBT = read();
  }

  static Doubt builtIn() {
    return BuiltIn.DOUBT;
  }

  /** Whether a claim is too likely false; where a rule can name its fault, less doubt is enough. */
  boolean refuses(Evidence evidence) {
    boolean isNamed = evidence.of(Feature.REVERSED) + evidence.of(Feature.MISPLACED) > 0;
    return either(of(Reason.NEGATION, evidence), of(Reason.SUBJECT, evidence))
        > weights.getOrDefault(isNamed ? LIMIT_WHERE_NAMED : LIMIT, 1.0);
  }

  /** How likely at least one of two is so. */
  static double either(double one, double other) {
    return 1 - (1 - one) * (1 - other);
  }

  /** What a claim is refused for sooner. */
  Reason likeliest(Evidence evidence) {
    return of(Reason.NEGATION, evidence) > of(Reason.SUBJECT, evidence)
        ? Reason.NEGATION
        : Reason.SUBJECT;
  }

  private double of(Reason reason, Evidence evidence) {
    double sum = weight(reason, BIAS);
    for (Feature feature : Feature.values()) {
      sum += weight(reason, feature.name()) * evidence.of(feature);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private double weight(Reason reason, String feature) {
    return weights.getOrDefault(reason + " " + feature, 0.0);
  }

  private static Doubt read() {
    try (var stream = Objects.requireNonNull(Doubt.class.getResourceAsStream(TABLE));
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      Map<String, Double> weights = new HashMap<>();
      for (String line : lines.lines().filter(it -> !it.startsWith("#")).toList()) {
        int value = line.lastIndexOf(' ');
        weights.put(line.substring(0, value), Double.valueOf(line.substring(value + 1)));
      }
      return new Doubt(Map.copyOf(weights));
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading " + TABLE + " failed", impossible);
    }
  }
}
