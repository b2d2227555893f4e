package jobo.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.Report;
import jobo.article.SortedArticle;
import jobo.language.Language;

/** An article as the desk holds it: what is compared of it, and what it turned out to be like. */
final class Held {
  /** The oldest first; the same on every node and in every order of arrival. */
  static final Comparator<Held> BY_AGE =
      Comparator.comparing((Held it) -> it.collectedAt).thenComparing(it -> it.id);

  /** Counts a little more than a figure that differs: at most one pair of eight may be so. */
  static final double OTHERS = 1.25;

  private static final int HEADLINE = 20;

  final ArticleId id;
  final CategoryId category;
  final Report report;
  final Instant collectedAt;
  final Language language;
  final TitleFacts facts;
  final Subject subject;

  /** Those more or less like it, and how much. */
  final Map<Held, Float> like = new HashMap<>();

  /**
   * The number of the search that came upon it last, counted anew with every {@link Neighbours}.
   */
  int search;

  /** How much it shares with what is sought. */
  double shared;

  private final Map<Signature.View, Vector> vectors = new EnumMap<>(Signature.View.class);
  private final Map<Signature.View, Double> norms = new EnumMap<>(Signature.View.class);

  Held(SortedArticle sorted, Signature signature, Map<Signature.View, Vocabulary> vocabularies) {
    Article article = sorted.article();
    id = article.id();
    category = Objects.requireNonNull(sorted.sorting().category());
    report = article.report();
    collectedAt = article.collectedAt();
    language = article.language();
    facts = signature.facts();
    subject = signature.subject();
    signature
        .terms()
        .forEach(
            (view, terms) ->
                vectors.put(
                    view,
                    Vector.of(terms, view.most, Objects.requireNonNull(vocabularies.get(view)))));
  }

  /**
   * How sure it is that the two are not of one event: 0 where nothing speaks against it, 1 where
   * they count differently, {@link #OTHERS} where they are about others.
   */
  double conflict(Held other) {
    boolean others =
        facts.nameOthers(other.facts)
            || (isShort() && other.isShort() && facts.tellOtherEvents(other.facts))
            || (language == other.language && subject.isNobodyIn(other.subject));
    if (others) {
      return OTHERS;
    }
    return facts.countDifferently(other.facts) ? 1 : 0;
  }

  /** Whether little more than its headline is known. */
  private boolean isShort() {
    return vector(Signature.View.HEAD).terms().length < HEADLINE;
  }

  Vector vector(Signature.View view) {
    return Objects.requireNonNull(vectors.get(view));
  }

  /** The length of its vector, computed when first asked for. */
  double norm(Signature.View view, Vocabulary vocabulary) {
    return norms.computeIfAbsent(
        view, it -> Math.sqrt(vector(view).times(vector(view), vocabulary)));
  }

  /** Words have become more or less rare, and all is compared anew. */
  void forgetNorms() {
    norms.clear();
    search = 0;
  }
}
