package jobo.llm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a model is doing, for an operator. */
public sealed interface ModelCondition {

  /** Nobody has asked it yet. */
  record Untried() implements ModelCondition {}

  /** The last call that told something was answered. */
  record Well(Instant lastAnswer) implements ModelCondition {}

  /** The server refuses the key; it is not asked again before Jobo is started anew. */
  record KeyRefused(Instant since) implements ModelCondition {}

  /**
   * It fails.
   *
   * @param since when it began to
   * @param restsUntil it is left alone until then
   */
  record Failing(Instant since, Reason reason, String detail, @Nullable Instant restsUntil)
      implements ModelCondition {}
}
