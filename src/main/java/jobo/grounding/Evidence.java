package jobo.grounding;

import java.util.EnumMap;
import java.util.Map;

/**
 * The features of a claim, each as strong as it is in the sentence of the claim where it is
 * strongest.
 */
final class Evidence {
  private final Map<Feature, Double> strengths = new EnumMap<>(Feature.class);

  void add(Feature feature, double strength) {
    strengths.merge(feature, strength, Math::max);
  }

  void add(Feature feature, boolean isThere) {
    add(feature, isThere ? 1 : 0);
  }

  double of(Feature feature) {
    return strengths.getOrDefault(feature, 0.0);
  }
}
