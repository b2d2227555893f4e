package jobo.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.article.Category;
import jobo.digest.ArchiveFile;
import jobo.digest.Digest;
import jobo.digest.DigestPages;
import jobo.digest.Edition;
import jobo.digest.Masthead;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.HtmlRenderer;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.ReaderDates;
import org.jspecify.annotations.Nullable;

/** Makes feeds of the newest closed digests. */
final class Feeds {
  private static final int MOST_ENTRIES = 10;
  private static final int STORIES_IN_SIGHT = 7;

  private final DigestShelf shelf;
  private final Masthead masthead;
  private final HtmlRenderer renderer;
  private final WebSettings settings;
  private final Clock clock;

  Feeds(
      DigestShelf shelf,
      Masthead masthead,
      HtmlRenderer renderer,
      WebSettings settings,
      Clock clock) {
    this.shelf = shelf;
    this.masthead = masthead;
    this.renderer = renderer;
    this.settings = settings;
    this.clock = clock;
  }

  /** The feed of a language, of all categories or one, found at a path. */
  Feed feed(Language language, @Nullable Category only, String path) {
    List<FeedEntry> entries =
        shelf.dates().stream()
            .limit(MOST_ENTRIES)
            .flatMap(date -> entry(date, language, only).stream())
            .toList();
    Messages messages = Messages.in(language);
    String name = messages.text("jobo.name");
    return new Feed(
        language,
        only == null ? name : name + " · " + only.name(language),
        messages.text("page.motto"),
        absolute(path),
        absolute(new PageAddress(language).home()),
        entries.stream().map(FeedEntry::closed).findFirst().orElseGet(clock::instant),
        entries);
  }

  private Optional<FeedEntry> entry(LocalDate date, Language language, @Nullable Category only) {
    Digest digest = shelf.find(date, language);
    List<Edition> told =
        digest.told().stream()
            .filter(it -> only == null || it.key().category().equals(only.id()))
            .toList();
    return told.isEmpty() ? Optional.empty() : Optional.of(entry(digest, told, only));
  }

  private FeedEntry entry(Digest digest, List<Edition> told, @Nullable Category only) {
    Language language = digest.language();
    PageAddress address = new PageAddress(language);
    String title = Messages.in(language).text("jobo.name");
    String name = only == null ? "" : " · " + only.name(language);
    Edition first = told.getFirst();
    ArchiveFile chart =
        new ArchiveFile(ArchiveFile.Form.DAY, digest.date(), language, ArchiveFile.Type.PNG);
    return new FeedEntry(
        absolute(only == null ? address.day(digest.date()) : address.category(digest.date(), only)),
        title + " " + ReaderDates.day(digest.date(), language) + name,
        first.claimsOf(first.stories().getFirst().id()).getFirst().text(),
        digest.window().until(),
        renderer.render(content(digest, told)),
        absolute("/archive/" + chart.name()),
        told.stream().map(it -> digest.category(it).name(language)).toList());
  }

  private Document content(Digest digest, List<Edition> told) {
    DigestPages pages = new DigestPages(digest, masthead);
    List<Block> blocks = new ArrayList<>(masthead.notice(digest.language()));
    Stream<Block> sections = told.stream().map(it -> pages.section(it, STORIES_IN_SIGHT, true));
    sections.forEach(blocks::add);
    return new Document(digest.language(), blocks);
  }

  private String absolute(String path) {
    return settings.address(path).toString();
  }
}
