package jobo.grounding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a claim beside the one sentence of what it cites that says most of it.
 *
 * @param own for each word of the claim whom it names, or null
 * @param theirs the same for the article's sentence
 * @param coverage the share of the claim's words, but for names, that stand there too
 */
record Comparison(
    Sentence claim,
    Sentence article,
    List<@Nullable String> own,
    List<@Nullable String> theirs,
    double coverage) {
  private static final double NAME = 0.5;

  /** The best of some sentences, or null where none says anything of the claim. */
  static @Nullable Comparison of(
      Sentence claim, List<Excerpt> cited, String quotation, Entities entities) {
    List<@Nullable String> own = entities.in(claim);
    Set<String> named = named(own);
    Sentence best = null;
    double most = 0;
    for (Excerpt excerpt : cited) {
      for (Sentence sentence : excerpt.sentences()) {
        if (quotation.isEmpty() || QuotationCheck.overlap(quotation, sentence.text())) {
          Set<String> common = Alignment.common(named, named(entities.in(sentence)));
          double weight = excerpt.weight(claim.keySet(), sentence) + NAME * common.size();
          if (weight > most) {
            most = weight;
            best = sentence;
          }
        }
      }
    }
    return best == null
        ? null
        : new Comparison(claim, best, own, entities.in(best), coverage(claim, own, best));
  }

  private static double coverage(Sentence claim, List<@Nullable String> own, Sentence article) {
    int all = 0;
    int told = 0;
    for (int at = 0; at < claim.words().size(); at++) {
      if (own.get(at) == null && !claim.keys(at).isEmpty()) {
        all++;
        told += claim.keys(at).stream().anyMatch(article.keySet()::contains) ? 1 : 0;
      }
    }
    return all == 0 ? 1 : (double) told / all;
  }

  /** Whom some words name, in their order. */
  static Set<String> named(List<@Nullable String> entities) {
    Set<String> named = new LinkedHashSet<>();
    entities.stream().filter(Objects::nonNull).forEach(named::add);
    return named;
  }

  /** Those that have names of their own. */
  static List<String> names(List<@Nullable String> entities) {
    return named(entities).stream().filter(Entities::isName).toList();
  }

  /** Whether two of those whom both name stand in another order. */
  boolean isInAnotherOrder() {
    List<String> order = new ArrayList<>(named(own));
    List<String> other = new ArrayList<>(named(theirs));
    order.retainAll(new HashSet<>(other));
    other.retainAll(new HashSet<>(order));
    return !order.equals(other);
  }

  /** Whether the article's sentence names others, but not the first whom the claim names. */
  boolean isOfStrangers() {
    List<String> names = names(own);
    Set<String> others = named(theirs);
    return !names.isEmpty()
        && !others.contains(names.getFirst())
        && others.stream().anyMatch(it -> Entities.isName(it) && !names.contains(it));
  }
}
