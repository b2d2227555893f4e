package jobo.web;

import static jobo.ask.AnsweringModel.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import jobo.ask.AnsweringModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may spend the model's tokens by asking over HTTP. */
class AskSpendingTest {
  private static final String TOKEN = "a-long-random-text";
  private static final String QUESTION = "{\"question\": \"가람 12B의 매개변수는 몇 개?\"}";

  private static final AnsweringModel MODEL =
      AnsweringModel.saying(sentence("가람 12B의 매개변수는 120억 개입니다.", "120억", 1));
  private static WebServer server;

  @BeforeAll
  static void start() {
    server =
        WebServer.start(SampleNews.twoDays(), new OperatorAccess.Guarded(TOKEN), MODEL.writer());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer wrong", "Basic " + TOKEN, TOKEN})
  void withoutTheAdminTokenTheArticlesAreQuotedAndNothingIsSpent(String authorization) {
    int before = MODEL.asked().size();
    WebServer.Reply reply = server.post("/api/ask", QUESTION, "Authorization", authorization);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(json(reply).get("answer").asString()).startsWith("“");
    assertThat(MODEL.asked()).hasSize(before);
  }

  @Test
  void withItTheModelAnswersWithNumbersAndTheWordsBehindThem() {
    int before = MODEL.asked().size();
    JsonNode reply = json(server.post("/api/ask", QUESTION, "Authorization", "Bearer " + TOKEN));

    assertThat(MODEL.asked()).hasSize(before + 1);
    assertThat(reply.get("answer").asString()).isEqualTo("가람 12B의 매개변수는 120억 개입니다. [1]");
    assertThat(reply.get("citations").size()).isEqualTo(1);
    assertThat(reply.get("citations").get(0).get("quote").asString()).isEqualTo("120억");
    assertThat(reply.get("refused").asBoolean()).isFalse();
  }

  private static JsonNode json(WebServer.Reply reply) {
    return JsonMapper.shared().readTree(reply.body());
  }
}
