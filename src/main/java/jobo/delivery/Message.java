package jobo.delivery;

import java.util.List;
import jobo.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a chat gets at once: a document, the pictures it shows, and the buttons under it. A platform
 * may need several of its own messages for it.
 *
 * @param asks whether it asks its reader to write something, which the platform may ease
 * @param silent whether it makes no sound where it arrives
 * @param shows names what it shows, for who keeps by which messages that is shown; or null
 */
public record Message(
    Document document,
    List<Attachment> attachments,
    List<Button> buttons,
    boolean asks,
    boolean silent,
    @Nullable String shows) {
  public Message {
    attachments = List.copyOf(attachments);
    buttons = List.copyOf(buttons);
  }

  /** A message of a document with its pictures and buttons. */
  public Message(Document document, List<Attachment> attachments, List<Button> buttons) {
    this(document, attachments, buttons, false, false, null);
  }

  /** A message of a document alone. */
  public static Message of(Document document) {
    return new Message(document, List.of(), List.of());
  }

  /** A message that asks its reader to write something. */
  public static Message asking(Document document) {
    return new Message(document, List.of(), List.of(), true, false, null);
  }

  /** The same, making a sound or none. */
  public Message silent(boolean silent) {
    return new Message(document, attachments, buttons, asks, silent, shows);
  }

  /** The same, showing what is named so. */
  public Message showing(String named) {
    return new Message(document, attachments, buttons, asks, silent, named);
  }
}
