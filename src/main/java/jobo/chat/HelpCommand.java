package jobo.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import jobo.delivery.Message;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.language.Messages;

/** All commands on one screen. */
final class HelpCommand implements Command {
  private final Invitations invitations;

  HelpCommand(Invitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public CommandName name() {
    return CommandName.HELP;
  }

  @Override
  public Message run(Request request, String arguments, Consumer<String> steps) {
    Language language = request.language();
    Messages messages = Messages.in(language);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.of(2, Inline.text(messages.text("help.title"))));
    blocks.add(Block.Paragraph.of(Inline.text(messages.text("help.about"))));
    blocks.add(
        Block.Listing.bullets(
            Arrays.stream(CommandName.values()).map(it -> item(it, messages)).toList()));
    blocks.add(Block.Paragraph.of(Inline.text(messages.text("help.question"))));
    invitations
        .all()
        .forEach(
            (platform, address) ->
                blocks.add(
                    Block.Paragraph.of(Inline.link(messages.text("invite", platform), address))));
    return Message.of(new Document(language, blocks));
  }

  private static Block.Item item(CommandName name, Messages messages) {
    return Block.Item.of(
        Inline.strong(name.usage(messages)), Inline.text(" · " + name.description(messages)));
  }
}
