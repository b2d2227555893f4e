package jobo.fetch;

import java.io.IOException;
import java.time.Duration;

/**
 * What the answer under way may cost. The limits are bound to the thread that waits for the answer,
 * which is the one that looks up the host and reads from the socket; a socket itself serves one
 * request after another and knows none of them.
 */
final class AnswerLimits {
  /** The limits of the request that the current thread is waiting for. */
  static final ScopedValue<AnswerLimits> CURRENT = ScopedValue.newInstance();

  private final long end;
  private long bytesLeft;

  /**
   * Limits that begin to run now.
   *
   * @param bytes the most that may come over the wire: headers, and the content as it is packed
   */
  AnswerLimits(Duration time, long bytes) {
    this.end = System.nanoTime() + time.toNanos();
    this.bytesLeft = bytes;
  }

  long nanosLeft() {
    return end - System.nanoTime();
  }

  /** Counts bytes that came. */
  void take(int bytes) throws TooLongException {
    bytesLeft -= bytes;
    if (bytesLeft < 0) {
      throw new TooLongException();
    }
  }

  /** More came than any honest answer has, even if its content has not grown too large. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("the answer goes on and on");
    }
  }
}
