package jobo.llm;

import java.time.Instant;
import java.util.Optional;

/** Answers that were found good, by the digest of what was asked. Each method is a transaction. */
public interface AnswerStore {

  /** The answer to a question, if it is no older. */
  Optional<ModelAnswer.Answered> find(String question, Instant notBefore);

  /**
   * Keeps an answer, unless one is kept already, and forgets what is older than may be, and the
   * oldest of what is more than may be.
   *
   * @param most how many answers are kept
   */
  void keep(String question, ModelAnswer.Answered answer, Instant now, Instant notBefore, int most);
}
