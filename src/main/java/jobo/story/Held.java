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
import org.jspecify.annotations.Nullable;

/** An article as the desk holds it: what is compared of it, and what it turned out to be like. */
final class Held {
  /** The oldest first; the same on every node and in every order of arrival. */
  static final Comparator<Held> BY_AGE =
      Comparator.comparing((Held it) -> it.collectedAt).thenComparing(it -> it.id);

  private static final int HEADLINE_TERMS = 30;
  private static final int HEADLINE_WORDS = 12;

  final ArticleId id;
  final CategoryId category;
  final Report report;
  final Instant collectedAt;
  final Language language;
  final TitleFacts facts;
  final Subject subject;

  /** Whether nothing but its title is known. */
  final boolean isTitleAlone;

  /** What it means; null where no model has told. */
  @Nullable Meaning meaning;

  /** Where that lies, until told to forget it. */
  @Nullable MeaningPosition position;

  /** Those more or less like it, and how much. */
  final Map<Held, Float> like = new HashMap<>();

  /**
   * The number of the search that came upon it last, counted anew with every {@link Neighbours}.
   */
  int search;

  /** How much it shares with what is sought. */
  double shared;

  private final Map<Signature.View, Vector> vectors = new EnumMap<>(Signature.View.class);

  Held(SortedArticle sorted, Signature signature, Map<Signature.View, Vocabulary> vocabularies) {
    Article article = sorted.article();
    id = article.id();
    category = Objects.requireNonNull(sorted.sorting().category());
    report = article.report();
    collectedAt = article.collectedAt();
    language = article.language();
    facts = signature.facts();
    subject = signature.subject();
    isTitleAlone = signature.isTitleAlone();
    signature
        .terms()
        .forEach(
            (view, terms) ->
                vectors.put(
                    view,
                    Vector.of(terms, view.most, Objects.requireNonNull(vocabularies.get(view)))));
  }

  /** Whether little more than its headline is known. */
  boolean isHeadline() {
    return facts.mould().words().size() <= HEADLINE_WORDS && isShort();
  }

  /** Whether hardly more is known of it than a headline, be it a long one, would tell. */
  boolean isShort() {
    return vector(Signature.View.HEAD).terms().length < HEADLINE_TERMS;
  }

  Vector vector(Signature.View view) {
    return Objects.requireNonNull(vectors.get(view));
  }

  /** Words have become more or less rare, and all is compared anew. */
  void forgetNorms() {
    vectors.values().forEach(Vector::forgetNorm);
    search = 0;
  }
}
