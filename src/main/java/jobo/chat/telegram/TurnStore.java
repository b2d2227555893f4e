package jobo.chat.telegram;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Keeps what came in from Telegram until it is answered. An update is taken in once, whatever
 * Telegram repeats, and begun once, whatever crashes. Each method is one transaction.
 */
public interface TurnStore {

  /**
   * The offset to ask Telegram with: one past the greatest update that was taken in. Zero, which
   * asks for all, where none came in since then: after a quiet week Telegram's ids start anew.
   */
  int offset(Instant since);

  /**
   * Takes in updates, with a turn or without one.
   *
   * @param updates the ids of all of them
   * @param turns those that say something to Jobo
   * @return the turns that were not known yet
   */
  List<Turn> takeIn(Collection<Integer> updates, Collection<Turn> turns, Instant now);

  /** The turns that nobody has begun, in their order. */
  List<Turn> waiting();

  /** Begins a turn; false where it was begun before. */
  boolean begin(Turn turn);

  /** Ends a turn, of which nothing but the update's id stays. */
  void end(Turn turn);

  /** Takes over the turns that were begun and never ended, because the process died. */
  List<Turn> endInterrupted();
}
