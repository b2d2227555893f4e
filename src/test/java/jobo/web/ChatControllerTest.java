package jobo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChatControllerTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static WebServer server;

  @BeforeAll
  static void start() {
    server = WebServer.start(SampleNews.twoDays());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aQuestionIsAnsweredWithStepsAndThenTheReply() {
    List<JsonNode> lines = say("/ask 가람 12B의 매개변수는 몇 개?", "ko");
    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(lines.subList(0, lines.size() - 1))
        .allSatisfy(it -> assertThat(it.propertyNames()).containsExactly("step"));
    assertThat(lines.getLast().get("reply").get("html").asString()).contains("120억", "[1]");
  }

  @Test
  void aReplyBringsItsButtonsWithTheirCommands() {
    JsonNode buttons = say("/digest", "en").getLast().get("reply").get("buttons");
    assertThat(buttons.get(0).get("label").asString()).isEqualTo("🎠 LLM");
    assertThat(buttons.get(0).get("command").asString()).isEqualTo("/digest llm 2026-11-21");
  }

  @Test
  void aQuestionGoesOnInItsVisitAndInNoOther() {
    say("가람 12B의 매개변수는 몇 개?", "ko", "visit-one");
    String again = "[1]에 정말 그렇게 나와?";
    assertThat(html(say(again, "ko", "visit-one"))).contains("120억", "[1]");
    assertThat(html(say(again, "ko", "visit-two"))).doesNotContain("120억");
    assertThat(html(say(again, "ko", "' or 1=1 --"))).doesNotContain("120억");
    assertThat(html(say(again, "ko"))).doesNotContain("120억");
  }

  private static String html(List<JsonNode> lines) {
    return lines.getLast().get("reply").get("html").asString();
  }

  private static List<JsonNode> say(String text, String language, String session) {
    String body =
        JSON.writeValueAsString(Map.of("text", text, "language", language, "session", session));
    return server.post("/chat", body).body().lines().map(JSON::readTree).toList();
  }

  @Test
  void textFromOutsideStaysTextInReplies() {
    String html = say("/digest llm 2026-11-21", "en").getLast().get("reply").get("html").asString();
    assertThat(Jsoup.parse(html).select("img, b")).isEmpty();
    assertThat(html).contains("&lt;img src=x onerror=alert(1)&gt;");
  }

  @Test
  void repliesHaveNoHeadingAboveTheThirdLevelAsThePageHasThoseItself() {
    for (String text : List.of("/digest", "/digest llm", "/help", "/categories", "/sources")) {
      String html = say(text, "ko").getLast().get("reply").get("html").asString();
      assertThat(Jsoup.parse(html).select("h1, h2")).as(text).isEmpty();
      assertThat(Jsoup.parse(html).select("h3, h4")).as(text).isNotEmpty();
    }
  }

  @Test
  void aQuestionFromAnotherPageOrUnderAnotherNameIsRefused() {
    String hello = "{\"text\": \"/help\"}";
    assertThat(server.post("/chat", hello, "Origin", "http://evil.example").status())
        .isEqualTo(403);
    assertThat(server.post("/chat", hello, "Host", "evil.example:" + server.port()).status())
        .isEqualTo(403);
    WebServer.Reply own =
        server.post("/chat", hello, "Origin", "http://127.0.0.1:" + server.port());
    assertThat(own.status()).isEqualTo(200);
    assertThat(own.header("Content-Type")).startsWith("application/x-ndjson");
  }

  @Test
  void aFormOfAnotherPageCannotSpeakForTheReader() {
    okhttp3.Request plain =
        new okhttp3.Request.Builder()
            .url(server.address("/chat"))
            .post(
                okhttp3.RequestBody.create(
                    "{\"text\": \"/help\"}", okhttp3.MediaType.get("text/plain")))
            .build();
    assertThat(server.send(plain).status()).isEqualTo(415);
  }

  @Test
  void textsThatWillNotDoAreTurnedDown() {
    String long4001 = "{\"text\": \"" + "가".repeat(4001) + "\"}";
    for (String body : List.of("{}", "{\"text\": \" \"}", long4001)) {
      WebServer.Reply reply = server.post("/chat", body);
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.body()).contains("1 to 4000 characters");
    }
    assertThat(server.post("/chat", "{\"text\": \"/help\", \"language\": \"tlh\"}").body())
        .contains("give ko or en");
  }

  @Test
  void outsideTheDemoTheTokenIsAskedForAndOffMeansNoBoxAtAll() {
    try (WebServer guarded =
        WebServer.start(SampleNews.none(), new OperatorAccess.Guarded("secret"), Map.of())) {
      assertThat(guarded.browse("/").body()).contains("name=\"token\"");
      String hello = "{\"text\": \"/help\"}";
      assertThat(guarded.post("/chat", hello).status()).isEqualTo(403);
      assertThat(guarded.post("/chat", hello, "Authorization", "Bearer secret").status())
          .isEqualTo(200);
    }
    try (WebServer off = WebServer.start(SampleNews.none(), new OperatorAccess.Off(), Map.of())) {
      assertThat(off.browse("/").body()).doesNotContain("class=\"chat\"");
      assertThat(off.post("/chat", "{\"text\": \"/help\"}").status()).isEqualTo(403);
    }
  }

  private static List<JsonNode> say(String text, String language) {
    String body = JSON.writeValueAsString(Map.of("text", text, "language", language));
    return server.post("/chat", body).body().lines().map(JSON::readTree).toList();
  }
}
