package jobo.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers the answers that were found good, for thirty days and up to twenty thousand. A question
 * is the same only if prompt, model, language and every letter that is sent are.
 */
final class AnswerCache {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST = 20_000;

  private final AnswerStore store;
  private final String model;
  private final Clock clock;

  AnswerCache(AnswerStore store, String model, Clock clock) {
    this.store = store;
    this.model = model;
    this.clock = clock;
  }

  /** A remembered answer; it cost nothing this time. */
  Optional<ModelAnswer.Answered> find(ModelQuestion question) {
    return store
        .find(key(question), clock.instant().minus(KEPT))
        .map(it -> new ModelAnswer.Answered(it.text(), 0, 0, it.model(), true));
  }

  void keep(ModelQuestion question, ModelAnswer.Answered answer) {
    Instant now = clock.instant();
    store.keep(key(question), answer, now, now.minus(KEPT), MOST);
  }

  private String key(ModelQuestion question) {
    return Fingerprint.of(
        question.prompt().name(),
        String.valueOf(question.prompt().version()),
        model,
        question.language().tag(),
        question.system(),
        question.user(),
        question.schema().json(),
        String.valueOf(question.mostAnswerTokens()));
  }
}
