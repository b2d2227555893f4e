package jobo.delivery;

import java.util.List;
import jobo.document.Document;

/**
 * What a chat gets at once: a document, the pictures it shows, and the buttons under it. A platform
 * may need several of its own messages for it.
 */
public record Message(Document document, List<Attachment> attachments, List<Button> buttons) {
  public Message {
    attachments = List.copyOf(attachments);
    buttons = List.copyOf(buttons);
  }

  /** A message of a document alone. */
  public static Message of(Document document) {
    return new Message(document, List.of(), List.of());
  }
}
