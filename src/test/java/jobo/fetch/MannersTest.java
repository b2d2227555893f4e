package jobo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jobo.SettableClock;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hosts ask of robots, over the network. */
class MannersTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final MockWebServer server = new MockWebServer();
  private final AtomicInteger filesServed = new AtomicInteger();
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T09:00:00Z"));
  private Fetcher fetcher = fetcher(LONG, true);

  @BeforeEach
  void startServer() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String path = request.getUrl().encodedPath();
            if (path.equals("/robots.txt")) {
              filesServed.incrementAndGet();
            }
            return answers.getOrDefault(path, new MockResponse.Builder().body("page").build());
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @Test
  void aPageIsAskedForOnlyWhereTheFileLetsItAndAFeedInAnyCase() {
    robots("User-agent: *\nDisallow: /secret");

    assertThat(page("/open")).isInstanceOf(FetchResult.Fetched.class);
    var failed = failed(page("/secret"), FetchProblem.NOT_ALLOWED);
    assertThat(failed.detail()).isEqualTo("robots.txt");
    assertThat(feed("/secret")).isInstanceOf(FetchResult.Fetched.class);
    assertThat(filesServed).hasValue(1);
  }

  @Test
  void theFirstFeedOfAHostNeedsNoFile() {
    assertThat(feed("/feed")).isInstanceOf(FetchResult.Fetched.class);

    assertThat(filesServed).hasValue(0);
  }

  @Test
  void aHostWithADelayIsNotAskedAgainTooSoonForAFeedEither() {
    robots("User-agent: *\nCrawl-delay: 10");

    assertThat(feed("/one")).isInstanceOf(FetchResult.Fetched.class);
    FetchResult second = fetch("/two", Duration.ofSeconds(9), false);
    failed(second, FetchProblem.TIMED_OUT);
    failed(fetch("/three", Duration.ofSeconds(9), true), FetchProblem.TIMED_OUT);

    clock.advance(Duration.ofSeconds(10));
    assertThat(feed("/two")).isInstanceOf(FetchResult.Fetched.class);
  }

  @Test
  void whereARedirectLeadsIsHeededToo() {
    robots("User-agent: *\nDisallow: /secret");
    answers.put("/open", redirect("/secret"));

    failed(page("/open"), FetchProblem.NOT_ALLOWED);
  }

  @Test
  void theFileIsFetchedOnceADay() {
    robots("User-agent: *\nDisallow: /a");
    failed(page("/a"), FetchProblem.NOT_ALLOWED);
    robots("");

    clock.advance(Duration.ofHours(23));
    failed(page("/a"), FetchProblem.NOT_ALLOWED);
    clock.advance(Duration.ofHours(1));
    assertThat(page("/a")).isInstanceOf(FetchResult.Fetched.class);
    assertThat(filesServed).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 418, 429})
  void aHostThatHasNoFileForbidsNothing(int status) {
    answers.put("/robots.txt", new MockResponse.Builder().code(status).body("Disallow").build());

    assertThat(page("/a")).isInstanceOf(FetchResult.Fetched.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void aHostThatFailsToSayIsNotAskedForPagesUntilLater(int status) {
    answers.put("/robots.txt", new MockResponse.Builder().code(status).build());

    assertThat(failed(page("/a"), FetchProblem.NOT_ALLOWED).detail())
        .isEqualTo("robots.txt: HTTP " + status);
    assertThat(feed("/a")).isInstanceOf(FetchResult.Fetched.class);
    robots("");
    failed(page("/a"), FetchProblem.NOT_ALLOWED);
    clock.advance(Duration.ofMinutes(10));
    assertThat(page("/a")).isInstanceOf(FetchResult.Fetched.class);
  }

  @Test
  void aHostThatNamesItsTimeIsAskedThen() {
    answers.put(
        "/robots.txt",
        new MockResponse.Builder().code(503).addHeader("Retry-After", "3600").build());

    assertThat(failed(page("/a"), FetchProblem.NOT_ALLOWED).retryAfter())
        .isEqualTo(Duration.ofHours(1));
    clock.advance(Duration.ofMinutes(59));
    failed(page("/a"), FetchProblem.NOT_ALLOWED);
    assertThat(filesServed).hasValue(1);
  }

  @Test
  void aHostWhoseFileNeverComesIsToldAsTooSlow() {
    renew(SHORT, true);
    answers.put(
        "/robots.txt",
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

    assertThat(failed(page("/a"), FetchProblem.TIMED_OUT).detail()).startsWith("robots.txt: ");
  }

  @Test
  void theFileIsFoundBehindFiveRedirectsAndNotBehindSix() {
    robots("User-agent: *\nDisallow: /");
    answers.put("/5", answers.get("/robots.txt"));
    answers.put("/robots.txt", redirect("/1"));
    IntStream.range(1, 5).forEach(it -> answers.put("/" + it, redirect("/" + (it + 1))));
    failed(page("/a"), FetchProblem.NOT_ALLOWED);

    answers.put("/6", answers.get("/5"));
    answers.put("/5", redirect("/6"));
    clock.advance(Duration.ofDays(1));
    assertThat(page("/a")).isInstanceOf(FetchResult.Fetched.class);
  }

  @Test
  void ofAHugeFileTheBeginningCounts() {
    robots("User-agent: *\nDisallow: /a\n" + "# on and on\n".repeat(60_000) + "Disallow: /b");

    failed(page("/a"), FetchProblem.NOT_ALLOWED);
    assertThat(page("/b")).isInstanceOf(FetchResult.Fetched.class);
  }

  @Test
  void manyWhoWaitForOneHostWaitForOneFile() throws Exception {
    robots("User-agent: *\nDisallow: /a");
    List<Future<FetchResult>> results;
    CountDownLatch all = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      results =
          IntStream.range(0, 50)
              .mapToObj(
                  it ->
                      threads.submit(
                          () -> {
                            all.await();
                            return page("/a");
                          }))
              .toList();
      all.countDown();
    }
    for (Future<FetchResult> result : results) {
      failed(result.get(), FetchProblem.NOT_ALLOWED);
    }
    assertThat(filesServed).hasValue(1);
  }

  @Test
  void closingEndsTheWaitForAFile() throws Exception {
    answers.put(
        "/robots.txt",
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    var waiting = CompletableFuture.supplyAsync(() -> page("/a"));
    server.takeRequest();

    fetcher.close();

    failed(waiting.get(5, TimeUnit.SECONDS), FetchProblem.STOPPED);
  }

  @Test
  void whoeverDoesNotHeedFilesAsksForNone() {
    renew(LONG, false);
    robots("User-agent: *\nDisallow: /");

    assertThat(page("/a")).isInstanceOf(FetchResult.Fetched.class);
    assertThat(filesServed).hasValue(0);
  }

  private void robots(String file) {
    answers.put(
        "/robots.txt", new MockResponse.Builder().body(new Buffer().writeUtf8(file)).build());
  }

  private static MockResponse redirect(String target) {
    return new MockResponse.Builder().code(302).addHeader("Location", target).build();
  }

  private void renew(Duration timeout, boolean heedRobots) {
    fetcher.close();
    fetcher = fetcher(timeout, heedRobots);
  }

  private Fetcher fetcher(Duration timeout, boolean heedRobots) {
    return new Fetcher(
        new FetchSettings("Jobo/test", timeout, Duration.ZERO, 2, true, heedRobots), clock);
  }

  private FetchResult page(String path) {
    return fetch(path, Duration.ofMinutes(1), true);
  }

  private FetchResult feed(String path) {
    return fetch(path, Duration.ofMinutes(1), false);
  }

  private FetchResult fetch(String path, Duration patience, boolean page) {
    URI address = server.url(path).uri();
    Instant deadline = clock.instant().plus(patience);
    return fetcher.fetch(
        page
            ? FetchRequest.page(address, deadline)
            : FetchRequest.feed(address, Validators.NONE, deadline));
  }

  private static FetchResult.Failed failed(FetchResult result, FetchProblem problem) {
    assertThat(result).isInstanceOf(FetchResult.Failed.class);
    var failed = (FetchResult.Failed) result;
    assertThat(failed.problem()).as(failed.detail()).isEqualTo(problem);
    return failed;
  }
}
