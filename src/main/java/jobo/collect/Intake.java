package jobo.collect;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.Discussion;
import jobo.article.Fingerprint;
import jobo.article.KnownArticle;
import jobo.article.NewArticle;
import jobo.article.SortedArticle;
import jobo.article.Source;
import jobo.collect.page.PageReader;
import jobo.collect.page.PageReading;

/**
 * Keeps, of what a source lists, the articles not seen before, and puts what changed of the others
 * in its place.
 */
final class Intake {
  private static final PageReading NO_PAGE = new PageReading.NoText(PageReading.Reason.NOT_READ);
  private static final PageReading STOPPED = new PageReading.NoText(PageReading.Reason.STOPPED);

  /** A discussion has to grow by a tenth. */
  private static final double WORTH_NOTING = 1.1;

  private final CollectSettings settings;
  private final PageReader pages;
  private final Sorter sorter;
  private final ArticleStore articles;
  private final Originals originals;
  private final Clock clock;

  Intake(
      CollectSettings settings,
      PageReader pages,
      Sorter sorter,
      ArticleStore articles,
      Clock clock) {
    this.settings = settings;
    this.pages = pages;
    this.sorter = sorter;
    this.articles = articles;
    this.originals = new Originals(articles, clock);
    this.clock = clock;
  }

  /**
   * What was taken in.
   *
   * @param added how many articles were new
   * @param news how many of these are news, and not of the past
   * @param reported how many of the news are about one of the categories
   * @param complete false where Jobo was stopped and the rest is to be read again
   */
  record Taken(int added, int news, int reported, boolean complete) {
    static final Taken NOTHING = new Taken(0, 0, 0, true);

    Taken plus(Taken other) {
      return new Taken(
          added + other.added,
          news + other.news,
          reported + other.reported,
          complete && other.complete);
    }

    Taken cutOff() {
      return new Taken(added, news, reported, false);
    }
  }

  /** To be called before each round over the sources. */
  void begin() {
    originals.refresh();
  }

  /**
   * Keeps the new articles among some items. When the time is up no more pages are read, and the
   * rest is kept with what the source says of it: next time the source may not list it any more.
   *
   * @param first whether the source was never read before, so that it lists its past, too
   */
  Taken takeIn(
      List<SourceItem> items,
      Source source,
      boolean first,
      Instant deadline,
      CollectListener listener) {
    List<Candidate> candidates =
        Listing.candidates(
            items, source, clock.instant(), first ? settings.announceWithin() : null);
    Map<Fingerprint, KnownArticle> known = articles.known(Listing.signs(candidates));
    Taken taken = keep(unseen(candidates, known), source, deadline, listener);
    articles.discuss(livelier(candidates, known));
    boolean refreshed = taken.complete() && refresh(candidates, known, source, deadline, listener);
    return refreshed ? taken : taken.cutOff();
  }

  private static List<Candidate> unseen(
      List<Candidate> candidates, Map<Fingerprint, KnownArticle> known) {
    Set<Fingerprint> seen = new HashSet<>(known.keySet());
    return candidates.stream()
        .filter(
            it -> {
              boolean isNew = it.fingerprints().stream().noneMatch(seen::contains);
              seen.addAll(it.fingerprints());
              return isNew;
            })
        .toList();
  }

  /**
   * Where known articles are discussed, by whichever source. Of a discussion that goes on not every
   * voice is put down.
   */
  private static Map<ArticleId, Discussion> livelier(
      List<Candidate> candidates, Map<Fingerprint, KnownArticle> known) {
    Map<ArticleId, Discussion> livelier = new HashMap<>();
    for (Candidate candidate : candidates) {
      Discussion discussion = candidate.item().discussion();
      if (discussion != null) {
        candidate.fingerprints().stream()
            .flatMap(it -> Stream.ofNullable(known.get(it)))
            .filter(it -> discussion.voices() > WORTH_NOTING * it.voices())
            .forEach(it -> livelier.putIfAbsent(it.id(), discussion));
      }
    }
    return livelier;
  }

  /** Those that need no page at once, and each of the others when its page is read. */
  private Taken keep(
      List<Candidate> fresh, Source source, Instant deadline, CollectListener listener) {
    List<NewArticle> whole = new ArrayList<>();
    List<Candidate> wanting = new ArrayList<>();
    for (Candidate candidate : fresh) {
      SortedArticle draft = sorted(candidate, NO_PAGE, source, clock.instant());
      if (wantsPage(candidate, draft, source) && wanting.size() < mostPages()) {
        wanting.add(candidate);
      } else {
        whole.add(fresh(candidate, draft));
      }
    }
    Taken taken = keep(whole, listener);
    for (Candidate candidate : wanting) {
      PageReading page = pages.read(candidate.url(), deadline);
      if (page.equals(STOPPED)) {
        return taken.cutOff();
      }
      SortedArticle read = sorted(candidate, page, source, clock.instant());
      taken = taken.plus(keep(originals.under(address(page), fresh(candidate, read)), listener));
    }
    return taken;
  }

  private static Optional<URI> address(PageReading page) {
    return page instanceof PageReading.Text text
        ? Optional.ofNullable(text.address())
        : Optional.empty();
  }

  private int mostPages() {
    return settings.pages() ? settings.pagesPerPoll() : 0;
  }

  /** Whose page may tell more than the source does, and of what is reported. */
  private static boolean wantsPage(Candidate candidate, SortedArticle draft, Source source) {
    return draft.isReported()
        && !candidate.past()
        && ArticleMaker.needsPage(candidate.item(), source);
  }

  private SortedArticle sorted(
      Candidate candidate, PageReading page, Source source, Instant collectedAt) {
    Article article = ArticleMaker.make(candidate, source, page, collectedAt);
    return new SortedArticle(article, sorter.sort(article, source), candidate.past());
  }

  private static NewArticle fresh(Candidate candidate, SortedArticle sorted) {
    return new NewArticle(
        sorted,
        candidate.fingerprints(),
        candidate.version(),
        Copies.sketch(sorted.article().body()));
  }

  private Taken keep(List<NewArticle> read, CollectListener listener) {
    List<NewArticle> fresh = originals.of(read);
    Set<ArticleId> added = articles.add(fresh);
    List<SortedArticle> kept =
        fresh.stream().filter(it -> added.contains(it.id())).map(NewArticle::sorted).toList();
    if (!kept.isEmpty()) {
      listener.articlesKept(kept);
    }
    List<SortedArticle> news = kept.stream().filter(it -> !it.past()).toList();
    long reported = news.stream().filter(SortedArticle::isReported).count();
    return new Taken(kept.size(), news.size(), (int) reported, true);
  }

  /**
   * What a source says of its own articles may change, under their addresses. An article that a
   * source lists twice is what it lists first.
   */
  private boolean refresh(
      List<Candidate> candidates,
      Map<Fingerprint, KnownArticle> known,
      Source source,
      Instant deadline,
      CollectListener listener) {
    Map<ArticleId, Candidate> changed = new LinkedHashMap<>();
    Set<ArticleId> seen = new HashSet<>();
    for (Candidate candidate : candidates) {
      KnownArticle there = known.get(Fingerprints.ofAddress(candidate.url()));
      if (there != null && seen.add(there.id()) && there.version() != candidate.version()) {
        changed.put(there.id(), candidate);
      }
    }
    for (SortedArticle old : articles.find(changed.keySet())) {
      Candidate candidate = Objects.requireNonNull(changed.get(old.article().id()));
      if (old.article().source().equals(source.name())
          && !refresh(old, candidate, source, deadline, listener)) {
        return false;
      }
    }
    return true;
  }

  private boolean refresh(
      SortedArticle old,
      Candidate candidate,
      Source source,
      Instant deadline,
      CollectListener listener) {
    Instant collectedAt = old.article().collectedAt();
    SortedArticle changed = sorted(candidate.past(old.past()), NO_PAGE, source, collectedAt);
    if (settings.pages() && wantsPage(candidate.past(old.past()), changed, source)) {
      PageReading page = pages.read(candidate.url(), deadline);
      if (page.equals(STOPPED)) {
        return false;
      }
      changed = sorted(candidate.past(old.past()), page, source, collectedAt);
    }
    SortedArticle now = ArticleMaker.noPoorer(changed, old);
    articles.update(now, candidate.version());
    listener.articleChanged(now);
    return true;
  }
}
