package jobo.classify;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.article.Report;
import jobo.article.Sorting;

/** Sorts into the built-in categories by what was learned from examples of them. */
final class LearnedSorter {
  /** The label of what is in no category. */
  static final String NONE = "none";

  private static final double LEAD_WEIGHT = 1;

  /** Sources of papers carry little else, so a paper has to look much more like something else. */
  private static final double PAPER_NONE = -2;

  /** News carry much else, and a title that names nothing of AI is likely of it. */
  private static final double UNSIGNED_NONE = 1;

  private static final int MOST_REASONS = 5;
  private static final Set<String> SAY_NOTHING =
      Set.of("and", "are", "for", "from", "how", "its", "that", "the", "via", "what", "with");

  private final Features features;
  private final LinearModel model;
  private final List<Optional<CategoryId>> homes;
  private final int none;

  /**
   * A sorter into those categories of a set that are built in, or into the ones they are within.
   */
  LearnedSorter(CategorySet categories, CategoryCatalogue catalogue, LinearModel model) {
    this.features = new Features(catalogue);
    this.model = model;
    this.none = model.labels().indexOf(NONE);
    Map<String, String> within = new HashMap<>();
    for (CategoryDefinition definition : catalogue.categories()) {
      if (definition.within() != null) {
        within.put(definition.id(), definition.within());
      }
    }
    this.homes =
        model.labels().stream()
            .map(
                label ->
                    Stream.of(label, within.getOrDefault(label, label))
                        .filter(it -> !it.equals(NONE))
                        .map(CategoryId::new)
                        .filter(it -> categories.find(it).isPresent())
                        .findFirst())
            .toList();
  }

  Sorting sort(Article article) {
    Opening opening = Opening.of(article);
    List<Feature> title = features.of(opening.title());
    List<Feature> lead = features.of(opening.lead());
    boolean unsigned = article.report() != Report.PAPERS && !showsAi(title) && !showsAi(lead);
    if (unsigned && !opening.lead().isEmpty()) {
      return new Sorting(null, 1, List.of());
    }
    double[] scores = model.scores();
    model.add(title, 1, scores);
    model.add(lead, LEAD_WEIGHT, scores);
    scores[none] += article.report() == Report.PAPERS ? PAPER_NONE : unsigned ? UNSIGNED_NONE : 0;
    return sorting(Softmax.of(scores), title, lead);
  }

  /**
   * The likeliest label decides, so that an article of one set is found in the same place of the
   * other.
   */
  private Sorting sorting(double[] chances, List<Feature> title, List<Feature> lead) {
    int best = 0;
    for (int label = 1; label < chances.length; label++) {
      best = chances[label] > chances[best] ? label : best;
    }
    Optional<CategoryId> home = homes.get(best);
    double confidence = 0;
    for (int label = 0; label < chances.length; label++) {
      confidence += homes.get(label).equals(home) ? chances[label] : 0;
    }
    List<String> reasons = home.isEmpty() ? List.of() : reasons(home, title, lead);
    return new Sorting(
        reasons.isEmpty() ? null : home.orElse(null), Math.min(confidence, 1), reasons);
  }

  private static boolean showsAi(List<Feature> features) {
    return features.stream().anyMatch(it -> it.kind() == Feature.Kind.CLEAR_KEYWORD);
  }

  /** The words that speak most for a result, each told once; of a lead its whole words alone. */
  private List<String> reasons(
      Optional<CategoryId> result, List<Feature> title, List<Feature> lead) {
    Map<String, Double> speaking = new LinkedHashMap<>();
    title.forEach(it -> speaking.merge(it.word(), pull(it, result), Double::sum));
    lead.stream()
        .filter(it -> it.kind() != Feature.Kind.PIECE)
        .forEach(it -> speaking.merge(it.word(), LEAD_WEIGHT * pull(it, result), Double::sum));
    return speaking.entrySet().stream()
        .filter(it -> it.getValue() > 0 && it.getKey().length() > 1)
        .filter(it -> !SAY_NOTHING.contains(it.getKey()))
        .sorted(Comparator.comparingDouble(it -> -it.getValue()))
        .map(Map.Entry::getKey)
        .limit(MOST_REASONS)
        .toList();
  }

  /** How much more a feature speaks for a result than for the others. */
  private double pull(Feature feature, Optional<CategoryId> result) {
    double[] weights = model.weights(feature);
    double to = Double.NEGATIVE_INFINITY;
    double all = 0;
    for (int label = 0; label < weights.length; label++) {
      all += weights[label];
      if (homes.get(label).equals(result)) {
        to = Math.max(to, weights[label]);
      }
    }
    return to - all / weights.length;
  }
}
