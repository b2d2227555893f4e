package jobo.chat;

import java.util.Arrays;
import java.util.function.Consumer;
import jobo.delivery.Message;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.language.Messages;

/** All commands on one screen. */
final class HelpCommand implements Command {

  @Override
  public CommandName name() {
    return CommandName.HELP;
  }

  @Override
  public Message run(Language language, String arguments, Consumer<String> steps) {
    Messages messages = Messages.in(language);
    return Message.of(
        Document.of(
            language,
            Block.Heading.of(2, Inline.text(messages.text("help.title"))),
            Block.Paragraph.of(Inline.text(messages.text("help.about"))),
            Block.Listing.bullets(
                Arrays.stream(CommandName.values()).map(it -> item(it, messages)).toList()),
            Block.Paragraph.of(Inline.text(messages.text("help.question")))));
  }

  private static Block.Item item(CommandName name, Messages messages) {
    return Block.Item.of(
        Inline.strong(name.usage(messages)), Inline.text(" · " + name.description(messages)));
  }
}
