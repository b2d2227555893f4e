package jobo.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.Objects;
import jobo.llm.ApiKey;
import jobo.llm.Asked;
import jobo.llm.Behaviour;
import jobo.llm.FakeModel;
import jobo.llm.FakeRules;
import jobo.llm.LanguageModel;
import jobo.llm.LanguageModelContract;
import jobo.llm.ModelAnswer;
import jobo.llm.ModelBench;
import jobo.llm.ModelCondition;
import jobo.llm.ModelSettings;
import jobo.llm.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class OpenAiModelTest extends LanguageModelContract {
  private static final String KEY = "sk-0123456789-abcdefghijklmnop";
  private static final String GOOD = "{\"sentences\":[]}";

  private @Nullable OpenAiServer open;

  @Override
  protected LanguageModel model() {
    return model(server.settings());
  }

  private LanguageModel model(ModelSettings settings) {
    open = new OpenAiServer(settings, bench.clock);
    return bench.model(open);
  }

  @AfterEach
  void closeServer() {
    if (open != null) {
      open.close();
    }
  }

  @Test
  void theServerHoldsTheModelToTheSchemaWhereItCan() {
    server.answering(it -> GOOD);
    ask("기사");

    assertThat(server.asked().getFirst().format()).isEqualTo("json_schema");
    assertThat(server.asked().getFirst().system()).doesNotContain("additionalProperties");
  }

  @ParameterizedTest
  @CsvSource({"false, true, json_object, 2", "false, false, '', 3"})
  void whatTheServerDoesNotTakeIsLeftOutFromThenOn(
      boolean schema, boolean object, String format, int requests) {
    server.answering(it -> GOOD).with(new FakeRules(null, schema, object, false));
    LanguageModel model = model();

    assertThat(ask(model)).isInstanceOf(ModelAnswer.Answered.class);
    assertThat(server.requests()).isEqualTo(requests);
    Asked asked = server.asked().getFirst();
    assertThat(asked.format()).isEqualTo(format);
    assertThat(asked.system()).contains("JSON", "additionalProperties");

    assertThat(ask(model)).isInstanceOf(ModelAnswer.Answered.class);
    assertThat(server.requests()).isEqualTo(requests + 1);
    assertThat(bench.waiter.pauses()).isEmpty();
  }

  @Test
  void aModelThatThinksIsAskedInItsOwnWay() {
    server.answering(it -> GOOD).with(new FakeRules(null, true, true, true));
    LanguageModel model = model();

    assertThat(ask(model)).isInstanceOf(ModelAnswer.Answered.class);
    assertThat(ask(model)).isInstanceOf(ModelAnswer.Answered.class);

    assertThat(server.requests()).isEqualTo(4); // twice refused at first, never again
    Asked asked = server.asked().getFirst();
    assertThat(asked.body().has("max_tokens")).isFalse();
    assertThat(asked.body().path("max_completion_tokens").asInt()).isEqualTo(500);
    assertThat(asked.body().has("temperature")).isFalse();
  }

  @Test
  void aHangingServerCostsNoMoreThanTheTimeOut() {
    server.always(Behaviour.hang());
    bench.longest(Duration.ofMillis(80));

    assertThat(reason(ask("기사"))).isEqualTo(Reason.TIMED_OUT);
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void aDrippingServerCostsNoMoreThanTheTimeOut() {
    server.answering(it -> GOOD).always(Behaviour.drip(20));
    bench.longest(Duration.ofMillis(120));

    assertThat(reason(ask("기사"))).isEqualTo(Reason.TIMED_OUT);
  }

  @Test
  void anAskerInAHurrySaysNothingAboutTheServer() {
    server.always(Behaviour.hang());
    LanguageModel model = model();
    for (int call = 0; call < 6; call++) {
      assertThat(reason(model.ask(ModelBench.question("기사"), bench.in(Duration.ofMillis(30)))))
          .isEqualTo(Reason.TIMED_OUT);
    }
    assertThat(bench.state.condition()).isInstanceOf(ModelCondition.Untried.class);
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "307", "308"})
  void keyAndArticlesAreNotCarriedElsewhere(int status) {
    try (FakeModel elsewhere = FakeModel.start()) {
      server
          .with(FakeRules.withKey(KEY))
          .always(Behaviour.redirect(status, elsewhere.baseUrl() + "/chat/completions"));

      ModelAnswer answer = ask("기사");

      assertThat(reason(answer)).isEqualTo(Reason.WRONG_ADDRESS);
      assertThat(elsewhere.requests()).isZero();
    }
  }

  @Test
  void aKeyIsSentAndWithoutOneNoneIs() {
    server.answering(it -> GOOD);
    ask("기사");
    server.with(FakeRules.withKey(KEY));
    ask("기사");

    assertThat(server.asked().get(0).headers()).doesNotContainKey("authorization");
    assertThat(server.asked().get(1).headers()).containsEntry("authorization", "Bearer " + KEY);
  }

  @Test
  void aRefusedKeyIsToldOnceAndNotShownAgain() {
    server.with(FakeRules.withKey("another"));
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger("jobo.llm");
    logger.addAppender(log);
    log.start();
    try {
      LanguageModel model =
          model(
              new ModelSettings(
                  server.baseUrl(),
                  ApiKey.of(KEY),
                  FakeModel.MODEL,
                  null,
                  Duration.ofSeconds(10),
                  1_000_000));
      ModelAnswer first = ask(model);
      ModelAnswer second = ask(model);

      assertThat(reason(first)).isEqualTo(Reason.KEY_REFUSED);
      assertThat(reason(second)).isEqualTo(Reason.KEY_REFUSED);
      assertThat(first + " " + second + " " + bench.state.condition()).doesNotContain(KEY);
    } finally {
      logger.detachAppender(log);
    }
    assertThat(server.requests()).isEqualTo(1);
    assertThat(log.list).filteredOn(it -> it.getLevel() == Level.ERROR).hasSize(1);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .allSatisfy(it -> assertThat(it).doesNotContain(KEY))
        .anySatisfy(it -> assertThat(it).contains("jobo.llm.api-key"));
    assertThat(bench.state.condition()).isEqualTo(new ModelCondition.KeyRefused(ModelBench.NOON));
  }

  @Test
  void aComplaintThatRepeatsTheKeyIsToldWithoutIt() {
    server.with(FakeRules.withKey(KEY)).always(Behaviour.error(400, "bad request of " + KEY));

    ModelAnswer answer = ask("기사");

    assertThat(answer.toString()).doesNotContain(KEY).contains("bad request of …");
  }

  @Test
  void whatIsUnderWayEndsWithTheProgram() throws InterruptedException {
    server.always(Behaviour.hang());
    OpenAiServer own = new OpenAiServer(server.settings(), bench.clock);
    LanguageModel model = bench.model(own);
    ModelAnswer[] answer = new ModelAnswer[1];
    Thread asker = Thread.ofVirtual().start(() -> answer[0] = ask(model));
    while (server.asked().isEmpty()) {
      Thread.onSpinWait();
    }

    own.close();
    asker.join();

    assertThat(reason(Objects.requireNonNull(answer[0]))).isEqualTo(Reason.STOPPED);
    assertThat(reason(ask(model))).isEqualTo(Reason.STOPPED);
  }
}
