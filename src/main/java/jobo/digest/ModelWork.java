package jobo.digest;

import java.util.List;

/**
 * What a language model did for an edition, and what it cost. What serves both languages of a
 * category is counted with the first.
 *
 * @param model the name that the settings give it
 * @param calls how often it was asked; answers that were remembered are no calls
 * @param tokensIn of the questions, as far as its server told
 * @param tokensOut of the answers, likewise
 * @param rejected what it wrote that could not stay, the first fifty; no reader sees it
 */
public record ModelWork(
    String model, int calls, long tokensIn, long tokensOut, List<Rejected> rejected) {
  private static final int MOST_REJECTED = 50;

  public ModelWork {
    rejected = List.copyOf(rejected);
  }

  static ModelWork of(String model, Spent spent, List<Rejected> rejected) {
    return new ModelWork(
        model,
        spent.calls(),
        spent.tokensIn(),
        spent.tokensOut(),
        rejected.stream().limit(MOST_REJECTED).toList());
  }

  /**
   * A text of the model that could not stay.
   *
   * @param text its first 300 characters
   * @param why in plain English
   */
  public record Rejected(String text, String why) {}
}
