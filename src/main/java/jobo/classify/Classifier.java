package jobo.classify;

import java.util.List;
import java.util.Optional;
import jobo.article.Article;
import jobo.article.CategorySet;
import jobo.article.Sorting;

/**
 * Sorts articles into a closed set of categories, or into none: those that are built in by what was
 * learned from examples, those that an operator adds by their keywords, names and descriptions; the
 * surer of the two decides.
 *
 * <p>The same article always sorts the same. Safe for use by many threads.
 */
public final class Classifier {
  private final Optional<LearnedSorter> learned;
  private final Optional<KeywordSorter> added;

  /** A classifier for a closed set, some or all of which may be of the built-in catalogue. */
  public Classifier(CategorySet categories, CategoryCatalogue catalogue) {
    boolean knows =
        catalogue.categories().stream()
            .anyMatch(it -> categories.find(it.category().id()).isPresent());
    learned =
        knows
            ? Optional.of(new LearnedSorter(categories, catalogue, LinearModel.builtIn()))
            : Optional.empty();
    List<KeywordRule> rules = KeywordRule.added(categories, catalogue);
    added =
        rules.isEmpty() && knows
            ? Optional.empty()
            : Optional.of(new KeywordSorter(rules, KeywordRule.subject(catalogue)));
  }

  /** The category of an article, or none, with the words that decided it. */
  public Sorting sort(Article article) {
    Optional<Sorting> byKeywords = added.map(it -> it.sort(article));
    Optional<Sorting> byExamples = learned.map(it -> it.sort(article));
    if (byKeywords.isEmpty() || byExamples.isEmpty()) {
      return byKeywords.or(() -> byExamples).orElseThrow();
    }
    Sorting keywords = byKeywords.get();
    Sorting examples = byExamples.get();
    boolean surer = examples.category() == null || keywords.confidence() >= examples.confidence();
    return keywords.category() != null && surer ? keywords : examples;
  }
}
