package jobo.llm;

import jobo.language.Language;

/**
 * One question to a model.
 *
 * @param system what the model is to do
 * @param user what it is to do it with
 * @param schema the shape of its answer
 * @param mostAnswerTokens how long the answer may be, thoughts included
 * @param language the language of the answer
 */
public record ModelQuestion(
    PromptId prompt,
    Purpose purpose,
    Language language,
    String system,
    String user,
    AnswerSchema schema,
    int mostAnswerTokens) {
  private static final int LONGEST = 400_000;
  private static final int MOST_ANSWER_TOKENS = 32_000;

  public ModelQuestion {
    if (system.isBlank() || user.isBlank() || system.length() + user.length() > LONGEST) {
      throw new IllegalArgumentException(
          "%s asks with %d and %d letters; both must have some, together at most %d"
              .formatted(prompt, system.length(), user.length(), LONGEST));
    }
    if (mostAnswerTokens < 1 || mostAnswerTokens > MOST_ANSWER_TOKENS) {
      throw new IllegalArgumentException(
          "%s wants %d tokens; 1 to %d".formatted(prompt, mostAnswerTokens, MOST_ANSWER_TOKENS));
    }
  }
}
