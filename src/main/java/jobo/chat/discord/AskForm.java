package jobo.chat.discord;

import java.util.List;
import jobo.ask.Dialogue;
import jobo.chat.CommandName;
import jobo.delivery.Button;
import jobo.delivery.Message;
import jobo.document.Document;
import jobo.language.Language;
import jobo.language.Messages;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** The form for a question, where Discord gives Jobo no text to answer. */
final class AskForm {
  /** The button that opens it. */
  static final String COMMAND = "/" + CommandName.ASK.typed();

  private static final String FIELD = "question";
  private static final int LONGEST = Dialogue.LONGEST_QUESTION;

  private AskForm() {}

  /** The form in a language. */
  static Modal in(Language language) {
    Messages messages = Messages.in(language);
    TextInput question =
        TextInput.create(FIELD, TextInputStyle.PARAGRAPH).setRequiredRange(1, LONGEST).build();
    return Modal.create(COMMAND, messages.text("ask.form"))
        .addComponents(Label.of(messages.text("ask.form-question"), question))
        .build();
  }

  /** What is said to who replied with words that Discord keeps from Jobo. */
  static Message offer(Language language) {
    Messages messages = Messages.in(language);
    return new Message(
        Document.text(language, messages.text("discord.no-text")),
        List.of(),
        List.of(new Button(messages.text("button.ask"), COMMAND)));
  }

  /** The name of the field with the question. */
  static String field() {
    return FIELD;
  }
}
