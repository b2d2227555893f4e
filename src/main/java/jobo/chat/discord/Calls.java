package jobo.chat.discord;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls to Discord, each with a bound on its time and an end that is not silent. */
final class Calls {
  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

  /** For how long a call may wait for its turn; after that it is not made. */
  private static final long LONGEST_WAIT_SECONDS = 60;

  /** For how long anybody waits: JDA forgets calls whose answer it cannot read. */
  private static final long LONGEST_SECONDS = 90;

  private Calls() {}

  /** Waits for a call and returns what it gave; throws what JDA throws. */
  static <T> T made(RestAction<T> call) {
    try {
      return call.timeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
          .submit()
          .get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw new CallFailedException(failed.getCause() == null ? failed : failed.getCause());
    } catch (TimeoutException unanswered) {
      throw new CallFailedException(null);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CallFailedException(null);
    }
  }

  /**
   * Begins a call that nobody waits for.
   *
   * @param purpose what is not done where it fails
   */
  static void begun(RestAction<?> call, String purpose) {
    call.timeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
        .queue(
            done -> {},
            failure -> LOG.warn("Discord: {} failed: {}", purpose, DiscordAnswers.of(failure)));
  }
}
