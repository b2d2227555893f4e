package jobo.chat;

import java.util.List;
import jobo.delivery.Button;
import jobo.delivery.Message;
import jobo.document.Document;
import jobo.language.Language;

/** Something that was typed cannot be done; says what would be right. */
final class UserMistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Button> buttons;

  UserMistake(String explanation, List<Button> buttons) {
    super(explanation, null, false, false);
    this.buttons = List.copyOf(buttons);
  }

  UserMistake(String explanation) {
    this(explanation, List.of());
  }

  Message message(Language language) {
    return new Message(Document.text(language, getMessage()), List.of(), buttons);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
