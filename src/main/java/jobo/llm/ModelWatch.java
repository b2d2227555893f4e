package jobo.llm;

import java.time.Duration;

/** Learns of every request to a model, also of those that were not made, to count them. */
public interface ModelWatch {
  /** Counts nothing. */
  ModelWatch NONE = (purpose, outcome, time, tokens) -> {};

  /**
   * A request came to its end.
   *
   * @param outcome {@code answered}, or the reason why not
   * @param tokens what it cost, as far as that is known
   */
  void called(Purpose purpose, String outcome, Duration time, long tokens);
}
