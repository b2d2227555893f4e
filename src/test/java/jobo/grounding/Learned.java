package jobo.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the tuning halves of all sets teach, cross-validated by article. */
final class Learned {
  private static final double PENALTY = 10;
  private static final int FOLDS = 10;

  private static final List<Reason> REASONS = List.of(Reason.NEGATION, Reason.SUBJECT);
  private static final Set<String> KINDS = Set.of("true", "negation", "subject");

  /**
   * A claim of a tuning half.
   *
   * @param fold claims on one article are in one fold
   * @param evidence or nothing where its names or figures are found wrong anyhow
   */
  private record Example(LabelledClaim claim, int fold, Optional<Evidence> evidence) {}

  /**
   * The same judged.
   *
   * @param doubt how likely false it is for what was learned from other articles
   */
  record Judged(LabelledClaim claim, Optional<Evidence> evidence, double doubt) {
    boolean isRefused(double limit) {
      return evidence.isEmpty() || doubt > limit;
    }

    /** As the rules alone judge, which two of the features stand for. */
    boolean isRefusedByRules() {
      return evidence.isEmpty()
          || evidence.get().of(Feature.REVERSED) > 0
          || evidence.get().of(Feature.MISPLACED) > 0;
    }
  }

  private final List<Example> examples = new ArrayList<>();
  private final List<Judged> judged = new ArrayList<>();

  Learned(List<LabelledClaim> tuning) {
    Map<Passage, Integer> articles = new HashMap<>();
    for (LabelledClaim claim : tuning) {
      if (KINDS.contains(claim.label())) {
        int article = articles.computeIfAbsent(claim.article(), _ -> articles.size());
        examples.add(new Example(claim, article % FOLDS, claim.evidence()));
      }
    }
    Map<Integer, Map<Reason, LogisticRegression>> models = new HashMap<>();
    for (Example example : examples) {
      Map<Reason, LogisticRegression> others =
          models.computeIfAbsent(example.fold(), this::learnWithout);
      double doubt = example.evidence().map(it -> doubt(others, it)).orElse(1.0);
      judged.add(new Judged(example.claim(), example.evidence(), doubt));
    }
  }

  private static double doubt(Map<Reason, LogisticRegression> models, Evidence evidence) {
    double truth = 1;
    for (Map.Entry<Reason, LogisticRegression> model : models.entrySet()) {
      truth *= 1 - model.getValue().likelihood(features(model.getKey(), evidence));
    }
    return 1 - truth;
  }

  private Map<Reason, LogisticRegression> learnWithout(int fold) {
    Map<Reason, LogisticRegression> models = new HashMap<>();
    for (Reason reason : REASONS) {
      List<LogisticRegression.Example> known = new ArrayList<>();
      for (Example example : examples) {
        String label = example.claim().label();
        boolean isFalse = label.equals(reason.name().toLowerCase(Locale.ROOT));
        if (example.fold() != fold && (isFalse || example.claim().isTrue())) {
          example
              .evidence()
              .map(it -> new LogisticRegression.Example(features(reason, it), isFalse))
              .ifPresent(known::add);
        }
      }
      models.put(reason, LogisticRegression.of(known, PENALTY));
    }
    return models;
  }

  private static List<Feature> featuresOf(Reason reason) {
    return Arrays.stream(Feature.values()).filter(it -> it.isOf(reason)).toList();
  }

  private static double[] features(Reason reason, Evidence evidence) {
    return featuresOf(reason).stream().mapToDouble(evidence::of).toArray();
  }

  List<Judged> judged() {
    return judged;
  }

  /** The doubt above which no more than a part of the true claims is. */
  double limit(double refused) {
    List<Double> doubts =
        judged.stream()
            .filter(it -> it.claim().isTrue())
            .map(Judged::doubt)
            .sorted((one, other) -> Double.compare(other, one))
            .toList();
    return doubts.get((int) (refused * doubts.size()));
  }

  /** As {@code weights.txt} has them. */
  Map<String, Double> weights() {
    Map<String, Double> weights = new HashMap<>();
    learnWithout(FOLDS)
        .forEach(
            (reason, model) -> {
              List<Feature> features = featuresOf(reason);
              for (int at = 0; at < features.size(); at++) {
                weights.put(reason + " " + features.get(at), model.weight(at));
              }
              weights.put(reason + " BIAS", model.weight(features.size()));
            });
    return weights;
  }
}
