package jobo.collect;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.Fingerprint;
import jobo.article.KnownArticle;
import jobo.article.NewArticle;
import jobo.article.SortedArticle;

/**
 * Tells articles of their own from copies of others, which are recognised from then on. Remembers
 * the texts of a year, the last 200,000 of them where there are more (40 MB). Safe for use by many
 * threads.
 */
final class Originals {
  private static final int MOST_TEXTS = 200_000;
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration READ_WHOLE_EVERY = A_DAY;
  private static final Duration READ_ON_EVERY = Duration.ofMinutes(5);

  /** What another node was about to keep at the last look; it is read twice. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(5);

  private final ArticleStore articles;
  private final Clock clock;
  private Index index = new Index(new SketchIndex(), Instant.MIN, Instant.MIN);

  /**
   * What is remembered.
   *
   * @param since when it was read whole
   * @param until when it was last read
   */
  private record Index(SketchIndex sketches, Instant since, Instant until) {}

  Originals(ArticleStore articles, Clock clock) {
    this.articles = articles;
    this.clock = clock;
  }

  /** Takes in what other nodes have kept; to be called before each round. */
  synchronized void refresh() {
    Instant now = clock.instant();
    boolean whole =
        !now.isBefore(index.since().plus(READ_WHOLE_EVERY))
            || index.sketches().size() > 2 * MOST_TEXTS;
    if (!whole && now.isBefore(index.until().plus(READ_ON_EVERY))) {
      return;
    }
    Instant from = whole ? now.minus(LONGEST) : index.until().minus(UNDER_WAY);
    SketchIndex sketches = whole ? new SketchIndex() : index.sketches();
    read(sketches, from, now);
    index = new Index(sketches, whole ? now : index.since(), now);
  }

  /** Day by day, so that never much is held at once; the newest first, should there be too many. */
  private void read(SketchIndex sketches, Instant from, Instant now) {
    int most = sketches.size() + MOST_TEXTS;
    Instant until = now.plus(A_DAY);
    while (until.isAfter(from) && sketches.size() < most) {
      Instant start = until.minus(A_DAY).isBefore(from) ? from : until.minus(A_DAY);
      articles.sketches(start, until, most - sketches.size()).forEach(sketches::add);
      until = start;
    }
  }

  private synchronized SketchIndex sketches() {
    return index.sketches();
  }

  /** Those among some articles that are no copies, be it of one another or of what is kept. */
  List<NewArticle> of(List<NewArticle> read) {
    SketchIndex sketches = sketches();
    Map<ArticleId, Article> there = new HashMap<>();
    fetch(alike(read, sketches), there); // all at once, which is much of the time it takes
    List<NewArticle> originals = new ArrayList<>();
    Map<ArticleId, Set<Fingerprint>> copies = new HashMap<>();
    for (NewArticle article : read) {
      Set<ArticleId> alike = sketches.like(article.sketch());
      fetch(alike, there);
      Optional<ArticleId> original = original(article, alike, there);
      if (original.isPresent()) {
        copies
            .computeIfAbsent(original.get(), it -> new HashSet<>())
            .addAll(article.fingerprints());
      } else {
        originals.add(article);
        sketches.add(article.id(), article.sketch());
        there.put(article.id(), article.sorted().article());
      }
    }
    return copies.isEmpty() ? originals : withoutCopies(originals, copies);
  }

  /**
   * An article that is known by the address of its page as well; none where that shows it to be
   * what is kept already. Some sites give all their pages one address: that is nobody's.
   */
  List<NewArticle> under(Optional<URI> address, NewArticle read) {
    Optional<Fingerprint> sign =
        address.map(Fingerprints::ofAddress).filter(it -> !read.fingerprints().contains(it));
    if (sign.isEmpty()) {
      return List.of(read);
    }
    KnownArticle known = articles.known(List.of(sign.get())).get(sign.get());
    if (known == null) {
      Set<Fingerprint> signs = new LinkedHashSet<>(read.fingerprints());
      signs.add(sign.get());
      return List.of(read.with(signs));
    }
    Article article = read.sorted().article();
    boolean same =
        articles.find(known.id()).stream()
            .map(SortedArticle::article)
            .anyMatch(it -> it.title().equals(article.title()) || isCopy(it, article));
    if (same) {
      articles.recognise(Map.of(known.id(), read.fingerprints()));
    }
    return same ? List.of() : List.of(read);
  }

  private static Set<ArticleId> alike(List<NewArticle> read, SketchIndex sketches) {
    Set<ArticleId> alike = new HashSet<>();
    read.forEach(it -> alike.addAll(sketches.like(it.sketch())));
    return alike;
  }

  private static boolean isCopy(Article one, Article other) {
    return one.language() == other.language() && Copies.areCopies(one.body(), other.body());
  }

  private void fetch(Set<ArticleId> wanted, Map<ArticleId, Article> there) {
    Set<ArticleId> missing = new HashSet<>(wanted);
    missing.removeAll(there.keySet());
    if (!missing.isEmpty()) {
      articles.find(missing).forEach(it -> there.put(it.article().id(), it.article()));
    }
  }

  private static Optional<ArticleId> original(
      NewArticle article, Set<ArticleId> alike, Map<ArticleId, Article> there) {
    Article copy = article.sorted().article();
    return alike.stream()
        .flatMap(it -> Stream.ofNullable(there.get(it)))
        .filter(it -> isCopy(it, copy))
        .map(Article::id)
        .findFirst();
  }

  /** A copy of what is only about to be kept is recognised by the signs of that. */
  private List<NewArticle> withoutCopies(
      List<NewArticle> originals, Map<ArticleId, Set<Fingerprint>> copies) {
    List<NewArticle> signed = new ArrayList<>();
    for (NewArticle original : originals) {
      Set<Fingerprint> signs = new LinkedHashSet<>(original.fingerprints());
      Optional.ofNullable(copies.remove(original.id())).ifPresent(signs::addAll);
      signed.add(original.with(signs));
    }
    if (!copies.isEmpty()) {
      articles.recognise(copies);
    }
    return signed;
  }
}
