package jobo.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.Category;
import jobo.article.CategorySet;
import jobo.ask.Exchange.Numbered;
import jobo.delivery.Attachment;
import jobo.delivery.Button;
import jobo.delivery.Message;
import jobo.digest.Archive;
import jobo.digest.ArchiveFile;
import jobo.digest.Digest;
import jobo.digest.DigestPages;
import jobo.digest.DigestSources;
import jobo.digest.Edition;
import jobo.digest.EditionDesk;
import jobo.digest.Masthead;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.edition.DigestButtons;
import jobo.language.Language;
import jobo.language.Messages;

/**
 * The digest now: of one category or all, of today or a past day. Today's shows, after its close,
 * also what the next one has so far.
 */
final class DigestCommand implements Command {
  private static final int DATES_TO_NAME = 5;
  private static final int DATES_TO_CHOOSE = 60;
  private static final int STORIES_SINCE_CLOSE = 3;

  private final EditionDesk desk;
  private final CategorySet categories;
  private final Archive archive;
  private final Masthead masthead;
  private final QuestionDesk questions;

  DigestCommand(
      EditionDesk desk,
      CategorySet categories,
      Archive archive,
      Masthead masthead,
      QuestionDesk questions) {
    this.desk = desk;
    this.categories = categories;
    this.archive = archive;
    this.masthead = masthead;
    this.questions = questions;
  }

  @Override
  public CommandName name() {
    return CommandName.DIGEST;
  }

  @Override
  public Message run(Request request, String arguments, Consumer<String> steps) {
    Language language = request.language();
    LocalDate today = desk.today();
    DigestArguments asked = DigestArguments.parse(arguments, categories, today, language);
    steps.accept(Messages.in(language).text("step.digest"));
    boolean isToday = asked.date().map(today::equals).orElse(true);
    Digest digest =
        desk.find(asked.date().orElse(today), language)
            .or(() -> isToday ? Optional.of(desk.open(language)) : Optional.empty())
            .orElseThrow(() -> noDigest(asked.date().orElse(today), asked.category(), language));
    if (asked.sources()) {
      Document document = new DigestSources(digest, masthead).of(asked.category());
      return new Message(
          document, List.of(), new DigestButtons(digest).underSources(asked.category()));
    }
    String shown = questions.list(request, numbered(digest, asked.category()));
    return told(digest, asked.category(), isToday).showing(shown);
  }

  /** The stories as a reader would count them. */
  private static List<Numbered> numbered(Digest digest, Optional<Category> category) {
    return digest.told().stream()
        .filter(it -> category.isEmpty() || it.key().category().equals(category.get().id()))
        .flatMap(
            it ->
                it.stories().stream()
                    .limit(category.isEmpty() ? DigestPages.STORIES_IN_OVERVIEW : Long.MAX_VALUE))
        .map(it -> new Numbered(it.articles(), ""))
        .toList();
  }

  @Override
  public List<Choice> choices(CommandOption option, String typed, Language language) {
    return switch (option) {
      case CATEGORY -> DigestChoices.categories(categories, typed, language);
      case DATE -> DigestChoices.dates(desk.dates(DATES_TO_CHOOSE), typed, language);
      default -> List.of();
    };
  }

  private Message told(Digest digest, Optional<Category> category, boolean isToday) {
    DigestPages pages = new DigestPages(digest, masthead);
    Document document = category.map(pages::category).orElseGet(pages::overview);
    if (isToday && digest.window().closed()) {
      document = withSinceClose(document, category, digest.language());
    }
    List<Attachment> attachments = category.isEmpty() ? chart(digest) : List.of();
    return new Message(document, attachments, new DigestButtons(digest).under(category));
  }

  private UserMistake noDigest(LocalDate date, Optional<Category> category, Language language) {
    List<LocalDate> newest = desk.dates(DATES_TO_NAME);
    Messages messages = Messages.in(language);
    if (newest.isEmpty()) {
      return new UserMistake(messages.text("digest.none-yet", date.toString()));
    }
    String dates = newest.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    String before = category.map(it -> it.id().value() + " ").orElse("");
    return new UserMistake(
        messages.text("digest.none-of-date", date.toString(), dates),
        newest.stream().map(it -> new Button(it.toString(), "/digest " + before + it)).toList());
  }

  private Document withSinceClose(
      Document document, Optional<Category> category, Language language) {
    Digest open = desk.open(language);
    List<Edition> since =
        open.told().stream()
            .filter(it -> category.isEmpty() || it.key().category().equals(category.get().id()))
            .toList();
    if (since.isEmpty()) {
      return document;
    }
    DigestPages pages = new DigestPages(open, masthead);
    List<Block> blocks = new ArrayList<>(document.blocks());
    blocks.add(Block.Heading.of(2, Inline.text(Messages.in(language).text("digest.since-close"))));
    since.forEach(
        it ->
            blocks.add(
                category.isEmpty()
                    ? pages.brief(it)
                    : pages.section(it, STORIES_SINCE_CLOSE, false)));
    return new Document(language, blocks);
  }

  private List<Attachment> chart(Digest digest) {
    return new DigestPages(digest, masthead)
        .front().stream()
            .flatMap(
                it ->
                    it instanceof Block.Picture picture
                        ? Stream.of(picture.file())
                        : Stream.empty())
            .flatMap(
                file ->
                    ArchiveFile.named(file).flatMap(archive::read).stream()
                        .map(png -> new Attachment(file, png)))
            .toList();
  }
}
