package jobo.article;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps articles as long as it lives. Safe for use by many threads, as the real one is. */
public final class ArticleStoreInMemory implements ArticleStore {
  private static final Comparator<SortedArticle> BY_COLLECTION =
      Comparator.comparing((SortedArticle it) -> it.article().collectedAt())
          .thenComparing(it -> it.article().id());

  private final Map<ArticleId, SortedArticle> articles = new LinkedHashMap<>();
  private final Map<ArticleId, Instant> changes = new HashMap<>();
  private long ticks;
  private final Map<ArticleId, Long> versions = new HashMap<>();
  private final Map<ArticleId, Sketch> sketches = new HashMap<>();
  private final Map<Fingerprint, ArticleId> fingerprints = new HashMap<>();

  @Override
  public synchronized Map<Fingerprint, KnownArticle> known(Collection<Fingerprint> wanted) {
    Map<Fingerprint, KnownArticle> known = new HashMap<>();
    for (Fingerprint sign : wanted) {
      Optional.ofNullable(fingerprints.get(sign))
          .ifPresent(
              it ->
                  known.put(sign, new KnownArticle(it, versions.getOrDefault(it, 0L), voices(it))));
    }
    return known;
  }

  @Override
  public synchronized Set<ArticleId> add(Collection<NewArticle> fresh) {
    Set<ArticleId> added = new HashSet<>();
    for (NewArticle article : fresh) {
      Optional<ArticleId> same =
          articles.containsKey(article.id())
              ? Optional.of(article.id())
              : article.fingerprints().stream()
                  .flatMap(it -> Stream.ofNullable(fingerprints.get(it)))
                  .findFirst();
      if (same.isEmpty()) {
        articles.put(article.id(), article.sorted());
        changed(article.id());
        versions.put(article.id(), article.version());
        sketches.put(article.id(), article.sketch());
        added.add(article.id());
      }
      recognise(Map.of(same.orElse(article.id()), article.fingerprints()));
    }
    return added;
  }

  @Override
  public synchronized void recognise(Map<ArticleId, Set<Fingerprint>> signs) {
    signs.forEach((id, all) -> all.forEach(it -> fingerprints.putIfAbsent(it, id)));
  }

  @Override
  public synchronized void update(SortedArticle changed, long version) {
    articles.put(changed.article().id(), changed);
    changed(changed.article().id());
    versions.put(changed.article().id(), version);
  }

  @Override
  public synchronized void discuss(Map<ArticleId, Discussion> discussions) {
    discussions.forEach(
        (id, discussion) ->
            articles.computeIfPresent(
                id,
                (_, it) ->
                    new SortedArticle(
                        SampleArticle.discussed(it.article(), discussion),
                        it.sorting(),
                        it.past())));
  }

  private int voices(ArticleId id) {
    return find(id).map(it -> it.article().discussion()).map(Discussion::voices).orElse(-1);
  }

  @Override
  public synchronized Optional<SortedArticle> find(ArticleId id) {
    return Optional.ofNullable(articles.get(id));
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
  public synchronized SequencedMap<ArticleId, Sketch> sketches(
      Instant from, Instant until, int limit) {
    SequencedMap<ArticleId, Sketch> found = new LinkedHashMap<>();
    inOrder()
        .filter(it -> !it.article().collectedAt().isBefore(from))
        .filter(it -> it.article().collectedAt().isBefore(until))
        .map(it -> it.article().id())
        .forEach(it -> found.put(it, sketches.getOrDefault(it, Sketch.NONE)));
    found.values().removeIf(Sketch.NONE::equals);
    while (found.size() > limit) {
      found.pollFirstEntry();
    }
    return found;
  }

  @Override
  public synchronized List<SortedArticle> collected(Instant from, Instant until) {
    return inOrder()
        .filter(it -> !it.article().collectedAt().isBefore(from))
        .filter(it -> it.article().collectedAt().isBefore(until))
        .toList();
  }

  @Override
  public synchronized List<SortedArticle> page(
      Instant since, Optional<ArticleId> after, int limit) {
    Optional<SortedArticle> last = after.flatMap(this::find);
    if (after.isPresent() && last.isEmpty()) {
      return List.of();
    }
    return inOrder()
        .filter(it -> !it.article().collectedAt().isBefore(since))
        .filter(it -> last.isEmpty() || BY_COLLECTION.compare(it, last.get()) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<ArticleChange> changes(
      Instant at, Optional<ArticleId> after, int limit) {
    return changes.entrySet().stream()
        .map(it -> new ArticleChange(it.getKey(), it.getValue()))
        .filter(
            it ->
                it.at().isAfter(at)
                    || (it.at().equals(at)
                        && after.map(id -> it.article().compareTo(id) > 0).orElse(true)))
        .sorted(Comparator.comparing(ArticleChange::at).thenComparing(ArticleChange::article))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Set<ArticleId> kept(Collection<ArticleId> ids) {
    return ids.stream().filter(articles::containsKey).collect(Collectors.toSet());
  }

  /** Lets an article go, as retention does. */
  public synchronized void remove(ArticleId id) {
    articles.remove(id);
    changes.remove(id);
    fingerprints.values().removeIf(id::equals);
  }

  /** Has an article changed at another time, as of a transaction that took long. */
  public synchronized void date(ArticleId id, Instant at) {
    changes.put(id, at);
  }

  /** Its own clock goes on with each change. */
  private void changed(ArticleId id) {
    ticks++;
    changes.put(id, Instant.EPOCH.plusSeconds(ticks));
  }

  /** All articles in the order of collection. */
  public synchronized List<Article> all() {
    return inOrder().map(SortedArticle::article).toList();
  }

  private Stream<SortedArticle> inOrder() {
    return articles.values().stream().sorted(BY_COLLECTION);
  }
}
