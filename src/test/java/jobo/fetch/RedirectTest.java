package jobo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
  private final MockWebServer server = new MockWebServer();
  private final Fetcher fetcher =
      new Fetcher(
          new FetchSettings("Jobo/test", Duration.ofSeconds(10), Duration.ZERO, 2, true, false),
          Clock.systemUTC());

  @BeforeEach
  void startServer() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsFollowedToItsEnd(int status) {
    server.enqueue(redirect(status, "../news/feed?x=1"));
    server.enqueue(new MockResponse.Builder().body("here").build());

    var fetched = (FetchResult.Fetched) fetch("/old/feed");

    assertThat(fetched.content().bytes()).asString().isEqualTo("here");
    assertThat(fetched.address()).isEqualTo(address("/news/feed?x=1"));
  }

  @Test
  void onlyRedirectsForGoodMoveTheAddress() {
    server.enqueue(redirect(308, "/b"));
    server.enqueue(redirect(301, "/c"));
    server.enqueue(redirect(302, "/d"));
    server.enqueue(redirect(301, "/e"));
    server.enqueue(new MockResponse.Builder().body("here").build());

    var fetched = (FetchResult.Fetched) fetch("/a");

    assertThat(fetched.address()).isEqualTo(address("/e"));
    assertThat(fetched.movedTo()).isEqualTo(address("/c"));
  }

  @Test
  void anUnchangedAnswerTellsToWhereItMovedToo() {
    var known = new Validators("\"v1\"", null);
    server.enqueue(redirect(301, "/b"));
    server.enqueue(new MockResponse.Builder().code(304).build());

    FetchResult result =
        fetcher.fetch(FetchRequest.feed(address("/a"), known, Instant.now().plusSeconds(60)));

    assertThat(result).isEqualTo(new FetchResult.NotModified(known, address("/b"), Duration.ZERO));
  }

  @Test
  void anAddressThatLeadsBackToItselfHasNotMoved() {
    server.enqueue(redirect(301, "/b"));
    server.enqueue(redirect(301, "/a"));
    server.enqueue(new MockResponse.Builder().body("here").build());

    assertThat(((FetchResult.Fetched) fetch("/a")).movedTo()).isNull();
  }

  @Test
  void aMoveFromHttpToHttpsIsOneForGoodAndBackIsNot() {
    server.enqueue(redirect(301, "https://one.example/b"));
    server.enqueue(redirect(301, "http://one.example/c"));
    server.enqueue(new MockResponse.Builder().body("here").build());

    try (var rerouted = rerouted()) {
      var fetched =
          (FetchResult.Fetched) rerouted.fetch(request(URI.create("http://one.example/a")));

      assertThat(fetched.address()).isEqualTo(URI.create("http://one.example/c"));
      assertThat(fetched.movedTo()).isEqualTo(URI.create("https://one.example/b"));
    }
  }

  @Test
  void whoWouldLogInIsNeitherSentNorRemembered() throws InterruptedException {
    String target = server.url("/b").toString().replace("http://", "http://user:pw@");
    server.enqueue(redirect(301, target + "#top"));
    server.enqueue(new MockResponse.Builder().body("here").build());
    URI start = URI.create(server.url("/a").toString().replace("http://", "http://me:key@"));

    var fetched = (FetchResult.Fetched) fetcher.fetch(request(start));

    assertThat(fetched.address()).isEqualTo(address("/b"));
    assertThat(fetched.movedTo()).isEqualTo(address("/b"));
    for (int hop = 0; hop < 2; hop++) {
      var seen = server.takeRequest().getHeaders();
      assertThat(seen.get("Authorization")).isNull();
      assertThat(seen.get("Referer")).isNull();
      assertThat(seen.get("Host")).doesNotContain("@");
    }
  }

  @Test
  void aCircleOfRedirectsEndsAfterFive() {
    for (int hop = 0; hop < 10; hop++) {
      server.enqueue(redirect(302, "/again"));
    }

    assertThat(problem(fetch("/again"))).isEqualTo(FetchProblem.TOO_MANY_REDIRECTS);
    assertThat(server.getRequestCount()).isEqualTo(6);
  }

  @Test
  void aRedirectToAnythingButHttpIsRefused() {
    server.enqueue(redirect(302, "file:///etc/passwd"));

    assertThat(problem(fetch("/"))).isEqualTo(FetchProblem.NOT_HTTP);
  }

  @Test
  void aRedirectToNowhereIsBroken() {
    server.enqueue(new MockResponse.Builder().code(302).build());

    assertThat(problem(fetch("/"))).isEqualTo(FetchProblem.BROKEN_ANSWER);
  }

  @Test
  void aRedirectIntoThePrivateNetworkIsRefused() {
    server.enqueue(redirect(301, server.url("/secret").toString()));
    try (var strict = rerouted()) {
      FetchResult result = strict.fetch(request(URI.create("https://lab.example/feed")));

      assertThat(problem(result)).isEqualTo(FetchProblem.PRIVATE_ADDRESS);
      assertThat(server.getRequestCount()).isOne();
    }
  }

  /** A fetcher that may not enter private networks, but for the made-up hosts. */
  private Fetcher rerouted() {
    var settings =
        new FetchSettings("Jobo/test", Duration.ofSeconds(10), Duration.ZERO, 2, false, false);
    return new Fetcher(
        settings, List.of(new Reroute(".example", server.url("/").uri())), Clock.systemUTC());
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(request(address(path)));
  }

  private static FetchRequest request(URI address) {
    return FetchRequest.page(address, Instant.now().plusSeconds(60));
  }

  private URI address(String path) {
    return server.url(path).uri();
  }

  private static FetchProblem problem(FetchResult result) {
    return ((FetchResult.Failed) result).problem();
  }

  private static MockResponse redirect(int status, String location) {
    return new MockResponse.Builder().code(status).addHeader("Location", location).build();
  }
}
