package jobo.llm;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jobo.llm.ModelAnswer.Answered;
import jobo.llm.ModelAnswer.Unanswered;

/** A language model behind a server. Safe for use by many threads. */
public final class ServedModel implements LanguageModel {
  private final ModelServer server;
  private final ModelCalls calls;
  private final AnswerCache cache;

  /**
   * @param model the name of the model, as the settings have it
   */
  public ServedModel(
      ModelServer server, String model, ModelCalls calls, AnswerStore answers, Clock clock) {
    this.server = server;
    this.calls = calls;
    this.cache = new AnswerCache(answers, model, clock);
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public ModelAnswer ask(ModelQuestion question, Instant deadline) {
    Optional<Answered> remembered = cache.find(question);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    ServerReply<ModelServer.Said> reply =
        calls.make(
            question.purpose(),
            TokenBound.of(question),
            deadline,
            time -> server.complete(question, time));
    return switch (reply) {
      case ServerReply.Gave<ModelServer.Said> given -> judged(question, given.value());
      case ServerReply.Failed<ModelServer.Said> failure ->
          new Unanswered(failure.reason(), failure.detail());
    };
  }

  @Override
  public void accept(ModelQuestion question, Answered answer) {
    cache.keep(question, answer);
  }

  private static ModelAnswer judged(ModelQuestion question, ModelServer.Said said) {
    if (said.text().length() > AnswerJson.LONGEST) {
      return new Unanswered(
          Reason.ANSWER_TOO_LONG,
          "%d letters; at most %d are read".formatted(said.text().length(), AnswerJson.LONGEST));
    }
    return AnswerJson.object(said.text(), question.schema().required())
        .<ModelAnswer>map(it -> new Answered(it, said.tokensIn(), said.tokensOut(), said.model()))
        .orElseGet(
            () -> new Unanswered(Reason.NOT_JSON, "%d letters".formatted(said.text().length())));
  }
}
