package jobo.article;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps articles as long as it lives. Safe for use by many threads, as the real one is. */
public final class ArticleStoreInMemory implements ArticleStore {
  private static final Comparator<Article> BY_COLLECTION =
      Comparator.comparing(Article::collectedAt).thenComparing(Article::id);

  private final Map<ArticleId, Article> articles = new LinkedHashMap<>();
  private final Map<ArticleId, Sorting> sortings = new HashMap<>();
  private final Map<Fingerprint, ArticleId> fingerprints = new HashMap<>();

  @Override
  public synchronized Set<Fingerprint> known(Collection<Fingerprint> wanted) {
    return wanted.stream().filter(fingerprints::containsKey).collect(Collectors.toSet());
  }

  @Override
  public synchronized boolean add(Article article, Set<Fingerprint> signs) {
    if (articles.containsKey(article.id()) || !known(signs).isEmpty()) {
      return false;
    }
    articles.put(article.id(), article);
    signs.forEach(it -> fingerprints.put(it, article.id()));
    return true;
  }

  @Override
  public synchronized Optional<SortedArticle> find(ArticleId id) {
    return Optional.ofNullable(sortings.get(id))
        .map(it -> new SortedArticle(Objects.requireNonNull(articles.get(id)), it));
  }

  @Override
  public synchronized Optional<SortedArticle> find(Fingerprint fingerprint) {
    return Optional.ofNullable(fingerprints.get(fingerprint)).flatMap(this::find);
  }

  @Override
  public synchronized List<SortedArticle> find(Collection<ArticleId> ids) {
    return ids.stream().distinct().flatMap(it -> find(it).stream()).toList();
  }

  @Override
  public synchronized List<Article> unsorted(int limit) {
    return inOrder().filter(it -> !sortings.containsKey(it.id())).limit(limit).toList();
  }

  @Override
  public synchronized void sorted(ArticleId id, Sorting sorting) {
    sortings.put(id, sorting);
  }

  @Override
  public synchronized List<SortedArticle> collected(Instant from, Instant until) {
    return sortedInOrder()
        .filter(it -> !it.article().collectedAt().isBefore(from))
        .filter(it -> it.article().collectedAt().isBefore(until))
        .toList();
  }

  @Override
  public synchronized List<SortedArticle> page(
      Instant since, Optional<ArticleId> after, int limit) {
    Optional<Article> last = after.map(articles::get);
    if (after.isPresent() && last.isEmpty()) {
      return List.of();
    }
    return sortedInOrder()
        .filter(it -> !it.article().collectedAt().isBefore(since))
        .filter(it -> last.isEmpty() || BY_COLLECTION.compare(it.article(), last.get()) > 0)
        .limit(limit)
        .toList();
  }

  /** All articles in the order of collection, sorted or not. */
  public synchronized List<Article> all() {
    return inOrder().toList();
  }

  private Stream<Article> inOrder() {
    return articles.values().stream().sorted(BY_COLLECTION);
  }

  private Stream<SortedArticle> sortedInOrder() {
    return inOrder().flatMap(it -> find(it.id()).stream());
  }
}
