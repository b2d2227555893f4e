package jobo.chat.discord;

import java.time.Instant;
import java.util.List;

/**
 * Keeps what was asked on Discord until it is answered, so that it is begun once, whatever Discord
 * repeats, and whoever a crash cut off is told. Each method is one transaction.
 */
public interface DiscordTurnStore {

  /** Begins a turn; false where it was begun before. */
  boolean begin(DiscordTurn turn, Instant now);

  /** Ends a turn, of which nothing but its id stays. */
  void end(DiscordTurn turn);

  /** Takes over the turns that were begun and never ended, because the process died. */
  List<DiscordTurn> endInterrupted();
}
