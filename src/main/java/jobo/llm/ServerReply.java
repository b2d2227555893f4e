package jobo.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one request to a model's server came to.
 *
 * @param <T> what was asked for
 */
public sealed interface ServerReply<T> {

  /** What it cost; null where that is not known. */
  @Nullable Long tokens();

  /** The server gave it. */
  record Gave<T>(T value, @Nullable Long tokens) implements ServerReply<T> {}

  /**
   * It did not.
   *
   * @param detail what else an operator should know; never a secret
   * @param tokens 0 where the server surely did no work
   * @param retryAfter how long the server wants to be left alone
   */
  record Failed<T>(
      Reason reason, String detail, @Nullable Long tokens, @Nullable Duration retryAfter)
      implements ServerReply<T> {

    /** A failure that cost nothing. */
    public static <T> Failed<T> free(Reason reason, String detail) {
      return new Failed<>(reason, detail, 0L, null);
    }
  }
}
