package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo as a stranger starts it: one process, no input, one browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern OPEN = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private static Path directory;
  private static ChildProgram.Running demo;
  private static String base;

  @BeforeAll
  static void start() {
    demo =
        ChildProgram.start(
            directory,
            List.of(
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--jobo.archive.directory=" + directory.resolve("archive")));
    base = demo.awaits(OPEN).group();
  }

  @AfterAll
  static void stop() {
    HTTP.close();
    demo.close();
  }

  @Test
  @Order(1)
  void itPrintsTheDigestAndServesOnWithoutAnInput() {
    assertThat(demo.printed()).contains("조보 · 2026-11-21", "🎠 LLM", "출처", "견본");
    assertThat(demo.isRunning()).isTrue();
  }

  @Test
  @Order(2)
  void thePageShowsTheDigest() throws Exception {
    assertThat(get("")).contains("2026", "<form", "LLM");
    assertThat(JSON.readTree(get("api/digests/2026-11-21?language=en")).get("sections"))
        .isNotEmpty();
    assertThat(JSON.readTree(get("api/articles?limit=2")).get("articles")).hasSize(2);
    assertThat(JSON.readTree(get("api/stories?since=2026-11-20T00:00:00Z")).get("stories"))
        .isNotEmpty();
    assertThat(JSON.readTree(get("actuator/health")).get("status").asString()).isEqualTo("UP");
  }

  @ParameterizedTest
  @Order(3)
  @CsvSource(
      delimiter = '|',
      value = {
        "ko | /digest llm                                    | LLM",
        "en | /digest llm                                    | LLM",
        "ko | /ask 가람 12B의 KMMLU 점수는?                  | 58.3",
        "ko | /ask 나래반도체 대표의 연봉은 얼마인가?         | 나오지 않습니다",
        "en | /ask Who won the football final in Marseille?  | do not",
        "ko | /categories                                    | 멀티모달",
        "en | /sources                                       | Meridian Wire",
        "en | /help                                          | /digest",
        "ko | /digset                                        | /digest"
      })
  void theChatBoxAnswers(String language, String text, String expected) throws Exception {
    String answer = post("chat", Map.of("text", text.strip(), "language", language));
    JsonNode last = JSON.readTree(answer.lines().reduce((first, second) -> second).orElseThrow());

    assertThat(last.get("reply").get("html").asString()).contains(expected);
  }

  @Test
  @Order(4)
  void itEndsWhenItIsAskedTo() throws InterruptedException {
    assertThat(demo.stop()).isIn(0, 143); // 143: ended by the signal, after its own shutdown
  }

  private static String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(base + path)));
  }

  private static String post(String path, Map<String, String> body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HTTP.send(
            request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }
}
