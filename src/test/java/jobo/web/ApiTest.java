package jobo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jobo.collect.SampleState;
import jobo.collect.SourceProblem;
import jobo.fetch.FetchProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {
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
  void articlesHaveTheFieldsThatProgramsRelyOn() {
    JsonNode article = json("/api/articles?limit=1").get("articles").get(0);
    assertThat(article.propertyNames())
        .containsExactly(
            "id",
            "url",
            "title",
            "source",
            "category",
            "storyId",
            "language",
            "publishedAt",
            "collectedAt",
            "evidence");
    assertThat(article.get("id").asString()).isEqualTo("a0001");
    assertThat(article.get("url").asString()).isEqualTo("https://news.example/a0001?a=1&b=2");
    assertThat(article.get("storyId").asString()).isEqualTo("s-a0001");
    assertThat(article.get("collectedAt").asString()).isEqualTo("2026-11-19T21:00:01Z");
    assertThat(article.get("evidence").asString()).isEqualTo("full-text");
  }

  @Test
  void pagesOfArticlesHoldEachArticleOnce() {
    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = json("/api/articles?limit=5&cursor=" + next);
      assertThat(page.get("articles").size()).isLessThanOrEqualTo(5);
      page.get("articles").forEach(it -> seen.add(it.get("id").asString()));
      next = page.get("next").isNull() ? "" : page.get("next").asString();
    } while (!next.isEmpty());
    assertThat(seen).containsExactlyElementsOf(server.news.articleIds());
  }

  @Test
  void articlesSinceAnInstantLeaveOutWhatCameBefore() {
    assertThat(json("/api/articles?since=2026-11-20T23:30:00Z").get("articles").size())
        .isEqualTo(1);
    assertThat(json("/api/articles?since=2027-01-01").get("articles").size()).isZero();
  }

  @Test
  void storiesHaveTheFieldsThatProgramsRelyOn() {
    JsonNode page = json("/api/stories?limit=1");
    JsonNode story = page.get("stories").get(0);
    assertThat(story.propertyNames())
        .containsExactly(
            "id",
            "title",
            "category",
            "articleIds",
            "publishers",
            "publisherNames",
            "firstSeen",
            "score",
            "reason");
    assertThat(story.get("articleIds").size()).isEqualTo(3);
    assertThat(story.get("publishers").asInt()).isEqualTo(3);
    assertThat(story.get("publisherNames").size()).isEqualTo(3);
    assertThat(story.get("reason").asString()).isEqualTo("publishers");
    assertThat(page.get("next").asString()).isEqualTo("s-a0001");
    JsonNode second = json("/api/stories?limit=1&cursor=s-a0001");
    assertThat(second.get("stories").get(0).get("id").asString()).isNotEqualTo("s-a0001");
  }

  @Test
  void sourcesTellHowTheyAreDoingAndNotTheirKeys() {
    server.news.states.save(
        List.of(
            SampleState.polled(
                SampleNews.SOURCES.all().getFirst().name(),
                SampleNews.SOURCES.all().getFirst().url(),
                server.news.clock.instant(),
                SourceProblem.of(FetchProblem.GONE, "HTTP 410"),
                server.news.clock.instant())));
    JsonNode page = json("/api/sources?limit=2");
    JsonNode loom = page.get("sources").get(0);
    assertThat(loom.propertyNames())
        .containsExactly(
            "name",
            "url",
            "kind",
            "report",
            "publisher",
            "lastSuccess",
            "problem",
            "failures",
            "switchedOff",
            "nextPoll",
            "articlesADay",
            "reportedShare");
    assertThat(loom.get("url").asString()).startsWith("https://loom.example/feed?token=");
    assertThat(page.toString()).doesNotContain("3f9c0b7ad1e24c55");
    assertThat(loom.get("problem").asString()).contains("gone for good");
    assertThat(page.get("sources").get(1).get("lastSuccess").isNull()).isTrue();
    JsonNode next = json("/api/sources?limit=2&cursor=" + page.get("next").asString());
    assertThat(next.get("sources").size()).isEqualTo(1);
    assertThat(next.get("next").isNull()).isTrue();
  }

  @Test
  void aDigestIsItsSectionsWithClaimsAndCitations() {
    JsonNode digest = json("/api/digests/2026-11-21?category=audio&language=en");
    assertThat(digest.get("closed").asBoolean()).isTrue();
    assertThat(digest.get("language").asString()).isEqualTo("en");
    assertThat(digest.get("until").asString()).isEqualTo("2026-11-20T23:00:00Z");
    JsonNode section = digest.get("sections").get(0);
    assertThat(digest.get("sections").size()).isEqualTo(1);
    assertThat(section.get("category").asString()).isEqualTo("audio");
    assertThat(section.get("kind").asString()).isEqualTo("events");
    JsonNode claim = section.get("claims").get(0);
    assertThat(claim.get("text").asString()).startsWith("Whisper Less");
    assertThat(claim.get("writer").asString()).isEqualTo("embedded");
    assertThat(claim.get("citations").get(0).asString())
        .isEqualTo(digest.get("articles").get(0).get("id").asString());
  }

  @Test
  void anAnswerQuotesAndCites() {
    JsonNode answer = ask("{\"question\": \"가람 12B의 매개변수는 몇 개?\"}");
    assertThat(answer.get("refused").asBoolean()).isFalse();
    JsonNode citation = answer.get("citations").get(0);
    assertThat(citation.propertyNames())
        .containsExactly("n", "articleId", "url", "title", "publisher", "date", "quote");
    assertThat(answer.get("answer").asString())
        .contains(citation.get("quote").asString())
        .contains("[1]");
    assertThat(answer.get("nearest")).isEmpty();
  }

  @Test
  void aDateOrACategoryNarrowsWhatIsQuoted() {
    String parameters = "{\"question\": \"가람 12B의 매개변수는 몇 개?\"";
    assertThat(ask(parameters + ", \"date\": \"2026-11-20\"}").get("refused").asBoolean())
        .isFalse();
    assertThat(ask(parameters + ", \"category\": \"hardware\"}").get("refused").asBoolean())
        .isTrue();
    JsonNode refused = ask(parameters + ", \"date\": \"2026-11-21\", \"language\": \"en\"}");
    assertThat(refused.get("answer").asString()).isEqualTo("The collected articles do not say.");
    assertThat(refused.get("nearest"))
        .isNotEmpty()
        .allSatisfy(
            it -> {
              assertThat(it.propertyNames())
                  .containsExactly("articleId", "url", "title", "publisher", "date");
              assertThat(it.get("date").asString()).isLessThanOrEqualTo("2026-11-21");
            });
    assertProblem(
        server.post("/api/ask", parameters + ", \"date\": \"soon\"}"), 400, "date is 'soon'");
  }

  @Test
  void whatTheArticlesDoNotSayIsRefused() {
    JsonNode answer = ask("{\"question\": \"What does a submarine cost?\", \"language\": \"en\"}");
    assertThat(answer.get("refused").asBoolean()).isTrue();
    assertThat(answer.get("citations").size()).isZero();
    assertThat(answer.get("answer").asString()).isEqualTo("The collected articles do not say.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/articles?limit=0|400|limit is '0': give a whole number from 1 to 200.",
        "/api/articles?limit=many|400|limit is 'many': give a whole number from 1 to 200.",
        "/api/articles?limit=201|400|limit is '201': give a whole number from 1 to 200.",
        "/api/articles?cursor=zzz|400|cursor is 'zzz': give what stood in next, or leave it out.",
        "/api/articles?cursor=%00|400|cursor is '",
        "/api/articles?since=now|400|since is 'now': give an ISO 8601 time",
        "/api/stories?since=2026-13-01|400|since is '2026-13-01': give an ISO 8601 time",
        "/api/stories?cursor=A|400|cursor is 'A'",
        "/api/digests/2026-02-30|400|date is '2026-02-30': give a date such as 2026-11-21.",
        "/api/digests/2020-01-01|404|There is no digest of 2020-01-01: the newest are of 2026-11-21",
        "/api/digests/2026-11-21?category=harware|400|the nearest is 'hardware'",
        "/api/digests/2026-11-21?language=fr|400|language is 'fr': give ko or en.",
        "/api/nowhere|404|There is nothing at /api/nowhere.",
        "/feed.xml?category=cats|400|category is 'cats'",
        "/archive/secrets.txt|404|names are like news_2026-11-21.ko.md",
        "/archive/news_2020-01-01.ko.md|404|The archive has no news_2020-01-01.ko.md."
      })
  void problemsSayWhatWasWrongAndWhatWouldBeRight(String path, int status, String detail) {
    assertProblem(server.get(path), status, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|The body is not what is expected: send one such as {\"question\"",
        "null|The body is not what is expected",
        "[]|The body is not what is expected",
        "{}|question is to have 1 to 500 characters",
        "{\"question\": \" \"}|question is to have 1 to 500 characters"
      })
  void bodiesThatWillNotDoAreTurnedDownWithAnExample(String body, String detail) {
    assertProblem(server.post("/api/ask", body), 400, detail);
  }

  @Test
  void aBodyWithoutEndIsNotRead() {
    String body = "{\"question\": \"" + "a".repeat(100_000) + "\"}";
    assertProblem(server.post("/api/ask", body), 413, "more than 65536 bytes");
  }

  @Test
  void theWrongMethodAndTypeAreNamedWithTheRightOnes() {
    assertProblem(server.get("/api/ask"), 405, "/api/ask does not take GET: use POST.");
    assertProblem(
        server.post("/api/articles", "{}"), 405, "/api/articles does not take POST: use GET.");
    okhttp3.Request form =
        new okhttp3.Request.Builder()
            .url(server.address("/api/ask"))
            .post(new okhttp3.FormBody.Builder().add("question", "who?").build())
            .build();
    assertProblem(server.send(form), 415, "send application/json");
  }

  private static void assertProblem(WebServer.Reply reply, int status, String detail) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(reply.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("detail").asString()).contains(detail);
  }

  private static JsonNode ask(String body) {
    return JSON.readTree(server.post("/api/ask", body).body());
  }

  private static JsonNode json(String path) {
    WebServer.Reply reply = server.get(path);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return JSON.readTree(reply.body());
  }
}
