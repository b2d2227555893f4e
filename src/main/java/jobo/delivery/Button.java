package jobo.delivery;

import java.nio.charset.StandardCharsets;
import jobo.language.VisibleText;

/**
 * Something to press under a message. What it does is a command line, so it needs no memory and
 * works after a restart.
 *
 * @param command a command as a person would type it, at most 60 bytes of UTF-8
 */
public record Button(String label, String command) {
  private static final int MOST_BYTES = 60; // Telegram allows 64 bytes of callback data

  public Button {
    if (!fits(command)) {
      throw new IllegalArgumentException(
          "A button's command is a line that starts with '/' and has at most %d bytes: %s"
              .formatted(MOST_BYTES, command));
    }
    label = VisibleText.line(label);
    label = label.isEmpty() ? command : label;
  }

  /** Whether a button can carry this as its command. */
  public static boolean fits(String command) {
    int bytes = command.getBytes(StandardCharsets.UTF_8).length;
    boolean visible = command.equals(VisibleText.line(command));
    return command.startsWith("/") && visible && bytes <= MOST_BYTES;
  }
}
