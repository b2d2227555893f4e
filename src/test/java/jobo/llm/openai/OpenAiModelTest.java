package jobo.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.langchain4j.http.client.HttpClientBuilderFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Isolated
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
    assertThat(server.requests()).isLessThan(2); // none where even connecting took so long
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
    ModelSettings settings =
        new ModelSettings(
            server.baseUrl(),
            ApiKey.of(KEY),
            FakeModel.MODEL,
            null,
            Duration.ofSeconds(10),
            1_000_000);
    try (LogLines log = new LogLines()) {
      LanguageModel model = model(settings);
      ModelAnswer first = ask(model);
      ModelAnswer second = ask(model);

      assertThat(reason(first)).isEqualTo(Reason.KEY_REFUSED);
      assertThat(reason(second)).isEqualTo(Reason.KEY_REFUSED);
      assertThat(first + " " + second + " " + bench.state.condition()).doesNotContain(KEY);
      assertThat(log.levels()).containsExactly(Level.ERROR);
      assertThat(log.texts().getFirst()).contains("jobo.llm.api-key").doesNotContain(KEY);
    }
    assertThat(server.requests()).isEqualTo(1);
    assertThat(bench.state.condition()).isEqualTo(new ModelCondition.KeyRefused(ModelBench.NOON));
  }

  @Test
  void aComplaintThatRepeatsTheKeyIsToldWithoutIt() {
    server.with(FakeRules.withKey(KEY)).always(Behaviour.error(400, "bad request of " + KEY));

    ModelAnswer answer = ask("기사");

    assertThat(answer.toString()).doesNotContain(KEY).contains("bad request of …");
  }

  static Stream<Behaviour> echoes() {
    String big = KEY.toUpperCase(Locale.ROOT);
    return Stream.concat(
        IntStream.of(400, 402, 404, 405, 408, 413, 418, 422, 429, 500, 503, 504)
            .mapToObj(it -> Behaviour.error(it, "no model for " + KEY)),
        Stream.of(
            Behaviour.redirect(302, "https://" + KEY + ".example/"),
            Behaviour.redirect(307, "https://" + big + ".example/?" + KEY),
            Behaviour.body("application/json", "{\"choices\":\"" + KEY + "\"}"),
            Behaviour.body("text/plain", KEY)));
  }

  @ParameterizedTest
  @MethodSource("echoes")
  void aServerThatRepeatsTheKeyDoesNotMakeUsTellIt(Behaviour echo) {
    server.with(FakeRules.withKey(KEY)).always(echo);
    try (LogLines log = new LogLines()) {
      ModelAnswer answer = ask("기사");

      assertThat(answer + " " + bench.state.condition() + log.texts())
          .doesNotContainIgnoringCase(KEY);
    }
  }

  @Test
  void aChangeForTheWorseOrTheBetterIsToldOnce() {
    server.answering(it -> GOOD).always(Behaviour.error(404, "no model"));
    try (LogLines log = new LogLines()) {
      LanguageModel model = model();
      ask(model);
      ask(model);
      server.always(Behaviour.well());
      ask(model);
      ask(model);

      assertThat(log.levels()).containsExactly(Level.WARN, Level.INFO);
    }
  }

  /** All requests go over the one transport that is bounded and can be stopped. */
  @Test
  void theClientLibraryBringsNoTransportOfItsOwn() {
    assertThat(ServiceLoader.load(HttpClientBuilderFactory.class)).isEmpty();
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
