package jobo.collect.hackernews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Stories by Algolia's search. */
class HackerNewsSearchTest {
  private static final String API = "/api/v1/search";
  private static final String LINK =
      """
      {"objectID": "48000001", "story_id": 48000001, "title": "Show HN: A loom that weaves prompts",
       "url": "https://loom.example/weave", "author": "weaver", "points": 321, "num_comments": 45,
       "created_at": "2026-11-20T08:30:00Z", "created_at_i": 1795163400, "story_text": null,
       "_tags": ["story", "author_weaver", "story_48000001", "show_hn", "front_page"],
       "children": [48000002, 48000003], "_highlightResult": {"title": {"value": "x"}}}
      """;
  private static final String QUESTION =
      """
      {"objectID": "48000009", "title": "Ask HN: Who still tunes by hand?", "author": "asker",
       "points": 12, "created_at_i": 1795163400,
       "story_text": "<p>I tune &quot;by hand&quot;.<p>Do <i>you</i>?", "_tags": ["story", "ask_hn"]}
      """;

  private final ApiServer server = new ApiServer();
  private Fetcher fetcher;
  private HackerNewsSourceReader reader;

  @BeforeEach
  void start() throws IOException {
    server.start();
    fetcher = server.fetcher(Clock.systemUTC());
    reader = new HackerNewsSourceReader(fetcher, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void aStoryIsThePageThatItLinksAndItsDiscussion() {
    server.json(API, hits(LINK));

    SourceItem item = listed(read("/api/v1")).items().getFirst();

    assertThat(server.asked()).containsExactly("/api/v1/search?tags=front_page");
    assertThat(item.guid()).isEqualTo("48000001");
    assertThat(item.address()).hasToString("https://loom.example/weave");
    assertThat(item.discussion())
        .isEqualTo(
            new Discussion(URI.create("https://news.ycombinator.com/item?id=48000001"), 321, 45));
    assertThat(item.title()).isEqualTo("Show HN: A loom that weaves prompts");
    assertThat(item.content()).isEmpty();
    assertThat(item.publishedAt()).isEqualTo(Instant.parse("2026-11-20T08:30:00Z"));
  }

  @Test
  void aQuestionIsItsDiscussionWithItsOwnWords() {
    server.json(API, hits(QUESTION));

    SourceItem item = listed(read(API)).items().getFirst();

    assertThat(item.address()).hasToString("https://news.ycombinator.com/item?id=48000009");
    assertThat(item.discussion())
        .isEqualTo(new Discussion(Objects.requireNonNull(item.address()), 12, 0));
    assertThat(item.blurb()).isEqualTo("I tune \"by hand\". Do you?");
    assertThat(item.publishedAt()).isEqualTo(Instant.ofEpochSecond(1795163400));
  }

  @Test
  void whatSomeoneSaysBesideALinkIsNotThePagesText() {
    String words = "I built this over many evenings. ".repeat(60);
    server.json(
        API, hits(LINK.replace("\"story_text\": null", "\"story_text\": \"" + words + "\"")));

    SourceItem item = listed(read(API)).items().getFirst();

    assertThat(item.blurb()).startsWith("I built this over many evenings.");
    assertThat(item.content()).isEmpty();
  }

  @Test
  void storiesWithTooFewPointsAreLeftOutWhereThatIsAskedFor() {
    server.json(API, hits(LINK + "," + QUESTION));

    assertThat(listed(read("/api/v1?points=100")).items())
        .extracting(SourceItem::guid)
        .containsExactly("48000001");
    assertThat(server.asked()).containsExactly("/api/v1/search?tags=front_page");
  }

  @Test
  void aHitThatIsHalfBrokenIsReadAsFarAsItGoesAndCostsTheOthersNothing() {
    server.json(
        API,
        hits(
            """
            null, 5, [], {}, {"objectID": "x", "title": "No page and no number"},
            {"objectID": "1", "title": 7, "url": "https://loom.example/1", "points": "many"},
            {"objectID": "2", "title": null, "url": "https://loom.example/2"},
            {"objectID": "3", "title": "A <b>bold</b> &amp; <script>x</script>quiet \\u202Eword",
             "url": "javascript:alert(1)", "created_at_i": 999999999999999999, "_tags": "story"},
            {"objectID": "<img>", "title": "Without number", "url": "https://loom.example/4"},
            {"objectID": "5", "title": "A job", "url": "https://loom.example/5", "_tags": ["job"]},
            {"objectID": "6", "comment_text": "A comment", "_tags": ["comment"]},
            """
                + LINK));

    List<SourceItem> items = listed(read(API)).items();

    assertThat(items)
        .extracting(SourceItem::title)
        .containsExactly(
            "7", "A bold & quiet word", "Without number", "Show HN: A loom that weaves prompts");
    assertThat(items.get(1).address()).hasToString("https://news.ycombinator.com/item?id=3");
    assertThat(items.get(1).publishedAt()).isNull();
    assertThat(items.get(2).guid()).isNull();
    assertThat(items.get(2).discussion()).isNull();
  }

  @Test
  void anAnswerThatDidNotChangeIsNotReadAgain() {
    server.json(API, hits(LINK));
    Validators known = listed(read(API)).answer().validators();

    assertThat(read(API, known, ApiServer.later())).isInstanceOf(SourceReading.Unchanged.class);
  }

  @Test
  void aSearchThatFindsNothingIsAnEmptyList() {
    server.json(API, hits(""));

    assertThat(listed(read(API)).items()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{",
        "{}",
        "{\"hits\": {}}",
        "{\"message\": \"no\"}",
        "7",
        "\"hits\"",
        "[\"a\"]",
        "[{}]",
        "<html></html>"
      })
  void whatIsNeitherApisAnswerIsAProblem(String body) {
    server.json(API, body);

    assertThat(failed(read(API)).problem().key()).isEqualTo("collect.problem.unexpected-answer");
  }

  @Test
  void aRequestForPatienceIsHeard() {
    server.busy(API, 3_600);

    SourceReading.Failed failed = failed(read(API));
    assertThat(failed.problem().key()).isEqualTo("fetch.problem.too-many-requests");
    assertThat(failed.retryAfter()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void pointsThatAreNoNumberAreAProblemOfTheAddress() {
    SourceReading.Failed failed = failed(read("/api/v1?points=many"));

    assertThat(failed.problem().key()).isEqualTo("collect.problem.wrong-address");
    assertThat(failed.problem().detail()).contains("points=100");
    assertThat(server.asked()).isEmpty();
  }

  private static String hits(String hits) {
    return "{\"hits\": [%s], \"nbHits\": 2, \"page\": 0, \"hitsPerPage\": 20}".formatted(hits);
  }

  private SourceReading read(String path) {
    return read(path, Validators.NONE, ApiServer.later());
  }

  private SourceReading read(String path, Validators known, Instant deadline) {
    return reader.read(
        ApiServer.source(SourceKind.HACKER_NEWS, server.address(path)), known, deadline);
  }

  private static SourceReading.Listed listed(SourceReading reading) {
    return assertThat(reading).asInstanceOf(type(SourceReading.Listed.class)).actual();
  }

  private static SourceReading.Failed failed(SourceReading reading) {
    return assertThat(reading).asInstanceOf(type(SourceReading.Failed.class)).actual();
  }
}
