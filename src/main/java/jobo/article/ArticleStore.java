package jobo.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps articles. Each method is one transaction. An article that is not sorted yet is known by its
 * fingerprints and listed as unsorted, and nothing else finds it.
 */
public interface ArticleStore {

  /** Which of these fingerprints belong to an article already kept. */
  Set<Fingerprint> known(Collection<Fingerprint> fingerprints);

  /**
   * Keeps an article under its fingerprints unless one of them is known already.
   *
   * @return whether it was new
   */
  boolean add(Article article, Set<Fingerprint> fingerprints);

  /** The article of that id. */
  Optional<SortedArticle> find(ArticleId id);

  /** The article of that address or any other fingerprint. */
  Optional<SortedArticle> find(Fingerprint fingerprint);

  /** The articles of these ids that are kept, in no particular order. */
  List<SortedArticle> find(Collection<ArticleId> ids);

  /** Articles not sorted yet, oldest first, at most {@code limit}. */
  List<Article> unsorted(int limit);

  /** Records how an article was sorted. */
  void sorted(ArticleId id, Sorting sorting);

  /** Sorted articles first collected in {@code [from, until)}, oldest first. */
  List<SortedArticle> collected(Instant from, Instant until);

  /**
   * Articles collected at or after an instant in the order of collection, after the one named by a
   * cursor.
   *
   * @param after the last article of the page before; after one that is not kept comes nothing
   */
  List<SortedArticle> page(Instant since, Optional<ArticleId> after, int limit);
}
