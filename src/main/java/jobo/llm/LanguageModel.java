package jobo.llm;

import java.time.Instant;

/**
 * A language model. Whatever its server does, it gives an answer or the reason why there is none,
 * and never throws for it.
 */
public interface LanguageModel {

  /** Whether there is one; without, every question is left unanswered at once. */
  boolean isOn();

  /**
   * Asks, unless the answer to the same question is remembered. Waits no longer than the deadline,
   * and not at all once its thread is interrupted.
   */
  ModelAnswer ask(ModelQuestion question, Instant deadline);

  /**
   * Remembers an answer that the caller has found good; the same question then costs nothing. What
   * was found wanting is never remembered.
   */
  void accept(ModelQuestion question, ModelAnswer.Answered answer);

  /** No model. */
  static LanguageModel off() {
    return new LanguageModel() {
      @Override
      public boolean isOn() {
        return false;
      }

      @Override
      public ModelAnswer ask(ModelQuestion question, Instant deadline) {
        return new ModelAnswer.Unanswered(Reason.OFF, "");
      }

      @Override
      public void accept(ModelQuestion question, ModelAnswer.Answered answer) {
        throw new IllegalStateException("A model that is off gave no answer");
      }
    };
  }
}
