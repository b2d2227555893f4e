package jobo.llm;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jobo.llm.ModelAnswer.Answered;
import jobo.llm.ModelAnswer.Unanswered;
import org.jspecify.annotations.Nullable;

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
    ServerReply<Answered> reply =
        calls.make(
            question.purpose(),
            TokenBound.of(question),
            deadline,
            time -> judged(question, server.complete(question, time)));
    return switch (reply) {
      case ServerReply.Gave<Answered> given -> given.value();
      case ServerReply.Failed<Answered> failure ->
          new Unanswered(failure.reason(), failure.detail());
    };
  }

  @Override
  public void accept(ModelQuestion question, Answered answer) {
    cache.keep(question, answer);
  }

  private static ServerReply<Answered> judged(
      ModelQuestion question, ServerReply<ModelServer.Said> reply) {
    return switch (reply) {
      case ServerReply.Gave<ModelServer.Said> given ->
          judged(question, given.value(), given.tokens());
      case ServerReply.Failed<ModelServer.Said> failure ->
          new ServerReply.Failed<>(
              failure.reason(), failure.detail(), failure.tokens(), failure.retryAfter());
    };
  }

  private static ServerReply<Answered> judged(
      ModelQuestion question, ModelServer.Said said, @Nullable Long tokens) {
    int letters = said.text().length();
    if (letters > AnswerJson.LONGEST) {
      return new ServerReply.Failed<>(
          Reason.ANSWER_TOO_LONG,
          "%d letters; at most %d are read".formatted(letters, AnswerJson.LONGEST),
          tokens,
          null);
    }
    Optional<String> json = AnswerJson.object(said.text(), question.schema().required());
    if (json.isEmpty()) {
      return new ServerReply.Failed<>(Reason.NOT_JSON, letters + " letters", tokens, null);
    }
    Answered answer = new Answered(json.get(), said.tokensIn(), said.tokensOut(), said.model());
    return new ServerReply.Gave<>(answer, tokens);
  }
}
