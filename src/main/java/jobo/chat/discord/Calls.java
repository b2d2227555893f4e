package jobo.chat.discord;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.requests.RestAction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls to Discord, each with a bound on its time and an end that is not silent. */
final class Calls {
  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

  /** For how long a call may wait for its route; after that it is not made. */
  private static final long LONGEST_WAIT_SECONDS = 60;

  /** For how long anybody waits: JDA forgets calls whose answer it cannot read. */
  private static final long LONGEST_SECONDS = 90;

  private Calls() {}

  /** Waits for a call that somebody waits for and returns what it gave; throws what JDA throws. */
  static <T> T made(RestAction<T> call) {
    return made(call, Gate.reply());
  }

  /** Waits for a call and returns what it gave; throws what JDA throws. */
  static <T> T made(RestAction<T> call, Gate gate) {
    try {
      return bounded(call, gate).submit().get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      throw failure(gate, failed.getCause() == null ? failed : failed.getCause());
    } catch (CancellationException cancelled) {
      throw failure(gate, cancelled);
    } catch (TimeoutException unanswered) {
      gate.stop();
      throw failure(gate, null);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      gate.stop();
      throw failure(gate, null);
    }
  }

  /**
   * Begins a call that nobody waits for.
   *
   * @param purpose what is not done where it fails
   */
  static void begun(RestAction<?> call, String purpose) {
    begun(call, Gate.reply(), purpose);
  }

  /** Begins a call that nobody waits for. */
  static void begun(RestAction<?> call, Gate gate, String purpose) {
    bounded(call, gate)
        .queue(
            done -> {},
            failure -> LOG.warn("Discord: {} failed: {}", purpose, DiscordAnswers.of(failure)));
  }

  private static RuntimeException failure(Gate gate, @Nullable Throwable cause) {
    return gate.stopped()
        .<RuntimeException>map(NotSentException::new)
        .orElseGet(() -> new CallFailedException(cause));
  }

  private static <T> RestAction<T> bounded(RestAction<T> call, Gate gate) {
    return call.addCheck(gate).timeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
  }
}
