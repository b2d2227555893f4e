package jobo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jobo.article.CategoryId;
import jobo.digest.Edition;
import jobo.digest.EditionKey;
import jobo.digest.EditionWindow;
import jobo.digest.ModelWork;
import jobo.digest.PostText;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RejectedApiTest {
  private static final String TOKEN = "a-long-random-text";
  private static final LocalDate DATE = SampleNews.LAST.plusDays(1);
  private static final String PATH = "/api/admin/editions/" + DATE + "/rejected";
  private static WebServer server;

  @BeforeAll
  static void start() {
    SampleNews news = SampleNews.twoDays();
    EditionWindow window =
        new EditionWindow(
            DATE,
            Instant.parse("2026-11-20T23:00:00Z"),
            Instant.parse("2026-11-21T23:00:00Z"),
            true);
    ModelWork post = work(2, "post");
    news.editions.close(
        window,
        List.of(
            edition("llm", Language.KOREAN, work(3, "korean")),
            edition("audio", Language.KOREAN, null),
            edition("llm", Language.ENGLISH, work(1, "english"))),
        List.of(new PostText(DATE, Language.KOREAN, List.of(), 2, post)));
    server = WebServer.start(news, new OperatorAccess.Guarded(TOKEN), Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whatCouldNotStayIsToldWithItsReasonPageByPage() {
    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = json(PATH + "?limit=2&cursor=" + next);
      assertThat(page.get("rejected").size()).isBetween(1, 2);
      page.get("rejected")
          .forEach(
              it ->
                  seen.add(
                      "%s %s %s: %s"
                          .formatted(
                              it.get("language").asString(),
                              it.get("category").isNull() ? "-" : it.get("category").asString(),
                              it.get("text").asString(),
                              it.get("why").asString())));
      next = page.get("next").isNull() ? "" : page.get("next").asString();
    } while (!next.isEmpty());
    assertThat(seen)
        .containsExactly(
            "ko llm korean 0: because",
            "ko llm korean 1: because",
            "ko llm korean 2: because",
            "ko - post 0: because",
            "ko - post 1: because",
            "en llm english 0: because");
  }

  @Test
  void whoDoesNotKnowTheTokenIsTurnedAwayWithAProblemDocument() {
    for (String path : List.of(PATH, "/api/admin/other", "/api/%61dmin/editions/x/rejected")) {
      for (String token : List.of("", "Bearer wrong", "Bearer ", TOKEN)) {
        WebServer.Reply reply = server.get(path, "Authorization", token);
        assertThat(reply.status()).as(path + token).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.body()).contains("jobo.admin-token").doesNotContain(TOKEN);
      }
    }
  }

  @Test
  void withoutATokenItIsOffAlsoInTheDemo() {
    for (OperatorAccess access : List.of(new OperatorAccess.Off(), new OperatorAccess.Open())) {
      try (WebServer other = WebServer.start(SampleNews.twoDays(), access, Map.of())) {
        WebServer.Reply reply = other.get(PATH, "Authorization", "Bearer " + TOKEN);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("set jobo.admin-token");
      }
    }
  }

  @Test
  void whatIsAskedWronglyIsTurnedDownWithWhatWouldBeRight() {
    assertThat(get(PATH + "?cursor=-1").status()).isEqualTo(400);
    assertThat(get(PATH + "?limit=201").status()).isEqualTo(400);
    assertThat(get("/api/admin/editions/2020-01-01/rejected").status()).isEqualTo(404);
    assertThat(get("/api/admin/editions/today/rejected").body()).contains("2026-11-21");
    assertThat(json(PATH + "?cursor=999999").get("rejected").size()).isZero();
  }

  private static WebServer.Reply get(String path) {
    return server.get(path, "Authorization", "Bearer " + TOKEN);
  }

  private static JsonNode json(String path) {
    WebServer.Reply reply = get(path);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Cache-Control")).contains("no-store");
    return JsonMapper.shared().readTree(reply.body());
  }

  private static Edition edition(String category, Language language, @Nullable ModelWork work) {
    EditionKey key = new EditionKey(DATE, new CategoryId(category), language);
    return new Edition(key, List.of(), List.of(), Map.of(), 0, work);
  }

  private static ModelWork work(int rejected, String text) {
    return new ModelWork(
        "m",
        1,
        0,
        0,
        IntStream.range(0, rejected)
            .mapToObj(it -> new ModelWork.Rejected(text + " " + it, "because"))
            .toList());
  }
}
