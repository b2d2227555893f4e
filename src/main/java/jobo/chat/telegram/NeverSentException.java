package jobo.chat.telegram;

import java.io.IOException;

/** No connection came about, so Telegram cannot have had the request. */
final class NeverSentException extends IOException {
  private static final long serialVersionUID = 1L;

  NeverSentException(IOException cause) {
    super("no connection: " + cause.getClass().getSimpleName(), cause);
  }
}
