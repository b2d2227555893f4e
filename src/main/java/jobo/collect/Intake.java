package jobo.collect;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jobo.article.Article;
import jobo.article.ArticleStore;
import jobo.article.Fingerprint;
import jobo.article.Source;
import jobo.collect.page.PageReader;
import jobo.collect.page.PageReading;

/** Keeps, of what a source lists, the articles not seen before. */
final class Intake {
  private static final PageReading NO_PAGE = new PageReading.NoText(PageReading.Reason.NOT_READ);

  private static final PageReading STOPPED = new PageReading.NoText(PageReading.Reason.STOPPED);

  private final CollectSettings settings;
  private final PageReader pages;
  private final ArticleStore articles;
  private final Clock clock;

  Intake(CollectSettings settings, PageReader pages, ArticleStore articles, Clock clock) {
    this.settings = settings;
    this.pages = pages;
    this.articles = articles;
    this.clock = clock;
  }

  /**
   * What was taken in.
   *
   * @param added how many articles were new
   * @param complete false where Jobo was stopped and the rest is to be read again
   */
  record Taken(int added, boolean complete) {}

  /** An item that can become an article. */
  private record Candidate(SourceItem item, URI url, Set<Fingerprint> fingerprints) {}

  /**
   * Keeps the new articles among some items. When the time is up no more pages are read, and the
   * rest is kept with what the source says of it: next time the source may not list it any more.
   */
  Taken takeIn(List<SourceItem> items, Source source, Instant deadline, CollectListener listener) {
    int added = 0;
    int pagesLeft = settings.pages() ? settings.pagesPerPoll() : 0;
    for (Candidate candidate : unseen(items, source)) {
      boolean wantsPage = pagesLeft > 0 && ArticleMaker.needsPage(candidate.item(), source);
      pagesLeft -= wantsPage ? 1 : 0;
      PageReading page = wantsPage ? pages.read(candidate.url(), deadline) : NO_PAGE;
      if (page.equals(STOPPED)) {
        return new Taken(added, false);
      }
      Article article =
          ArticleMaker.make(candidate.item(), candidate.url(), source, page, clock.instant());
      if (articles.add(article, candidate.fingerprints())) {
        added++;
        listener.articleCollected(article);
      }
    }
    return new Taken(added, true);
  }

  private List<Candidate> unseen(List<SourceItem> items, Source source) {
    Set<String> ambiguous = ambiguousGuids(items);
    List<Candidate> candidates =
        items.stream()
            .map(it -> ambiguous.contains(it.guid()) ? it.withoutGuid() : it)
            .flatMap(it -> candidate(it, source).stream())
            .toList();
    Set<Fingerprint> seen =
        new HashSet<>(
            articles.known(
                candidates.stream()
                    .flatMap(it -> it.fingerprints().stream())
                    .collect(Collectors.toSet())));
    return candidates.stream()
        .filter(
            it -> {
              boolean isNew = it.fingerprints().stream().noneMatch(seen::contains);
              seen.addAll(it.fingerprints());
              return isNew;
            })
        .toList();
  }

  /** What has no web address or nothing to call it by cannot become an article. */
  private Optional<Candidate> candidate(SourceItem listed, Source source) {
    Optional<URI> url = Optional.ofNullable(listed.address()).flatMap(CanonicalAddress::shown);
    return ArticleMaker.titled(listed)
        .flatMap(item -> url.map(it -> new Candidate(item, it, fingerprints(item, it, source))));
  }

  private Set<Fingerprint> fingerprints(SourceItem item, URI url, Source source) {
    Instant now = clock.instant();
    return Fingerprints.of(item, url, source, ArticleMaker.appeared(item, now).orElse(now));
  }

  /** Identifiers that a source gives to several addresses at once do not identify. */
  private static Set<String> ambiguousGuids(List<SourceItem> items) {
    Map<String, URI> addresses = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (SourceItem item : items) {
      if (item.guid() != null && item.address() != null) {
        URI other = addresses.putIfAbsent(item.guid(), item.address());
        if (other != null && !other.equals(item.address())) {
          ambiguous.add(item.guid());
        }
      }
    }
    return ambiguous;
  }
}
