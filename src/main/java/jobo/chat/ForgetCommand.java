package jobo.chat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import jobo.delivery.Button;
import jobo.delivery.Message;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;
import jobo.language.Messages;

/** Erases the questions of who asks for it, after asking. */
final class ForgetCommand implements Command {
  private static final Set<String> QUESTIONS = Set.of("questions", "질문");
  private static final String ERASE = "/forget questions";

  private final QuestionDesk questions;

  ForgetCommand(QuestionDesk questions) {
    this.questions = questions;
  }

  @Override
  public CommandName name() {
    return CommandName.FORGET;
  }

  @Override
  public Message run(Request request, String arguments, Consumer<String> steps) {
    Language language = request.language();
    Messages messages = Messages.in(language);
    if (QUESTIONS.contains(arguments)) {
      int forgotten = questions.forget(request);
      return Message.of(Document.text(language, messages.text("forget.done", forgotten)));
    }
    return new Message(
        Document.of(
            language,
            Block.Heading.of(2, Inline.text(messages.text("forget.title"))),
            Block.Paragraph.of(Inline.text(messages.text("forget.ask")))),
        List.of(),
        List.of(new Button(messages.text("forget.button"), ERASE)));
  }
}
