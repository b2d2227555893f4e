package jobo.search;

import java.time.Instant;
import java.util.Set;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.SortedArticle;
import jobo.article.SourceName;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a search may find. What is null narrows nothing.
 *
 * @param articles these alone, as those of a digest
 * @param from first collected at this instant or later
 * @param until first collected before this instant
 * @param category the category that they are sorted into
 * @param source where they were first collected
 */
public record Scope(
    @Nullable Set<ArticleId> articles,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable CategoryId category,
    @Nullable SourceName source) {
  /** All articles that are kept. */
  public static final Scope EVERYTHING = new Scope(null, null, null, null, null);

  public Scope {
    articles = articles == null ? null : Set.copyOf(articles);
  }

  /** The same, of these articles alone. */
  public Scope within(Set<ArticleId> only) {
    return new Scope(only, from, until, category, source);
  }

  /** The same, of articles first collected in {@code [first, end)}. */
  public Scope within(Instant first, Instant end) {
    return new Scope(articles, first, end, category, source);
  }

  /** The same, of one category. */
  public Scope of(CategoryId only) {
    return new Scope(articles, from, until, only, source);
  }

  /** Whether all articles may be found. */
  public boolean isEverything() {
    return equals(EVERYTHING);
  }

  /** Whether an article may be found. */
  public boolean includes(SortedArticle candidate) {
    Article article = candidate.article();
    return (articles == null || articles.contains(article.id()))
        && (from == null || !article.collectedAt().isBefore(from))
        && (until == null || article.collectedAt().isBefore(until))
        && (category == null || category.equals(candidate.sorting().category()))
        && (source == null || source.equals(article.source()));
  }
}
