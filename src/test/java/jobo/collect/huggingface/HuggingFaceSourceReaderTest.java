package jobo.collect.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jobo.article.Discussion;
import jobo.article.SourceKind;
import jobo.collect.ApiServer;
import jobo.collect.SourceItem;
import jobo.collect.SourceReading;
import jobo.fetch.Fetcher;
import jobo.fetch.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HuggingFaceSourceReaderTest {
  private static final String API = "/api/daily_papers";
  private static final String PAPER =
      """
      {"paper": {"id": "2611.04321", "authors": [{"_id": "65f0", "name": "A. Dreamt", "hidden": false}],
        "publishedAt": "2026-11-18T17:59:58.000Z", "submittedOnDailyAt": "2026-11-20T01:02:03.000Z",
        "title": "Attention\\n  Without $N^2$ Tears", "summary": "We attend, with k<n heads,\\nto less.",
        "upvotes": 42, "discussionId": "691d", "ai_keywords": ["attention"]},
       "publishedAt": "2026-11-19T00:00:00.000Z", "title": "Attention", "summary": "Less.",
       "thumbnail": "https://cdn.papers.example/2611.04321.png", "numComments": 3,
       "submittedBy": {"name": "dreamer"}, "isAuthorParticipating": false}
      """;

  private final ApiServer server = new ApiServer();
  private Fetcher fetcher;
  private HuggingFaceSourceReader reader;

  @BeforeEach
  void start() throws IOException {
    server.start();
    fetcher = server.fetcher(Clock.systemUTC());
    reader = new HuggingFaceSourceReader(fetcher);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void aPaperIsTheOneOfArxivAndItsPageHereTheDiscussion() {
    server.json(API, "[" + PAPER + "]");

    SourceItem item = listed(read("/papers")).items().getFirst();

    assertThat(item.guid()).isEqualTo("2611.04321");
    assertThat(item.address()).hasToString("https://arxiv.org/abs/2611.04321");
    assertThat(item.discussion())
        .isEqualTo(new Discussion(URI.create("https://huggingface.co/papers/2611.04321"), 42, 3));
    assertThat(item.title()).isEqualTo("Attention Without N^2 Tears");
    assertThat(item.blurb()).isEqualTo("We attend, with k<n heads, to less.");
    assertThat(item.picture()).hasToString("https://cdn.papers.example/2611.04321.png");
    assertThat(item.publishedAt()).isEqualTo(Instant.parse("2026-11-18T17:59:58Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://huggingface.co/papers, https://huggingface.co/api/daily_papers",
    "https://huggingface.co/papers/, https://huggingface.co/api/daily_papers",
    "https://huggingface.co/api/daily_papers, https://huggingface.co/api/daily_papers",
    "https://huggingface.co/api/daily_papers?limit=50,"
        + " https://huggingface.co/api/daily_papers?limit=50",
    "http://127.0.0.1:8080/papers, http://127.0.0.1:8080/api/daily_papers"
  })
  void thePageOfThePapersMeansTheirApi(URI written, URI api) {
    assertThat(DailyPapers.address(written)).isEqualTo(api);
  }

  @Test
  void anEntryThatIsHalfBrokenIsReadAsFarAsItGoesAndCostsTheOthersNothing() {
    server.json(
        API,
        """
        [null, 7, [], {}, {"paper": null}, {"paper": {"id": {"a": 1}}},
         {"paper": {"id": "../../evil", "title": "x"}},
         {"paper": {"id": "javascript:alert(1)"}},
         {"paper": {"id": "2611.00001v3", "title": null, "summary": 5, "publishedAt": "soon"},
          "title": "<b>Beside</b> &amp; <script>x</script>it", "summary": "Plain.",
          "publishedAt": "2026-11-19", "thumbnail": "javascript:alert(1)"},
         %s]
        """
            .formatted(PAPER));

    List<SourceItem> items = listed(read(API)).items();

    assertThat(items).extracting(SourceItem::guid).containsExactly("2611.00001", "2611.04321");
    assertThat(items.getFirst().title()).isEqualTo("Beside & it");
    assertThat(items.getFirst().picture()).isNull();
    assertThat(items.getFirst().publishedAt()).isEqualTo(Instant.parse("2026-11-19T00:00:00Z"));
  }

  @Test
  void anAnswerThatDidNotChangeIsNotReadAgain() {
    server.json(API, "[" + PAPER + "]");
    Validators known = listed(read(API)).answer().validators();

    assertThat(read(API, known, ApiServer.later())).isInstanceOf(SourceReading.Unchanged.class);
  }

  @Test
  void aDayWithoutPapersIsAnEmptyList() {
    server.json(API, "[]");

    assertThat(listed(read(API)).items()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[",
        "{\"error\": \"Not found\"}",
        "[{\"paper\": 1}]",
        "[1, 2, 3]",
        "<html></html>",
        "[{\"paper\": {\"id\": \"2611.00001\"}}"
      })
  void whatIsNoListOfPapersIsAProblem(String body) {
    server.json(API, body);

    assertThat(failed(read(API)).problem().key()).isEqualTo("collect.problem.unexpected-answer");
  }

  @Test
  void whatIsTooDeepOrTooMuchIsAProblem() {
    server.json(API, "[".repeat(100_000));
    assertThat(failed(read(API)).problem().key()).isEqualTo("collect.problem.unexpected-answer");

    server.json(API, "[" + "{},".repeat(600_000) + PAPER + "]");
    assertThat(failed(read(API)).problem().key()).isEqualTo("collect.problem.unexpected-answer");
  }

  @Test
  void aRequestForPatienceIsHeard() {
    server.busy(API, 60);

    SourceReading.Failed failed = failed(read(API));
    assertThat(failed.problem().key()).isEqualTo("fetch.problem.too-many-requests");
    assertThat(failed.retryAfter()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aDeadlineThatHasPassedAsksNothing() {
    assertThat(failed(read(API, Validators.NONE, Instant.EPOCH)).problem().key())
        .isEqualTo("fetch.problem.timed-out");
    assertThat(server.asked()).isEmpty();
  }

  private SourceReading read(String path) {
    return read(path, Validators.NONE, ApiServer.later());
  }

  private SourceReading read(String path, Validators known, Instant deadline) {
    return reader.read(
        ApiServer.source(SourceKind.HUGGING_FACE_PAPERS, server.address(path)), known, deadline);
  }

  private static SourceReading.Listed listed(SourceReading reading) {
    return assertThat(reading).asInstanceOf(type(SourceReading.Listed.class)).actual();
  }

  private static SourceReading.Failed failed(SourceReading reading) {
    return assertThat(reading).asInstanceOf(type(SourceReading.Failed.class)).actual();
  }
}
