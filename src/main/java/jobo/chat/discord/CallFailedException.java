package jobo.chat.discord;

import org.jspecify.annotations.Nullable;

/** A call to Discord failed; the cause, where there is one, tells how. */
final class CallFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CallFailedException(@Nullable Throwable cause) {
    super("a call to Discord failed", cause, false, false);
  }
}
