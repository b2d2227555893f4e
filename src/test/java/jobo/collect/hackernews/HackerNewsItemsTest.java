package jobo.collect.hackernews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import jobo.SettableClock;
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

/** Stories by the official API: a list of numbers, and each item by itself. */
class HackerNewsItemsTest {
  private static final String LIST = "/v0/topstories.json";
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private final ApiServer server = new ApiServer();
  private final SettableClock clock = new SettableClock(NOW);
  private Fetcher fetcher;
  private HackerNewsSourceReader reader;

  @BeforeEach
  void start() throws IOException {
    server.start();
    fetcher = server.fetcher(clock);
    reader = new HackerNewsSourceReader(fetcher, clock);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void storiesComeInTheOrderOfTheFrontPage() {
    list(3, 1, 2);
    stories(1, 2, 3);

    List<SourceItem> items = listed(read("/v0")).items();

    assertThat(items).extracting(SourceItem::guid).containsExactly("3", "1", "2");
    assertThat(items.getFirst().title()).isEqualTo("Show HN: Story number 3");
    assertThat(items.getFirst().address()).hasToString("https://loom.example/3");
    assertThat(Objects.requireNonNull(items.getFirst().discussion()).url())
        .hasToString("https://news.ycombinator.com/item?id=3");
    assertThat(items.getFirst().publishedAt()).isEqualTo(Instant.ofEpochSecond(1795163403));
  }

  @Test
  void aQuestionIsItsDiscussionWithItsOwnWords() {
    list(7);
    server.json(
        item(7),
        """
        {"by": "asker", "descendants": 2, "id": 7, "kids": [8, 9], "score": 25, "time": 1795163400,
         "text": "Do you tune &quot;by hand&quot;?<p>I do.", "title": "Ask HN: By hand?", "type": "story"}
        """);

    SourceItem item = listed(read(LIST)).items().getFirst();

    assertThat(item.address()).hasToString("https://news.ycombinator.com/item?id=7");
    assertThat(item.discussion())
        .isEqualTo(new Discussion(Objects.requireNonNull(item.address()), 25, 2));
    assertThat(item.blurb()).isEqualTo("Do you tune \"by hand\"? I do.");
  }

  @Test
  void theFrontPageHasThirtyStories() {
    list(LongStream.rangeClosed(1, 500).toArray());
    stories(LongStream.rangeClosed(1, 500).toArray());

    assertThat(listed(read(LIST)).items()).hasSize(30);
    assertThat(server.asked()).hasSize(31).doesNotContain(item(31));
  }

  @Test
  void anItemIsAskedForOnceHoweverLongItIsListed() {
    list(1, 2);
    stories(1, 2, 3);
    server.json(item(2), "{\"id\": 2, \"type\": \"job\", \"title\": \"Hiring\"}");
    read(LIST);
    list(3, 2, 1);

    assertThat(listed(read(LIST)).items()).extracting(SourceItem::guid).containsExactly("3", "1");
    assertThat(server.asked())
        .containsOnlyOnce(item(1), item(2), item(3))
        .filteredOn(LIST::equals)
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{\"id\": 1, \"deleted\": true, \"type\": \"story\", \"title\": \"Gone\"}",
        "{\"id\": 1, \"dead\": true, \"type\": \"story\", \"title\": \"Dead\"}",
        "{\"id\": 1, \"type\": \"poll\", \"title\": \"Which?\"}",
        "{\"id\": 1, \"type\": \"job\", \"title\": \"Hiring\", \"url\": \"https://loom.example\"}",
        "{\"id\": 1, \"type\": \"comment\", \"text\": \"No.\"}",
        "{\"id\": 1, \"type\": \"story\", \"title\": {\"a\": 1}}",
        "{}"
      })
  void whatIsNoStoryIsLeftOut(String item) {
    list(1, 2);
    stories(2);
    server.json(item(1), item);

    assertThat(listed(read(LIST)).items()).extracting(SourceItem::guid).containsExactly("2");
  }

  @Test
  void aStoryIsListedOnceItHasThePoints() {
    list(1, 2);
    stories(1, 2);
    server.json(item(1), story(1, 99));
    String address = "/v0/topstories.json?points=100";

    assertThat(listed(read(address)).items()).extracting(SourceItem::guid).containsExactly("2");

    server.json(item(1), story(1, 100));
    assertThat(listed(read(address)).items())
        .extracting(SourceItem::guid)
        .containsExactly("1", "2");

    read(address);
    assertThat(server.asked()).containsOnlyOnce(item(2)).filteredOn(item(1)::equals).hasSize(2);
    assertThat(server.asked()).contains(LIST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"id\": 1, \"title\":", "<html></html>", "[1]", "7"})
  void anItemThatCannotBeReadCostsTheOthersNothingAndIsAskedForAgain(String broken) {
    list(1, 2, 404);
    stories(1, 2);
    server.json(item(1), broken);

    assertThat(listed(read(LIST)).items()).extracting(SourceItem::guid).containsExactly("2");

    stories(1);
    assertThat(listed(read(LIST)).items()).extracting(SourceItem::guid).containsExactly("1", "2");
  }

  @Test
  void anItemThatIsTooLargeIsNotRead() {
    list(1, 2);
    stories(1, 2);
    server.json(item(1), "{\"id\": 1, \"title\": \"" + "x".repeat(100_000) + "\"}");

    assertThat(listed(read(LIST)).items()).extracting(SourceItem::guid).containsExactly("2");
  }

  @Test
  void aListOfWhichNoItemCanBeReadIsAProblem() {
    list(1, 2, 3);

    assertThat(failed(read(LIST)).problem().key()).isEqualTo("fetch.problem.not-found");
  }

  @Test
  void aServerThatWantsNoMoreRequestsGetsNoMore() {
    long[] ids = LongStream.rangeClosed(1, 30).toArray();
    list(ids);
    LongStream.of(ids).forEach(it -> server.busy(item(it), 600));

    SourceReading.Failed failed = failed(read(LIST));

    assertThat(failed.problem().key()).isEqualTo("fetch.problem.too-many-requests");
    assertThat(failed.retryAfter()).isEqualTo(Duration.ofMinutes(10));
    assertThat(server.asked()).hasSizeLessThanOrEqualTo(1 + 4);
  }

  @Test
  void whatWasReadBeforeTheServerHadEnoughIsListed() {
    list(1, 2);
    stories(1);
    server.busy(item(2), 600);

    assertThat(listed(read(LIST)).items()).extracting(SourceItem::guid).containsExactly("1");
  }

  @Test
  void whenTheTimeIsNearlyUpWhatThereIsIsListedAndTheRestComesNextTime() {
    long[] ids = LongStream.rangeClosed(1, 30).toArray();
    list(ids);
    stories(ids);
    LongStream.rangeClosed(5, 30)
        .forEach(it -> server.before(item(it), () -> clock.advance(Duration.ofMinutes(2))));

    List<SourceItem> items = listed(read(LIST)).items();

    assertThat(items).isNotEmpty().extracting(SourceItem::guid).doesNotContain("30");

    stories(ids);
    assertThat(listed(read(LIST)).items()).hasSize(30);
  }

  @Test
  void aDeadlineThatHasPassedAsksNothing() {
    list(1);

    assertThat(failed(read(LIST, NOW)).problem().key()).isEqualTo("fetch.problem.timed-out");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void thatJoboEndsIsNoListWithoutStories() {
    list(1, 2);
    stories(1, 2);
    server.before(item(1), fetcher::close);
    server.before(item(2), fetcher::close);

    assertThat(failed(read(LIST)).problem().key()).isEqualTo("fetch.problem.stopped");
  }

  @Test
  void anEmptyListIsEmptyAndNumbersThatAreNoneAreLeftOut() {
    server.json(LIST, "[]");
    assertThat(listed(read(LIST)).items()).isEmpty();

    stories(1);
    server.json(
        LIST, "[\"../x\", null, 1, 1, -5, 1.5, 99999999999999999999999, {\"id\": 2}, [3], true]");
    assertThat(listed(read(LIST)).items()).extracting(SourceItem::guid).containsExactly("1");
    assertThat(server.asked()).containsOnlyOnce(item(1));
  }

  private void list(long... ids) {
    server.json(
        LIST,
        LongStream.of(ids).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]")));
  }

  private void stories(long... ids) {
    LongStream.of(ids).forEach(it -> server.json(item(it), story(it, 200)));
  }

  private static String item(long id) {
    return "/v0/item/" + id + ".json";
  }

  private static String story(long id, int score) {
    return """
        {"by": "weaver", "descendants": 5, "id": %1$d, "kids": [90, 91], "score": %2$d,
         "time": %3$d, "title": "Show HN: Story number %1$d", "type": "story",
         "url": "https://loom.example/%1$d"}
        """
        .formatted(id, score, 1795163400 + id);
  }

  private SourceReading read(String path) {
    return read(path, clock.instant().plusSeconds(180));
  }

  private SourceReading read(String path, Instant deadline) {
    return reader.read(
        ApiServer.source(SourceKind.HACKER_NEWS, server.address(path)), Validators.NONE, deadline);
  }

  private static SourceReading.Listed listed(SourceReading reading) {
    return assertThat(reading).asInstanceOf(type(SourceReading.Listed.class)).actual();
  }

  private static SourceReading.Failed failed(SourceReading reading) {
    return assertThat(reading).asInstanceOf(type(SourceReading.Failed.class)).actual();
  }
}
