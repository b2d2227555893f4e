package jobo.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final int LIMIT = 100_000;
  private static final Duration SHORT = Duration.ofMillis(400);

  private final MockWebServer server = new MockWebServer();
  private Fetcher fetcher = fetcher(Duration.ofSeconds(10));

  @BeforeEach
  void startServer() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void anAnswerComesWithItsTypeAndItsValidators() {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "Text/XML; charset=\"EUC-KR\"")
            .addHeader("ETag", "\"v1\"")
            .addHeader("Last-Modified", "Fri, 20 Nov 2026 10:00:00 GMT")
            .body("<rss/>")
            .build());

    var fetched = fetched(fetch("/feed"));

    assertThat(fetched.content().bytes()).asString().isEqualTo("<rss/>");
    assertThat(fetched.content().mediaType()).contains("text/xml");
    assertThat(fetched.content().charset()).contains("EUC-KR");
    assertThat(fetched.validators())
        .isEqualTo(new Validators("\"v1\"", "Fri, 20 Nov 2026 10:00:00 GMT"));
    assertThat(fetched.address()).isEqualTo(address("/feed"));
    assertThat(fetched.movedTo()).isNull();
  }

  @Test
  void aRequestNamesJoboAndSendsBackTheValidators() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().code(304).build());
    var known = new Validators("\"v1\"", "Fri, 20 Nov 2026 10:00:00 GMT");

    FetchResult result = fetcher.fetch(request(address("/feed"), known));

    assertThat(result).isEqualTo(new FetchResult.NotModified(known, null, Duration.ZERO));
    RecordedRequest seen = server.takeRequest();
    assertThat(seen.getHeaders().get("User-Agent")).isEqualTo("Jobo/test");
    assertThat(seen.getHeaders().get("If-None-Match")).isEqualTo("\"v1\"");
    assertThat(seen.getHeaders().get("If-Modified-Since"))
        .isEqualTo("Fri, 20 Nov 2026 10:00:00 GMT");
    assertThat(seen.getHeaders().get("Accept-Encoding")).isEqualTo("gzip");
    assertThat(seen.getHeaders().get("Cookie")).isNull();
  }

  @Test
  void aWeakETagGoesBackAsItCame() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().addHeader("ETag", "W/\"v 1\"").body("x").build());
    server.enqueue(new MockResponse.Builder().code(304).build());

    Validators known = fetched(fetch("/")).validators();
    fetcher.fetch(request(address("/"), known));

    server.takeRequest();
    assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("W/\"v 1\"");
  }

  @Test
  void anUnchangedAnswerMayBringNewValidators() {
    var known = new Validators("\"v1\"", "Fri, 20 Nov 2026 10:00:00 GMT");
    server.enqueue(
        new MockResponse.Builder()
            .code(304)
            .addHeader("ETag", "W/\"v1\"")
            .addHeader("Cache-Control", "max-age=600")
            .build());

    assertThat(fetcher.fetch(request(address("/"), known)))
        .isEqualTo(
            new FetchResult.NotModified(
                new Validators("W/\"v1\"", known.lastModified()), null, Duration.ofMinutes(10)));
  }

  @Test
  void anETagThatCannotBeSentBackIsForgotten() {
    server.enqueue(new MockResponse.Builder().addHeaderLenient("ETag", "\"판\"").body("x").build());

    assertThat(fetched(fetch("/")).validators()).isEqualTo(Validators.NONE);
  }

  @Test
  void aNotModifiedThatWasNotAskedForIsNoAnswer() {
    server.enqueue(new MockResponse.Builder().code(304).build());

    assertProblem(fetch("/"), FetchProblem.UNEXPECTED_STATUS);
  }

  @Test
  void anAnswerThatCameZippedIsUnpacked() {
    server.enqueue(zipped("조보".repeat(100).getBytes(StandardCharsets.UTF_8)));

    assertThat(fetched(fetch("/")).content().bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("조보".repeat(100));
  }

  @Test
  void aZipBombIsNotUnpackedPastTheLimit() {
    server.enqueue(zipped(new byte[20_000_000]));

    assertProblem(fetch("/"), FetchProblem.TOO_LARGE);
  }

  @Test
  void anAnswerOfExactlyTheLimitIsRead() {
    server.enqueue(new MockResponse.Builder().body("a".repeat(LIMIT)).build());
    server.enqueue(new MockResponse.Builder().chunkedBody("a".repeat(LIMIT + 1), 1000).build());

    assertThat(fetched(fetch("/")).content().bytes()).hasSize(LIMIT);
    assertProblem(fetch("/"), FetchProblem.TOO_LARGE);
  }

  @Test
  void anEndlessAnswerIsBrokenOffAtTheLimit() {
    server.enqueue(new MockResponse.Builder().body(new Endless()).build());

    assertProblem(fetch("/"), FetchProblem.TOO_LARGE);
  }

  @Test
  void anAnswerThatDripsIsBrokenOffWhenTheTimeIsUp() {
    renew(SHORT);
    server.enqueue(
        new MockResponse.Builder()
            .body("a".repeat(1000))
            .throttleBody(1, 50, TimeUnit.MILLISECONDS)
            .build());

    assertProblem(fetch("/"), FetchProblem.TIMED_OUT);
  }

  @Test
  void aServerThatSaysNothingIsLeftWhenTheTimeIsUp() {
    renew(SHORT);
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

    assertProblem(fetch("/"), FetchProblem.TIMED_OUT);
  }

  @Test
  void theCallersDeadlineEndsARequestBeforeItsTimeLimit() {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    Instant soon = Instant.now().plus(SHORT);

    FetchResult result = fetcher.fetch(FetchRequest.page(address("/"), soon));

    assertProblem(result, FetchProblem.TIMED_OUT);
  }

  @Test
  void aDeadlineThatHasPassedSendsNothing() {
    FetchResult result = fetcher.fetch(FetchRequest.page(address("/"), Instant.EPOCH));

    assertProblem(result, FetchProblem.TIMED_OUT);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void aHostIsLeftAloneAsLongAsARequestWants() {
    server.enqueue(new MockResponse.Builder().body("one").build());
    Instant soon = Instant.now().plusSeconds(2);
    FetchRequest slow = request(address("/"), Validators.NONE).at(Pace.ARXIV);

    assertThat(fetched(fetcher.fetch(slow)).content().bytes()).asString().isEqualTo("one");

    // The next turn comes after this deadline, so nobody waits for it.
    assertProblem(fetcher.fetch(FetchRequest.page(address("/"), soon)), FetchProblem.TIMED_OUT);
    assertThat(server.getRequestCount()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "401, FORBIDDEN",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "410, GONE",
    "429, TOO_MANY_REQUESTS",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "418, UNEXPECTED_STATUS"
  })
  void aStatusIsTold(int status, FetchProblem problem) {
    server.enqueue(new MockResponse.Builder().code(status).body("<rss/>").build());

    var failed = assertProblem(fetch("/"), problem);
    assertThat(failed.detail()).isEqualTo("HTTP " + status);
  }

  @Test
  void aServerThatAsksForPatienceIsHeard() {
    server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "120").build());

    var failed = assertProblem(fetch("/"), FetchProblem.TOO_MANY_REQUESTS);
    assertThat(failed.retryAfter()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void anAnswerThatIsNotHttpIsToldAsBroken() {
    server.enqueue(new MockResponse.Builder().status("SSH-2.0-OpenSSH_9.6").build());

    assertProblem(fetch("/"), FetchProblem.BROKEN_ANSWER);
  }

  @Test
  void anAnswerCutShortIsToldAsBroken() {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", "gzip")
            .body("these are no zipped bytes")
            .build());

    assertProblem(fetch("/"), FetchProblem.BROKEN_ANSWER);
  }

  @Test
  void aHostNobodyAnswersAtIsToldAsUnreachable() {
    URI address = address("/");
    server.close();

    assertProblem(fetcher.fetch(request(address, Validators.NONE)), FetchProblem.UNREACHABLE);
  }

  @Test
  void aHostThatDoesNotExistIsTold() {
    URI address = URI.create("http://no-such-host.invalid/");

    assertProblem(fetcher.fetch(request(address, Validators.NONE)), FetchProblem.UNKNOWN_HOST);
  }

  @Test
  void encryptionThatFailsIsToldAsInsecure() throws IOException {
    // A server that speaks first and in the clear, so that the answer never depends on what the
    // handshake's random bytes look like to it.
    try (ServerSocket clear = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerInTheClear(clear));
      URI address = URI.create("https://localhost:" + clear.getLocalPort() + "/");

      assertProblem(fetcher.fetch(request(address, Validators.NONE)), FetchProblem.INSECURE);
    }
  }

  private static void answerInTheClear(ServerSocket server) {
    try {
      while (true) {
        Socket client = server.accept();
        client.getOutputStream().write("HTTP/1.1 400 No\r\n\r\n".getBytes(US_ASCII));
        client.getOutputStream().flush();
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://host/feed",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "feed",
        "http:///"
      })
  void onlyHttpIsAsked(String address) {
    FetchResult result = fetcher.fetch(request(URI.create(address), Validators.NONE));

    assertProblem(result, FetchProblem.NOT_HTTP);
  }

  @Test
  void closingEndsTheRequestsUnderWayAndRefusesNewOnes() throws Exception {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    var underWay = CompletableFuture.supplyAsync(() -> fetch("/"));
    server.takeRequest();

    fetcher.close();

    assertProblem(underWay.get(5, TimeUnit.SECONDS), FetchProblem.STOPPED);
    assertProblem(fetch("/"), FetchProblem.STOPPED);
  }

  private void renew(Duration timeout) {
    fetcher.close();
    fetcher = fetcher(timeout);
  }

  private static Fetcher fetcher(Duration timeout) {
    return new Fetcher(
        new FetchSettings("Jobo/test", timeout, Duration.ZERO, 2, true, false), Clock.systemUTC());
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(request(address(path), Validators.NONE));
  }

  private URI address(String path) {
    return server.url(path).uri();
  }

  private static FetchRequest request(URI address, Validators known) {
    return new FetchRequest(
        address, FetchRequest.Wanted.FEED, known, LIMIT, Instant.now().plusSeconds(60));
  }

  private static FetchResult.Fetched fetched(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.Fetched.class);
    return (FetchResult.Fetched) result;
  }

  private static FetchResult.Failed assertProblem(FetchResult result, FetchProblem problem) {
    assertThat(result).isInstanceOf(FetchResult.Failed.class);
    var failed = (FetchResult.Failed) result;
    assertThat(failed.problem()).as(failed.detail()).isEqualTo(problem);
    return failed;
  }

  private static MockResponse zipped(byte[] bytes) {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      sink.write(bytes);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(packed).build();
  }

  /** A body that goes on until the reader hangs up. */
  private static final class Endless implements MockResponseBody {
    @Override
    public long getContentLength() {
      return -1;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      while (true) {
        sink.writeUtf8("<item><title>on and on</title></item>\n");
      }
    }
  }
}
