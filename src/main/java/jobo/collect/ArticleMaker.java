package jobo.collect;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.Evidence;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.SortedArticle;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.collect.page.PageReading;
import jobo.fetch.RegisteredDomain;
import jobo.language.Language;
import jobo.language.VisibleText;
import jobo.text.Sentences;

/** Decides what is kept of an item: how much was read of it, when it appeared, its language. */
final class ArticleMaker {
  /** From here on a feed's text is taken for the article's own. */
  private static final int FULL_TEXT = 600;

  private static final int ABSTRACT = 300;
  private static final int LONGEST_ABSTRACT = 4_000;
  private static final int LONGEST_MADE_TITLE = 120;
  private static final int LONGEST_PUBLISHER = 100;
  private static final Instant BEFORE_THE_WEB = Instant.parse("1990-01-01T00:00:00Z");
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  private ArticleMaker() {}

  /** Whether the item's page may tell more than the item. */
  static boolean needsPage(SourceItem item, Source source) {
    return evidence(item, source).compareTo(Evidence.ABSTRACT) > 0 && !isDiscussion(item, source);
  }

  /** Beside the question, which the item has, its page has what others answered. */
  private static boolean isDiscussion(SourceItem item, Source source) {
    return source.kind() == SourceKind.HACKER_NEWS
        && item.discussion() != null
        && item.discussion().url().equals(item.address());
  }

  /** The article of an item, with what its page gave if that was read. */
  static Article make(Candidate candidate, Source source, PageReading page, Instant collectedAt) {
    SourceItem item = candidate.item();
    URI url = candidate.url();
    Optional<PageReading.Text> read =
        page instanceof PageReading.Text text ? Optional.of(text) : Optional.empty();
    String text = read.map(PageReading.Text::text).orElse(item.content());
    return new Article(
        candidate.id(),
        url,
        item.title(),
        source.name(),
        publisher(item, url, source, read),
        source.report(),
        language(item, text, source, read),
        appeared(item, collectedAt).or(() -> published(read, collectedAt)).orElse(null),
        collectedAt,
        read.isPresent() ? Evidence.FULL_TEXT : evidence(item, source),
        item.blurb(),
        text,
        item.discussion(),
        item.picture() != null ? item.picture() : read.map(PageReading.Text::picture).orElse(null));
  }

  /**
   * A changed article with what is known of it and not told any more: the text of before where no
   * more can be read of it now (its page may be gone, or hidden behind a wall), and where others
   * discuss it.
   */
  static SortedArticle noPoorer(SortedArticle changed, SortedArticle before) {
    Article now = changed.article();
    Article old = before.article();
    boolean isPoorer = now.evidence().compareTo(old.evidence()) > 0;
    return new SortedArticle(
        new Article(
            now.id(),
            now.url(),
            now.title(),
            now.source(),
            now.publisher(),
            now.report(),
            now.language(),
            now.publishedAt(),
            now.collectedAt(),
            isPoorer ? old.evidence() : now.evidence(),
            now.blurb(),
            isPoorer ? old.text() : now.text(),
            now.discussion() == null ? old.discussion() : now.discussion(),
            now.picture()),
        changed.sorting(),
        changed.past());
  }

  /** The item under the start of its text where it has no title; empty where it has no text. */
  static Optional<SourceItem> titled(SourceItem item) {
    if (!item.title().isEmpty()) {
      return Optional.of(item);
    }
    return Sentences.of(item.blurb(), Language.of(item.blurb())).stream()
        .findFirst()
        .map(it -> VisibleText.cut(it, LONGEST_MADE_TITLE))
        .map(item::withTitle);
  }

  /** When an item appeared, as far as its source says something that can be true. */
  static Optional<Instant> appeared(SourceItem item, Instant now) {
    return Stream.of(item.publishedAt(), item.updatedAt())
        .flatMap(Stream::ofNullable)
        .filter(it -> isPlausible(it, now))
        .findFirst();
  }

  private static Optional<Instant> published(Optional<PageReading.Text> page, Instant now) {
    return page.map(PageReading.Text::publishedAt).filter(it -> isPlausible(it, now));
  }

  private static boolean isPlausible(Instant date, Instant now) {
    return date.isAfter(BEFORE_THE_WEB) && date.isBefore(now.plus(CLOCKS_DIFFER));
  }

  private static Evidence evidence(SourceItem item, Source source) {
    int length = Math.max(item.content().length(), item.blurb().length());
    if (source.report() == Report.PAPERS && length >= ABSTRACT && length < LONGEST_ABSTRACT) {
      return Evidence.ABSTRACT;
    }
    if (item.content().length() >= FULL_TEXT) {
      return Evidence.FULL_TEXT;
    }
    return length > 0 ? Evidence.BLURB : Evidence.TITLE;
  }

  private static Language language(
      SourceItem item, String text, Source source, Optional<PageReading.Text> page) {
    return Optional.ofNullable(source.language())
        .or(() -> page.map(PageReading.Text::language))
        .orElseGet(() -> Language.of(item.title() + " " + (text.isEmpty() ? item.blurb() : text)));
  }

  /** Who lists what others publish speaks for none of them. */
  private static Publisher publisher(
      SourceItem item, URI url, Source source, Optional<PageReading.Text> page) {
    if (source.kind() != SourceKind.HACKER_NEWS || isDiscussion(item, source)) {
      return source.publisher();
    }
    return page.map(PageReading.Text::publisher)
        .map(it -> VisibleText.cut(VisibleText.line(it), LONGEST_PUBLISHER))
        .filter(it -> !it.isBlank())
        .or(() -> RegisteredDomain.of(url))
        .map(Publisher::new)
        .orElseGet(source::publisher);
  }
}
