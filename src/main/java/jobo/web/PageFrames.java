package jobo.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jobo.article.Category;
import jobo.chat.ProgressBoard;
import jobo.digest.ArchiveFile;
import jobo.digest.Digest;
import jobo.digest.Masthead;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.ReaderDates;
import org.jspecify.annotations.Nullable;

/** Builds what stands around every page. */
final class PageFrames {
  private static final int DAYS = 14;

  private final Masthead masthead;
  private final DigestShelf shelf;
  private final PageAssets assets;
  private final ProgressBoard board;
  private final OperatorAccess access;

  PageFrames(
      Masthead masthead,
      DigestShelf shelf,
      PageAssets assets,
      ProgressBoard board,
      OperatorAccess access) {
    this.masthead = masthead;
    this.shelf = shelf;
    this.assets = assets;
    this.board = board;
    this.access = access;
  }

  /** Around the newest digest, whose readers also see the next one being collected. */
  PageFrame newest(Digest digest) {
    return around(digest, null, isRunning());
  }

  /** Around a digest, or around one of its categories. */
  PageFrame around(Digest digest, @Nullable Category category) {
    return around(digest, category, false);
  }

  private PageFrame around(Digest digest, @Nullable Category category, boolean running) {
    Language language = digest.language();
    LocalDate date = digest.date();
    Function<Language, String> here =
        it -> category == null ? address(it).day(date) : address(it).category(date, category);
    String day = ReaderDates.day(date, language);
    String name = category == null ? "" : category.name(language) + " · ";
    return frame(
        language,
        name + Messages.in(language).text("jobo.name") + " " + day,
        digest,
        running,
        here);
  }

  /** Around a page without a digest, which is reached at an address for each language. */
  PageFrame plain(Language language, String title, Function<Language, String> here) {
    return frame(
        language, title + " · " + Messages.in(language).text("jobo.name"), null, false, here);
  }

  /** Whether a run is under way. */
  boolean isRunning() {
    return board.latest().filter(it -> !it.done()).isPresent();
  }

  /** Whether there was a run since the start, or is one. */
  boolean hasRun() {
    return board.latest().isPresent();
  }

  private PageFrame frame(
      Language language,
      String title,
      @Nullable Digest digest,
      boolean running,
      Function<Language, String> here) {
    Messages messages = Messages.in(language);
    Language other = language == Language.KOREAN ? Language.ENGLISH : Language.KOREAN;
    Optional<LocalDate> date = Optional.ofNullable(digest).map(Digest::date);
    String notice = masthead.noticeText(language);
    return new PageFrame(
        language,
        title,
        notice.isEmpty() ? null : notice,
        date.map(it -> ReaderDates.fullDay(it, language)).orElse(null),
        digest == null ? null : state(digest, messages),
        new PageLink(messages.text("jobo.name"), address(language).home()),
        new PageLink(messages.text("page.other-language"), here.apply(other)),
        other.tag(),
        date.flatMap(shelf::before)
            .map(it -> leaf(it, "page.earlier", messages, language))
            .orElse(null),
        date.flatMap(shelf::after)
            .map(it -> leaf(it, laterKey(it), messages, language))
            .orElse(null),
        digest == null ? List.of() : files(digest, messages),
        days(language, date),
        List.of(
            new PageLink("Atom", address(language).atom()),
            new PageLink("JSON Feed", address(language).jsonFeed())),
        assets.styleAddress(),
        assets.scriptAddress(),
        running,
        chat(messages));
  }

  private String state(Digest digest, Messages messages) {
    String time =
        ReaderDates.shortTime(digest.window().until(), masthead.zone(), digest.language());
    return messages.text(digest.window().closed() ? "page.closed" : "page.open", time);
  }

  private String laterKey(LocalDate date) {
    return date.equals(shelf.openDate()) ? "page.later-open" : "page.later";
  }

  private static PageLink leaf(LocalDate date, String key, Messages messages, Language language) {
    return new PageLink(
        messages.text(key, ReaderDates.shortDay(date, language)), address(language).day(date));
  }

  private List<PageLink> days(Language language, Optional<LocalDate> current) {
    return shelf.dates().stream()
        .limit(DAYS)
        .map(
            it ->
                new PageLink(
                    ReaderDates.shortDay(it, language),
                    address(language).day(it),
                    current.filter(it::equals).isPresent()))
        .toList();
  }

  private static List<PageLink> files(Digest digest, Messages messages) {
    if (!digest.window().closed()) {
      return List.of();
    }
    return Stream.of(
            new ArchiveFile(
                ArchiveFile.Form.NEWS, digest.date(), digest.language(), ArchiveFile.Type.MD),
            new ArchiveFile(
                ArchiveFile.Form.PAPERS, digest.date(), digest.language(), ArchiveFile.Type.MD),
            new ArchiveFile(
                ArchiveFile.Form.POST, digest.date(), digest.language(), ArchiveFile.Type.MD),
            new ArchiveFile(
                ArchiveFile.Form.DAY, digest.date(), digest.language(), ArchiveFile.Type.PNG))
        .map(it -> new PageLink(messages.text("page.file", it.form()), "/archive/" + it.name()))
        .toList();
  }

  private PageFrame.@Nullable ChatBox chat(Messages messages) {
    List<PageFrame.Suggestion> suggestions =
        List.of(
            new PageFrame.Suggestion(messages.text("page.suggest-digest"), "/digest"),
            new PageFrame.Suggestion(messages.text("page.suggest-categories"), "/categories"),
            new PageFrame.Suggestion(messages.text("page.suggest-sources"), "/sources"),
            new PageFrame.Suggestion(messages.text("page.suggest-help"), "/help"));
    return switch (access) {
      case OperatorAccess.Open() -> new PageFrame.ChatBox(false, suggestions);
      case OperatorAccess.Guarded guarded -> new PageFrame.ChatBox(true, suggestions);
      case OperatorAccess.Off() -> null;
    };
  }

  private static PageAddress address(Language language) {
    return new PageAddress(language);
  }
}
