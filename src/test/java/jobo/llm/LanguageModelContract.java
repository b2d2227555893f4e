package jobo.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import jobo.article.Together;
import jobo.llm.ModelAnswer.Answered;
import jobo.llm.ModelAnswer.Unanswered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every language model keeps to, whatever its server does. */
@Timeout(120)
public abstract class LanguageModelContract {
  protected static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String GOOD = "{\"sentences\":[\"가람 12B가 나왔다.\"]}";

  protected final FakeModel server = FakeModel.start();
  protected final ModelBench bench = new ModelBench();

  /** The model under test, which asks the server. */
  protected abstract LanguageModel model();

  @AfterEach
  void close() {
    server.close();
  }

  /** An answer as its asker reads it. */
  record Sentences(List<String> sentences) {}

  @Test
  void theModelAnswersWithTheJsonThatWasAskedFor() {
    server.answering(it -> GOOD);

    Answered answer = answered(ask("기사 하나"));

    assertThat(answer.as(Sentences.class)).contains(new Sentences(List.of("가람 12B가 나왔다.")));
    assertThat(answer.model()).isEqualTo(FakeModel.MODEL);
    assertThat(answer.tokensIn()).isPositive();
    assertThat(answer.tokensOut()).isPositive();
    assertThat(server.asked()).hasSize(1);
    assertThat(server.asked().getFirst().user()).isEqualTo("기사 하나");
    assertThat(server.asked().getFirst().mostTokens()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```json\n{\"sentences\":[\"하나\"]}\n```",
        "물론입니다! 요청하신 {JSON}은 다음과 같습니다:\n\n{\"sentences\":[\"하나\"]}\n\n도움이 되었기를 바랍니다.",
        "<think>먼저 {\"sentences\":[\"아님\"]} 을 떠올린다</think>\n{\"sentences\":[\"하나\"]}",
        "{\"sentences\":[\"아님\"]} 일까?\n</think>{\"sentences\":[\"하나\"]}",
        "\uFEFF{\"sentences\":[\"하나\"],\"note\":\"</think>\"}"
      })
  void talkAndThoughtsAroundTheJsonAreCutOff(String said) {
    server.answering(it -> said);

    Answered answer = answered(ask("기사"));

    assertThat(answer.as(Sentences.class)).contains(new Sentences(List.of("하나")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "죄송합니다. 답할 수 없습니다.",
        "{\"sentences\":[\"하나\"",
        "{\"facts\":[{\"a\":1}]}",
        "[\"하나\"]",
        "{\"sentences\":[\"하나\"],}",
        "<think>{\"sentences\":[\"하나\"]}",
        "{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{"
      })
  void whatIsNotTheJsonIsNoAnswer(String said) {
    server.answering(it -> said);

    assertThat(reason(ask("기사"))).isEqualTo(Reason.NOT_JSON);
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void everyRequestIsCountedWithItsOutcome() {
    server.answering(it -> GOOD).next(Behaviour.error(500, "Oops"), Behaviour.well());
    LanguageModel model = model();
    ask(model);
    server.answering(it -> "no JSON");
    ask(model);

    assertThat(bench.outcomes).containsExactly("server-error", "answered", "not-json");
  }

  @Test
  void aValueOfAnotherTypeIsToldByTheReaderOfTheAnswer() {
    server.answering(it -> "{\"sentences\":{\"a\":\"b\"}}");

    assertThat(answered(ask("기사")).as(Sentences.class)).isEmpty();
  }

  static Stream<Arguments> misbehaviours() {
    return Stream.of(
        Arguments.of("HTML", Behaviour.html(), Reason.BROKEN_ANSWER, 1),
        Arguments.of("empty", Behaviour.empty(), Reason.BROKEN_ANSWER, 1),
        Arguments.of(
            "other JSON",
            Behaviour.body("application/json", "{\"ok\":true}"),
            Reason.BROKEN_ANSWER,
            1),
        Arguments.of(
            "broken JSON",
            Behaviour.body("application/json", "{\"choices\":[{"),
            Reason.BROKEN_ANSWER,
            1),
        Arguments.of(
            "2 MB",
            Behaviour.body("application/json", "x".repeat(2 << 20)),
            Reason.ANSWER_TOO_LONG,
            1),
        Arguments.of("at its limit", Behaviour.atLimit(), Reason.ANSWER_TOO_LONG, 1),
        Arguments.of("cut", Behaviour.cut(), Reason.CUT_OFF, 1),
        Arguments.of("403", Behaviour.error(403, "Forbidden"), Reason.KEY_REFUSED, 1),
        Arguments.of("402", Behaviour.error(402, "Insufficient Balance"), Reason.NO_CREDIT, 1),
        Arguments.of("quota", Behaviour.error(429, "insufficient_quota"), Reason.NO_CREDIT, 1),
        Arguments.of(
            "404 model",
            Behaviour.error(404, "model 'x' not found, try pulling it"),
            Reason.MODEL_MISSING,
            1),
        Arguments.of("404", Behaviour.error(404, "Not Found"), Reason.WRONG_ADDRESS, 1),
        Arguments.of("400", Behaviour.error(400, "Bad words"), Reason.QUESTION_REFUSED, 1),
        Arguments.of(
            "too long",
            Behaviour.error(400, "This model's maximum context length is 8192 tokens"),
            Reason.QUESTION_TOO_LONG,
            1),
        Arguments.of("429", Behaviour.error(429, "Rate limit"), Reason.TOO_MANY_REQUESTS, 3),
        Arguments.of("500", Behaviour.error(500, "Oops"), Reason.SERVER_ERROR, 3),
        Arguments.of("503", Behaviour.error(503, "Loading model"), Reason.SERVER_ERROR, 3));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misbehaviours")
  void whatAServerDoesWrongIsAReason(
      String name, Behaviour behaviour, Reason reason, int requests) {
    server.always(behaviour);

    assertThat(reason(ask("기사"))).as(name).isEqualTo(reason);
    assertThat(server.requests()).isEqualTo(requests);
  }

  @Test
  void anAnswerOf100KilobytesIsTooLong() {
    server.answering(it -> "{\"sentences\":[\"%s\"]}".formatted("가".repeat(100_000)));

    assertThat(reason(ask("기사"))).isEqualTo(Reason.ANSWER_TOO_LONG);
  }

  @Test
  void aGoodAnswerUnderAWrongNameIsGood() {
    server.answering(it -> GOOD).always(Behaviour.wrongContentType());

    assertThat(ask("기사")).isInstanceOf(Answered.class);
  }

  @Test
  void aServerThatAsksForPatienceIsAskedAgainWhenItSays() {
    server.answering(it -> GOOD).next(Behaviour.later(429, "7"));

    assertThat(ask("기사")).isInstanceOf(Answered.class);

    assertThat(bench.waiter.pauses()).hasSize(1);
    assertThat(bench.waiter.pauses().getFirst())
        .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
  }

  @Test
  void aDateIsAnAnswerToWhenAsWell() {
    server.answering(it -> GOOD).next(Behaviour.later(503, "Sat, 21 Nov 2026 12:00:30 GMT"));

    assertThat(ask("기사")).isInstanceOf(Answered.class);

    assertThat(bench.waiter.pauses().getFirst())
        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
  }

  @Test
  void nobodyWaitsBeyondTheDeadline() {
    server.always(Behaviour.later(429, "400"));

    assertThat(reason(ask("기사"))).isEqualTo(Reason.TOO_MANY_REQUESTS);

    assertThat(bench.waiter.pauses()).isEmpty();
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void withNoTimeLeftNothingIsAsked() {
    ModelAnswer answer = model().ask(ModelBench.question("기사"), bench.clock.instant());

    assertThat(reason(answer)).isEqualTo(Reason.TIMED_OUT);
    assertThat(server.requests()).isZero();
    assertThat(bench.spent()).isEmpty();
  }

  @Test
  void whereNobodyAnswersOneMoreTryIsMade() {
    LanguageModel model = model();
    server.close();

    ModelAnswer answer = model.ask(ModelBench.question("기사"), bench.in(PATIENCE));

    assertThat(reason(answer)).isEqualTo(Reason.UNREACHABLE);
    assertThat(bench.waiter.pauses()).hasSize(1);
    assertThat(bench.spent()).isEmpty();
  }

  @Test
  void whoIsInterruptedIsNotKeptWaiting() throws InterruptedException {
    server.always(Behaviour.hang());
    LanguageModel model = model();
    ModelAnswer[] answer = new ModelAnswer[1];
    Thread asker =
        Thread.ofPlatform()
            .start(() -> answer[0] = model.ask(ModelBench.question("기사"), bench.in(PATIENCE)));
    while (server.asked().isEmpty()) {
      Thread.onSpinWait();
    }

    asker.interrupt();
    asker.join();

    assertThat(reason(answer[0])).isEqualTo(Reason.STOPPED);
  }

  @Test
  void aServerThatKeepsFailingIsLeftAloneForAWhile() {
    server.answering(it -> GOOD).always(Behaviour.error(404, "model not found"));
    LanguageModel model = model();
    for (int call = 0; call < 5; call++) {
      assertThat(reason(ask(model))).isEqualTo(Reason.MODEL_MISSING);
    }

    assertThat(reason(ask(model))).isEqualTo(Reason.RESTING);
    assertThat(server.requests()).isEqualTo(5);

    server.always(Behaviour.well());
    bench.clock.advance(Duration.ofSeconds(61));
    assertThat(ask(model)).isInstanceOf(Answered.class);
    assertThat(bench.state.condition()).isInstanceOf(ModelCondition.Well.class);
  }

  @Test
  void whileAFailedServerIsTriedTheOthersGoOnResting() {
    server.always(Behaviour.error(404, "model not found"));
    LanguageModel model = model();
    for (int call = 0; call < 5; call++) {
      ask(model);
    }
    bench.clock.advance(Duration.ofSeconds(61));

    assertThat(reason(ask(model))).isEqualTo(Reason.MODEL_MISSING);
    assertThat(reason(ask(model))).isEqualTo(Reason.RESTING);
    bench.clock.advance(Duration.ofSeconds(61)); // the second rest is twice as long
    assertThat(reason(ask(model))).isEqualTo(Reason.RESTING);
  }

  @Test
  void answersThatCannotBeUsedAreNoFaultOfTheServer() {
    server.answering(it -> "no JSON");
    LanguageModel model = model();
    for (int call = 0; call < 9; call++) {
      assertThat(reason(ask(model))).isEqualTo(Reason.NOT_JSON);
    }
    assertThat(server.requests()).isEqualTo(9);
  }

  @Test
  void whatWasSpentIsCountedAsTheServerTellsIt() {
    server.answering(it -> GOOD);

    Answered answer = answered(ask("기사"));

    assertThat(bench.spent())
        .containsExactly(
            java.util.Map.entry(Purpose.DIGEST, answer.tokensIn() + answer.tokensOut()));
  }

  @Test
  void whereTheServerDoesNotCountTheMostThatItCanBeCounts() {
    server.answering(it -> GOOD).always(Behaviour.withoutUsage());

    Answered answer = answered(ask("기사"));

    assertThat(answer.tokensIn()).isZero();
    assertThat(bench.spent())
        .containsEntry(Purpose.DIGEST, TokenBound.of(ModelBench.question("기사")));
  }

  @Test
  void whatWasCutOffMayHaveCostAllAndWhatWasRefusedCostNothing() {
    server.next(Behaviour.cut(), Behaviour.error(400, "no"));
    LanguageModel model = model();

    ask(model);
    assertThat(bench.spent())
        .containsEntry(Purpose.DIGEST, TokenBound.of(ModelBench.question("기사")));
    ask(model);
    assertThat(bench.spent())
        .containsEntry(Purpose.DIGEST, TokenBound.of(ModelBench.question("기사")));
  }

  @Test
  void whatTheBudgetHasNoRoomForIsNotAsked() {
    bench.budget(1_000);

    assertThat(reason(ask("기".repeat(400)))).isEqualTo(Reason.OVER_BUDGET);
    assertThat(server.requests()).isZero();
    assertThat(bench.outcomes).containsExactly("over-budget");
  }

  @Test
  void fiftyAskersAtOnceKeepToTheBudgetTogether() {
    bench.budget(20_000);
    server.answering(it -> GOOD).always(Behaviour.withoutUsage());
    LanguageModel model = model();
    long most = TokenBound.of(ModelBench.question("기사"));

    List<ModelAnswer> answers = Together.all(Collections.nCopies(50, () -> ask(model)));

    long fits = 20_000 / most;
    assertThat(answers).filteredOn(Answered.class::isInstance).hasSize((int) fits);
    assertThat(answers)
        .filteredOn(Unanswered.class::isInstance)
        .allSatisfy(it -> assertThat(reason(it)).isEqualTo(Reason.OVER_BUDGET));
    assertThat(bench.spent()).containsEntry(Purpose.DIGEST, fits * most);
    assertThat((long) server.requests()).isEqualTo(fits);
  }

  @Test
  void anAcceptedAnswerIsNotAskedForAgain() {
    server.answering(it -> GOOD);
    LanguageModel model = model();
    Answered first = answered(ask(model));
    model.accept(ModelBench.question("기사"), first);

    Answered second = answered(ask(model));

    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.tokensIn() + second.tokensOut()).isZero();
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void anAnswerThatWasNotAcceptedIsAskedForAgain() {
    server.answering(it -> GOOD);
    LanguageModel model = model();
    ask(model);
    ask(model);

    assertThat(server.requests()).isEqualTo(2);
  }

  @Test
  void anotherTextIsAnotherQuestion() {
    server.answering(it -> GOOD);
    LanguageModel model = model();
    model.accept(ModelBench.question("기사"), answered(ask(model)));

    model.ask(ModelBench.question("기사 "), bench.in(PATIENCE));

    assertThat(server.requests()).isEqualTo(2);
  }

  protected final ModelAnswer ask(String user) {
    return model().ask(ModelBench.question(user), bench.in(PATIENCE));
  }

  protected final ModelAnswer ask(LanguageModel model) {
    return model.ask(ModelBench.question("기사"), bench.in(PATIENCE));
  }

  protected static Answered answered(ModelAnswer answer) {
    assertThat(answer).isInstanceOf(Answered.class);
    return (Answered) answer;
  }

  protected static Reason reason(ModelAnswer answer) {
    assertThat(answer).isInstanceOf(Unanswered.class);
    return ((Unanswered) answer).reason();
  }
}
