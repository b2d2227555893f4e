package jobo.chat.telegram;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jobo.delivery.Button;
import jobo.delivery.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of Telegram's own messages, as it is kept until it is sent. It keeps all that it says in
 * every form, so that a plainer one can be made from it.
 *
 * @param form how it is sent
 * @param html what it says, in Telegram's HTML
 * @param picture the file name of its photo; null where it is sent without one
 * @param asks whether it asks its reader to write something
 */
record TelegramBody(
    Form form,
    String html,
    @Nullable String picture,
    List<Button> buttons,
    boolean asks,
    boolean silent) {
  private static final JsonMapper JSON = new JsonMapper();

  /** The forms of a message, each plainer than the one before. */
  enum Form {
    /** A photo with its caption. */
    PHOTO,
    /** Text with markup. */
    HTML,
    /** The same words without markup. */
    PLAIN,
    /** The first line and the links of it. */
    LINKS
  }

  TelegramBody {
    Objects.requireNonNull(html);
    buttons = List.copyOf(buttons);
    if ((form == Form.PHOTO) != (picture != null)) {
      throw new IllegalArgumentException("A photo is what has a picture, not " + form);
    }
  }

  /** The body of a part of a message; what is pressed or answered hangs on its last. */
  static TelegramBody of(TelegramPart part, Message message, boolean last) {
    String picture = part instanceof TelegramPart.Photo(String file, var ignored) ? file : null;
    return new TelegramBody(
        picture == null ? Form.HTML : Form.PHOTO,
        part.html(),
        picture,
        last ? message.buttons() : List.of(),
        last && message.asks(),
        message.silent());
  }

  /** What was kept, if it can be read. */
  static Optional<TelegramBody> read(String kept) {
    try {
      return Optional.ofNullable(JSON.readValue(kept, TelegramBody.class));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  /** As it is kept. */
  String written() {
    return JSON.writeValueAsString(this);
  }

  /** The next plainer form, if one is left that says something. */
  Optional<TelegramBody> plainer() {
    return switch (form) {
      case PHOTO -> html.isEmpty() ? Optional.empty() : Optional.of(in(Form.HTML));
      case HTML -> Optional.of(in(Form.PLAIN));
      case PLAIN -> StrippedMarkup.links(html).map(links -> in(Form.LINKS));
      case LINKS -> Optional.empty();
    };
  }

  private TelegramBody in(Form plainer) {
    return new TelegramBody(plainer, html, null, buttons, asks, silent);
  }

  /** The text that is sent, or the caption. */
  String text() {
    return switch (form) {
      case PHOTO, HTML -> html;
      case PLAIN -> StrippedMarkup.words(html);
      case LINKS -> StrippedMarkup.links(html).orElse("");
    };
  }

  /** The language of the text's markup, or null where it has none. */
  @Nullable String parseMode() {
    return form == Form.PHOTO || form == Form.HTML ? "HTML" : null;
  }
}
