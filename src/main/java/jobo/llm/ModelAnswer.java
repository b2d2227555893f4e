package jobo.llm;

import java.util.Optional;

/** What came of a question to a model. */
public sealed interface ModelAnswer {

  /**
   * The model answered.
   *
   * @param text one JSON object with all that the schema requires at its top
   * @param tokensIn what the question cost; 0 where the server does not tell, or the answer was
   *     remembered
   * @param tokensOut what the answer cost, likewise
   * @param model which model answered
   * @param remembered whether it was given before, so that nobody was asked now
   */
  record Answered(String text, long tokensIn, long tokensOut, String model, boolean remembered)
      implements ModelAnswer {

    /** An answer that was given now. */
    public Answered(String text, long tokensIn, long tokensOut, String model) {
      this(text, tokensIn, tokensOut, model, false);
    }

    /** The answer as a record; nothing where a value has another type than the record's. */
    public <T> Optional<T> as(Class<T> type) {
      return AnswerJson.read(text, type);
    }
  }

  /**
   * It did not.
   *
   * @param detail what else an operator should know; never a secret
   */
  record Unanswered(Reason reason, String detail) implements ModelAnswer {}
}
