package jobo.chat;

import java.util.List;
import java.util.function.Consumer;
import jobo.article.Category;
import jobo.article.CategorySet;
import jobo.delivery.Message;
import jobo.digest.Digest;
import jobo.digest.Edition;
import jobo.digest.EditionDesk;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.language.Messages;

/** The categories with today's counts. */
final class CategoriesCommand implements Command {
  private final EditionDesk desk;
  private final CategorySet categories;

  CategoriesCommand(EditionDesk desk, CategorySet categories) {
    this.desk = desk;
    this.categories = categories;
  }

  @Override
  public CommandName name() {
    return CommandName.CATEGORIES;
  }

  @Override
  public Message run(Request request, String arguments, Consumer<String> steps) {
    Language language = request.language();
    Messages messages = Messages.in(language);
    Digest digest = desk.find(desk.today(), language).orElseGet(() -> desk.open(language));
    return Message.of(
        Document.of(
            language,
            Block.Heading.of(2, Inline.text(messages.text("categories.title"))),
            Block.Listing.bullets(
                categories.categories().stream().map(it -> item(it, digest, messages)).toList()),
            Block.Paragraph.of(Inline.text(messages.text("categories.hint")))));
  }

  private static Block.Item item(Category category, Digest digest, Messages messages) {
    int stories =
        digest.editions().stream()
            .filter(it -> it.key().category().equals(category.id()))
            .map(Edition::stories)
            .mapToInt(List::size)
            .sum();
    return Block.Item.of(
        Inline.text(category.emoji() + " "),
        Inline.strong(category.name(digest.language())),
        Inline.text(
            " (%s) · %s"
                .formatted(category.id().value(), messages.text("categories.count", stories))));
  }
}
