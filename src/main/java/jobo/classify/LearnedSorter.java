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

  /** Sources of papers carry little else, so a paper has to look much less like it. */
  private static final double PAPER_PRIOR = 2;

  private static final int MOST_REASONS = 5;
  private static final Set<String> SAY_NOTHING =
      Set.of("and", "are", "for", "from", "how", "its", "that", "the", "via", "what", "with");

  private final Features features;
  private final LinearModel model;
  private final List<Optional<CategoryId>> homes;

  /**
   * A sorter into those categories of a set that are built in, or into the ones they are within.
   */
  LearnedSorter(CategorySet categories, CategoryCatalogue catalogue, LinearModel model) {
    this.features = new Features(catalogue);
    this.model = model;
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
                        .map(CategoryId::new)
                        .filter(it -> categories.find(it).isPresent())
                        .findFirst())
            .toList();
  }

  Sorting sort(Article article) {
    Opening opening = Opening.of(article);
    List<Feature> title = features.of(opening.title());
    List<Feature> lead = features.of(opening.lead());
    boolean mayBe = article.report() == Report.PAPERS || opening.lead().isEmpty();
    if (!mayBe && !showsAi(title) && !showsAi(lead)) {
      return new Sorting(null, 1, List.of());
    }
    double[] chances = chances(title, lead, article.report());
    Map<Optional<CategoryId>, Double> sums = new LinkedHashMap<>();
    for (int label = 0; label < chances.length; label++) {
      sums.merge(homes.get(label), chances[label], Double::sum);
    }
    Map.Entry<Optional<CategoryId>, Double> best =
        sums.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    List<String> reasons = reasons(best.getKey(), title, lead);
    return new Sorting(
        reasons.isEmpty() ? null : best.getKey().orElse(null), best.getValue(), reasons);
  }

  private double[] chances(List<Feature> title, List<Feature> lead, Report report) {
    double[] scores = model.scores();
    model.add(title, 1, scores);
    model.add(lead, LEAD_WEIGHT, scores);
    if (report == Report.PAPERS) {
      scores[model.labels().indexOf(NONE)] -= PAPER_PRIOR;
    }
    return Softmax.of(scores);
  }

  private static boolean showsAi(List<Feature> features) {
    return features.stream().anyMatch(it -> it.kind() == Feature.Kind.CLEAR_KEYWORD);
  }

  /** The words that speak most for a result, each told once. */
  private List<String> reasons(
      Optional<CategoryId> result, List<Feature> title, List<Feature> lead) {
    Map<String, Double> speaking = new LinkedHashMap<>();
    title.forEach(it -> speaking.merge(it.word(), pull(it, result), Double::sum));
    lead.forEach(it -> speaking.merge(it.word(), LEAD_WEIGHT * pull(it, result), Double::sum));
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
