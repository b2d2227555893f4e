package jobo.ask;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts questions, alike for all nodes and across restarts. Each method is one transaction. */
public interface QuestionMeter {
  /** For how long a question counts. */
  Duration WINDOW = Duration.ofHours(1);

  /**
   * Counts one more question, unless a limit is reached; then nothing is counted.
   *
   * @return what is full, of both the one that stays so for longer
   */
  Optional<Full> count(Asker asker, AskSettings limits, Instant now);

  /** Forgets questions that no longer count; returns how many persons and chats have none left. */
  int forgetIdle(Instant now);

  /**
   * A limit that is reached.
   *
   * @param ofPerson whether it is the person's, rather than the chat's
   * @param limit how many questions there are in an hour
   * @param freeAt when the next one is admitted
   */
  record Full(boolean ofPerson, int limit, Instant freeAt) {}
}
