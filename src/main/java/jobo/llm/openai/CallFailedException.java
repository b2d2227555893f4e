package jobo.llm.openai;

import java.time.Duration;
import jobo.llm.Reason;
import jobo.llm.ServerReply;
import org.jspecify.annotations.Nullable;

/** Carries a failed request through the client library. */
final class CallFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final boolean free;
  private final @Nullable Duration retryAfter;

  /** What the server said against the question itself; empty for all other failures. */
  private final String complaint;

  private CallFailedException(
      Reason reason, String detail, boolean free, @Nullable Duration retryAfter, String complaint) {
    super(detail, null, false, false);
    this.reason = reason;
    this.free = free;
    this.retryAfter = retryAfter;
    this.complaint = complaint;
  }

  /** A failure for which the server surely did no work, or charges none. */
  static CallFailedException free(Reason reason, String detail) {
    return new CallFailedException(reason, detail, true, null, "");
  }

  /** A failure after which the model may have worked. */
  static CallFailedException costly(Reason reason, String detail) {
    return new CallFailedException(reason, detail, false, null, "");
  }

  /** The server wants to be left alone, for a time if it says one. */
  static CallFailedException later(Reason reason, String detail, @Nullable Duration retryAfter) {
    return new CallFailedException(reason, detail, true, retryAfter, "");
  }

  /** The server does not take what was sent. */
  static CallFailedException complaint(Reason reason, String detail, String complaint) {
    return new CallFailedException(reason, detail, true, null, complaint);
  }

  String complaint() {
    return complaint;
  }

  <T> ServerReply<T> reply() {
    String detail = getMessage() == null ? "" : getMessage();
    return new ServerReply.Failed<>(reason, detail, free ? 0L : null, retryAfter);
  }
}
