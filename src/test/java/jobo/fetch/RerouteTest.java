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
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RerouteTest {
  private static final FetchSettings STRICT =
      new FetchSettings("Jobo/test", Duration.ofSeconds(10), Duration.ofHours(1), 2, false);

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void startServer() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aMadeUpHostIsServedFromThisMachineUnderItsOwnName() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().body("news").build());

    try (var fetcher = fetcher()) {
      var fetched = (FetchResult.Fetched) fetch(fetcher, "https://hanbit-lab.example/feed?a=1");

      assertThat(fetched.address()).isEqualTo(URI.create("https://hanbit-lab.example/feed?a=1"));
      RecordedRequest seen = server.takeRequest();
      assertThat(seen.getTarget()).isEqualTo("/feed?a=1");
      assertThat(seen.getHeaders().get("Host")).isEqualTo("hanbit-lab.example");
    }
  }

  @Test
  void redirectsOfMadeUpHostsAreReroutedToo() {
    server.enqueue(
        new MockResponse.Builder()
            .code(302)
            .addHeader("Location", "https://other.example/b")
            .build());
    server.enqueue(new MockResponse.Builder().body("news").build());

    try (var fetcher = fetcher()) {
      var fetched = (FetchResult.Fetched) fetch(fetcher, "https://one.example/a");

      assertThat(fetched.address()).isEqualTo(URI.create("https://other.example/b"));
    }
  }

  @Test
  void madeUpHostsAreNotPaced() {
    server.enqueue(new MockResponse.Builder().body("news").build());
    server.enqueue(new MockResponse.Builder().body("news").build());

    try (var fetcher = fetcher()) {
      assertThat(fetch(fetcher, "http://one.example/a")).isInstanceOf(FetchResult.Fetched.class);
      assertThat(fetch(fetcher, "http://one.example/b")).isInstanceOf(FetchResult.Fetched.class);
    }
  }

  @Test
  void otherHostsOfThisMachineStayClosed() {
    try (var fetcher = fetcher()) {
      var failed = (FetchResult.Failed) fetch(fetcher, server.url("/").toString());

      assertThat(failed.problem()).isEqualTo(FetchProblem.PRIVATE_ADDRESS);
    }
  }

  private Fetcher fetcher() {
    var reroute = new Reroute(".example", server.url("/").uri());
    return new Fetcher(STRICT, List.of(reroute), Clock.systemUTC());
  }

  private static FetchResult fetch(Fetcher fetcher, String address) {
    return fetcher.fetch(
        FetchRequest.page(URI.create(address), Instant.now().plus(Duration.ofMinutes(1))));
  }
}
