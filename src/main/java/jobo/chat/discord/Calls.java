package jobo.chat.discord;

import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls to Discord, each with a bound on its time and an end that is not silent. */
final class Calls {
  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
  private static final long LONGEST_SECONDS = 60;

  private Calls() {}

  /** Waits for a call and returns what it gave; throws what JDA throws. */
  static <T> T made(RestAction<T> call) {
    return call.timeout(LONGEST_SECONDS, TimeUnit.SECONDS).complete();
  }

  /**
   * Begins a call that nobody waits for.
   *
   * @param purpose what is not done where it fails
   */
  static void begun(RestAction<?> call, String purpose) {
    call.timeout(LONGEST_SECONDS, TimeUnit.SECONDS)
        .queue(
            done -> {},
            failure -> LOG.warn("Discord: {} failed: {}", purpose, DiscordAnswers.of(failure)));
  }
}
