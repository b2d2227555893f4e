package jobo.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jobo.delivery.Message;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.language.Messages;

/** Says what is kept of those who use Jobo, and who gets it. */
final class PrivacyCommand implements Command {
  private final Privacy privacy;

  PrivacyCommand(Privacy privacy) {
    this.privacy = privacy;
  }

  @Override
  public CommandName name() {
    return CommandName.PRIVACY;
  }

  @Override
  public Message run(Request request, String arguments, Consumer<String> steps) {
    Language language = request.language();
    Messages messages = Messages.in(language);
    List<String> lines = new ArrayList<>();
    lines.add(messages.text("privacy.chat"));
    lines.add(messages.text("privacy.question", kept(messages)));
    lines.add(messages.text("privacy.other"));
    lines.add(
        privacy.models().isEmpty()
            ? messages.text("privacy.no-model")
            : messages.text("privacy.model", models()));
    lines.add(messages.text("privacy.operator"));
    return Message.of(
        Document.of(
            language,
            Block.Heading.of(2, Inline.text(messages.text("privacy.title"))),
            Block.Listing.bullets(
                lines.stream().map(it -> Block.Item.of(Inline.text(it))).toList())));
  }

  private String kept(Messages messages) {
    Duration kept = privacy.kept();
    return kept.compareTo(Duration.ofDays(2)) < 0
        ? messages.text("privacy.hours", kept.toHours())
        : messages.text("privacy.days", kept.toDays());
  }

  private String models() {
    return privacy.models().stream()
        .map(it -> "%s (%s)".formatted(it.name(), it.host()))
        .collect(Collectors.joining(", "));
  }
}
