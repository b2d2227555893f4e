package jobo.delivery;

/**
 * Something to press under a message. What it does is a command line, so it needs no memory and
 * works after a restart.
 *
 * @param command a command as a person would type it, at most 60 bytes of UTF-8
 */
public record Button(String label, String command) {
  private static final int MOST_BYTES = 60; // Telegram allows 64 bytes of callback data

  public Button {
    int bytes = command.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    if (!command.startsWith("/") || bytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "A button's command starts with '/' and has at most %d bytes: %s"
              .formatted(MOST_BYTES, command));
    }
  }
}
