package jobo.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Sources of papers carry little else, so a paper has to look much more like something else. */
  private static final double PAPER_NONE = -2;

  /** News carry much else, and a title that names nothing of AI is likely of it. */
  private static final double UNSIGNED_NONE = 2.5;

  /** What hints at AI alone may be of something else too. */
  private static final double HINTED_NONE = 1;

  /** A text is long, and a word that may mean something else too is soon among its words. */
  private static final int HINTS_OF_A_TEXT = 2;

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

  /** Of a lead whole words alone are heard: its pieces take the most time and tell no more. */
  Sorting sort(Article article) {
    Opening opening = Opening.of(article);
    Reading title = features.read(opening.title());
    Reading lead = features.read(opening.lead());
    boolean signed = article.report() == Report.PAPERS || title.isSigned() || lead.isSigned();
    int hints = signed ? 0 : features.hints(title, lead);
    if (!signed && !opening.lead().isEmpty() && hints < HINTS_OF_A_TEXT) {
      return new Sorting(null, 1, List.of());
    }
    double[] scores = model.scores();
    LinearModel.Sum ofTitle = model.sum(title);
    features.tell(title, ofTitle);
    ofTitle.addTo(scores);
    LinearModel.Sum ofLead = model.sum(lead);
    features.tellWords(lead, ofLead);
    ofLead.addTo(scores);
    scores[none] += article.report() == Report.PAPERS ? PAPER_NONE : signed ? 0 : doubt(hints);
    return sorting(Softmax.of(scores), List.of(ofTitle.heard(), ofLead.heard()));
  }

  private static double doubt(int hints) {
    return hints == 0 ? UNSIGNED_NONE : HINTED_NONE;
  }

  /**
   * The likeliest label decides, so that an article of one set is found in the same place of the
   * other.
   */
  private Sorting sorting(double[] chances, List<Heard> heard) {
    int best = 0;
    for (int label = 1; label < chances.length; label++) {
      best = chances[label] > chances[best] ? label : best;
    }
    Optional<CategoryId> home = homes.get(best);
    boolean[] result = new boolean[chances.length];
    double confidence = 0;
    for (int label = 0; label < chances.length; label++) {
      result[label] = homes.get(label).equals(home);
      confidence += result[label] ? chances[label] : 0;
    }
    List<String> reasons = home.isEmpty() ? List.of() : reasons(result, heard);
    return new Sorting(
        reasons.isEmpty() ? null : home.orElse(null), Math.min(confidence, 1), reasons);
  }

  private List<String> reasons(boolean[] result, List<Heard> heard) {
    Reasons reasons = new Reasons(model, result);
    heard.forEach(reasons::hear);
    return reasons.strongest();
  }
}
