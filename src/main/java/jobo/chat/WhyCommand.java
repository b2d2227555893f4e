package jobo.chat;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import jobo.article.Article;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.article.Source;
import jobo.article.Sources;
import jobo.collect.SourceStore;
import jobo.collect.markup.WebAddress;
import jobo.delivery.Button;
import jobo.delivery.Message;
import jobo.digest.Masthead;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.edition.ArticleTrail;
import jobo.edition.ArticleTrail.InEdition;
import jobo.edition.ArticleTrails;
import jobo.language.Language;
import jobo.language.Messages;
import jobo.language.VisibleText;
import org.jspecify.annotations.Nullable;

/** What became of an article: collected, sorted, told, sent to this chat or why not. */
final class WhyCommand implements Command {
  private static final URI WEB = URI.create("https://web.invalid/");
  private static final int MOST_SOURCES = 3;
  private static final int LONGEST_SHOWN = 100;

  private final ArticleTrails trails;
  private final CategorySet categories;
  private final Sources sources;
  private final SourceStore states;
  private final Masthead masthead;

  WhyCommand(
      ArticleTrails trails,
      CategorySet categories,
      Sources sources,
      SourceStore states,
      Masthead masthead) {
    this.trails = trails;
    this.categories = categories;
    this.sources = sources;
    this.states = states;
    this.masthead = masthead;
  }

  @Override
  public CommandName name() {
    return CommandName.WHY;
  }

  @Override
  public Message run(Request request, String arguments, Consumer<String> steps) {
    Language language = request.language();
    URI address = address(arguments, language);
    ArticleTrail trail = trails.of(address, request.chat(), language);
    ZoneId zone = trails.zone(request.chat()).orElse(masthead.zone());
    List<Block> blocks = new ArrayList<>();
    if (trail instanceof ArticleTrail.Unknown) {
      unknown(address, zone, language, blocks);
    } else {
      Article article = article(trail);
      if (article != null) {
        blocks.add(Block.Paragraph.of(Inline.link(article.headline(), article.url())));
      }
      blocks.add(new Block.Paragraph(new TrailLine(categories, zone, language).of(trail)));
    }
    blocks.addAll(masthead.notice(language));
    return new Message(new Document(language, blocks), List.of(), buttons(trail, language));
  }

  /** What people paste: in angle brackets, or without the scheme. */
  private static URI address(String arguments, Language language) {
    Messages messages = Messages.in(language);
    if (arguments.isBlank()) {
      throw new UserMistake(messages.text("why.what"));
    }
    String typed = arguments.split(" ", 2)[0].replaceAll("^[<(\"]+|[>)\",]+$", "");
    String whole = typed.contains("://") ? typed : "https://" + typed;
    return WebAddress.resolve(WEB, whole)
        .filter(it -> it.getHost() != null && it.getHost().contains("."))
        .orElseThrow(
            () ->
                new UserMistake(
                    messages.text("why.no-address", VisibleText.cut(arguments, LONGEST_SHOWN))));
  }

  /** Whether a source of the same site could have brought it, and how that is doing. */
  private void unknown(URI address, ZoneId zone, Language language, List<Block> blocks) {
    Messages messages = Messages.in(language);
    List<Source> near =
        sources.all().stream()
            .filter(it -> isOneSite(host(it.url()), host(address)))
            .limit(MOST_SOURCES)
            .toList();
    blocks.add(Block.Paragraph.of(Inline.text(messages.text("why.unknown"))));
    if (near.isEmpty()) {
      blocks.add(Block.Paragraph.of(Inline.text(messages.text("why.no-source", host(address)))));
      return;
    }
    blocks.add(Block.Paragraph.of(Inline.text(messages.text("why.sources-of-site"))));
    SourceCondition condition = new SourceCondition(language, zone);
    blocks.add(
        Block.Listing.bullets(
            near.stream()
                .map(
                    it ->
                        Block.Item.of(
                            Inline.strong(it.name().value()),
                            Inline.text(
                                " · " + condition.text(states.find(it.name()).orElse(null)))))
                .toList()));
  }

  private static boolean isOneSite(String one, String other) {
    return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
  }

  private static String host(URI address) {
    String host = address.getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m)\\.", "");
  }

  private static @Nullable Article article(ArticleTrail trail) {
    return switch (trail) {
      case ArticleTrail.Unknown() -> null;
      case ArticleTrail.Unreported(var sorted) -> sorted.article();
      case ArticleTrail.Ungrouped(var sorted) -> sorted.article();
      case ArticleTrail.Grouped grouped -> grouped.article().article();
    };
  }

  /** To the edition that tells it. */
  private List<Button> buttons(ArticleTrail trail, Language language) {
    return trail instanceof ArticleTrail.Grouped grouped
            && grouped.edition() instanceof InEdition.Closed closed
        ? button(grouped.story().category(), closed, language).stream().toList()
        : List.of();
  }

  private Optional<Button> button(CategoryId id, InEdition.Closed closed, Language language) {
    return categories
        .find(id)
        .map(
            it ->
                new Button(
                    it.emoji() + " " + it.name(language),
                    "/digest %s %s".formatted(id, closed.date())));
  }
}
