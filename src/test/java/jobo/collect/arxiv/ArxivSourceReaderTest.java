package jobo.collect.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jobo.article.SourceKind;
import jobo.collect.ApiServer;
import jobo.collect.SourceItem;
import jobo.collect.SourceReading;
import jobo.fetch.Fetcher;
import jobo.fetch.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArxivSourceReaderTest {
  private static final String FEED =
      ArxivAtomTest.feed(ArxivAtomTest.entry("2611.00001v1", "An abstract."));

  private final ApiServer server = new ApiServer();
  private Fetcher fetcher;
  private ArxivSourceReader reader;

  @BeforeEach
  void start() throws IOException {
    server.start();
    fetcher = server.fetcher(Clock.systemUTC(), "arxiv.org");
    reader = new ArxivSourceReader(fetcher);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void aListOfACategoryIsReadByTheApi() {
    server.put("/api/query", "application/atom+xml", FEED);

    SourceReading reading = read(URI.create("http://arxiv.org/list/cs.CL/recent"));

    assertThat(listed(reading).items()).extracting(SourceItem::guid).containsExactly("2611.00001");
    assertThat(server.asked())
        .containsExactly(
            "/api/query?search_query=cat:cs.CL"
                + "&sortBy=submittedDate&sortOrder=descending&max_results=100");
  }

  @Test
  void anAnswerThatDidNotChangeIsNotReadAgain() {
    server.put("/api/query", "application/atom+xml", FEED);
    URI address = URI.create("https://arxiv.org/list/cs.CL");
    Validators known = listed(read(address)).answer().validators();

    assertThat(known.etag()).isNotNull();
    assertThat(read(address, known, ApiServer.later())).isInstanceOf(SourceReading.Unchanged.class);
  }

  @Test
  void anEmptyAnswerIsNotTakenForAVersion() {
    server.put("/api/query", "application/atom+xml", ArxivAtomTest.feed(""));

    assertThat(read(URI.create("https://arxiv.org/list/cs.CL")))
        .isEqualTo(new SourceReading.Listed(List.of(), Validators.NONE));
  }

  @Test
  void anErrorIsAProblemInArxivsOwnWords() {
    server.put(
        "/api/query",
        "application/atom+xml",
        ArxivAtomTest.feed(
            "<entry><id>https://arxiv.org/api/errors#start_must_be_an_integer</id>"
                + "<title>Error</title><summary>start must be\nan integer</summary></entry>"));

    assertProblem(
        read(URI.create("https://arxiv.org/list/cs.CL")),
        "collect.problem.refused",
        "start must be an integer");
  }

  @Test
  void aRequestForPatienceIsHeardHoweverItIsSaid() {
    server.busy("/api/query", 900);
    SourceReading.Failed failed =
        assertProblem(
            read(URI.create("https://arxiv.org/list/cs.CL")),
            "fetch.problem.too-many-requests",
            "HTTP 429");
    assertThat(failed.retryAfter()).isEqualTo(Duration.ofMinutes(15));

    server.put("/api/query", "text/plain", "Rate exceeded.");
    assertProblem(
        read(URI.create("https://arxiv.org/list/cs.CL")),
        "fetch.problem.too-many-requests",
        "Rate exceeded.");
  }

  @Test
  void whatIsNoAnswerOfTheApiIsAProblem() {
    server.put("/api/query", "text/html", "<html><body>Down for maintenance</body></html>");

    assertProblem(
        read(URI.create("https://arxiv.org/list/cs.CL")),
        "collect.problem.unexpected-answer",
        "text/html");
  }

  @Test
  void anAddressThatAsksNothingIsToldWithOneThatDoes() {
    assertProblem(
        read(URI.create("https://arxiv.org/")),
        "collect.problem.wrong-address",
        "write https://export.arxiv.org/api/query?search_query=cat:cs.CL");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aDeadlineThatHasPassedAsksNothing() {
    server.put("/api/query", "application/atom+xml", FEED);

    assertProblem(
        read(URI.create("https://arxiv.org/list/cs.CL"), Validators.NONE, Instant.EPOCH),
        "fetch.problem.timed-out",
        "the time was up before its turn at the host");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void anyHostOfAPapersSourceIsLeftAloneForThreeSeconds() {
    server.put("/api/query", "application/atom+xml", FEED);
    URI address = server.address("/list/cs.CL/new");
    Instant soon = Instant.now().plusMillis(2_900);
    listed(read(address));

    // The next turn comes after this deadline, so nobody waits for it.
    assertProblem(
        read(address, Validators.NONE, soon),
        "fetch.problem.timed-out",
        "the time was up before its turn at the host");
    assertThat(server.asked()).hasSize(1);
  }

  private SourceReading read(URI address) {
    return read(address, Validators.NONE, ApiServer.later());
  }

  private SourceReading read(URI address, Validators known, Instant deadline) {
    return reader.read(ApiServer.source(SourceKind.ARXIV, address), known, deadline);
  }

  private static SourceReading.Listed listed(SourceReading reading) {
    return assertThat(reading).asInstanceOf(type(SourceReading.Listed.class)).actual();
  }

  private static SourceReading.Failed assertProblem(
      SourceReading reading, String key, String detail) {
    SourceReading.Failed failed =
        assertThat(reading).asInstanceOf(type(SourceReading.Failed.class)).actual();
    assertThat(failed.problem().key()).isEqualTo(key);
    assertThat(failed.problem().detail()).isEqualTo(detail);
    return failed;
  }
}
