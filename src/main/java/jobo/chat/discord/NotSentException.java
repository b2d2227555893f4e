package jobo.chat.discord;

import jobo.delivery.Sending;

/** A call was not made, or not made again, and it is known what that means for its message. */
final class NotSentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Sending sending;

  NotSentException(Sending sending) {
    super(sending.toString(), null, false, false);
    this.sending = sending;
  }

  /** What became of the message. */
  Sending sending() {
    return sending;
  }
}
