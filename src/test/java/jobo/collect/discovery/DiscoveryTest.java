package jobo.collect.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import jobo.fetch.Content;
import jobo.fetch.FetchProblem;
import jobo.fetch.FetchSettings;
import jobo.fetch.Fetcher;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private static final String FEED = "FEED of Alder";
  private static final FeedNote NOTE = new FeedNote("Alder", null, 1);

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Fetcher fetcher = fetcher(true);
  private final Discovery discovery = discovery(fetcher);

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String path = request.getUrl().encodedPath();
            if (!path.equals("/robots.txt")) { // the fetcher's own business
              asked.add(path);
            }
            return answers.getOrDefault(path, new MockResponse.Builder().code(404).build());
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
  void anAddressThatIsAFeedIsItsOwnAnswer() {
    page("/feed.xml", FEED);

    assertThat(find("/feed.xml"))
        .isEqualTo(new Discovered.Feed(address("/feed.xml"), NOTE, List.of(), List.of()));
  }

  @Test
  void theDeclaredFeedIsFoundAndTheOthersAreNamed() {
    page("/", declared("/gone.xml") + declared("/real.xml") + declared("/more.xml"));
    page("/real.xml", FEED);

    assertThat(find("/"))
        .isInstanceOfSatisfying(
            Discovered.Feed.class,
            it -> {
              assertThat(it.address()).isEqualTo(address("/real.xml"));
              assertThat(it.others())
                  .extracting(Candidate::address)
                  .containsExactly(address("/more.xml"));
              assertThat(it.tried())
                  .containsExactly(
                      new Discovered.Attempt(address("/"), null),
                      new Discovered.Attempt(address("/gone.xml"), FetchProblem.NOT_FOUND));
            });
  }

  @Test
  void aFeedThatHasMovedForGoodIsToldWithItsNewAddress() {
    page("/", declared("/old.xml"));
    answers.put(
        "/old.xml", new MockResponse.Builder().code(301).addHeader("Location", "/new.xml").build());
    page("/new.xml", FEED);

    assertThat(find("/"))
        .isInstanceOfSatisfying(
            Discovered.Feed.class, it -> assertThat(it.address()).isEqualTo(address("/new.xml")));
  }

  @Test
  void aPageThatListsFeedsIsLookedInto() {
    page("/", "<a href='/service/rss'>RSS</a>");
    page("/service/rss", "<a href='/rss/all.xml'>All</a><a href='/service/rss'>RSS</a>");
    page("/rss/all.xml", FEED);

    assertThat(find("/"))
        .isInstanceOfSatisfying(
            Discovered.Feed.class,
            it -> assertThat(it.address()).isEqualTo(address("/rss/all.xml")));
    assertThat(asked).containsExactly("/", "/service/rss", "/rss/all.xml");
  }

  @Test
  void whereThePageCannotBeReadUsualPathsAreTried() {
    page("/rss.xml", FEED);

    assertThat(find("/"))
        .isInstanceOfSatisfying(
            Discovered.Feed.class, it -> assertThat(it.address()).isEqualTo(address("/rss.xml")));
  }

  @Test
  void afterTwelveRequestsItIsEnough() {
    StringBuilder html = new StringBuilder();
    for (int at = 0; at < 30; at++) {
      html.append(declared("/" + at + ".xml"));
      page("/" + at + ".xml", html.toString());
    }
    page("/", html.toString());

    assertThat(find("/"))
        .isInstanceOfSatisfying(Discovered.Nothing.class, it -> assertThat(it.tried()).hasSize(12));
    assertThat(asked).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void whenTheTimeIsUpNothingMoreIsAsked() {
    page("/", declared("/feed.xml"));
    page("/feed.xml", FEED);

    Discovered found = discovery.find(address("/"), Instant.now().minusSeconds(1));

    assertThat(found)
        .isEqualTo(
            new Discovered.Nothing(
                List.of(new Discovered.Attempt(address("/"), FetchProblem.TIMED_OUT))));
    assertThat(asked).isEmpty();
  }

  @Test
  void aHostThatDoesNotAnswerIsNotAskedAgain() {
    try (Fetcher strict = fetcher(false)) {
      assertThat(discovery(strict).find(address("/"), deadline()))
          .isEqualTo(
              new Discovered.Nothing(
                  List.of(new Discovered.Attempt(address("/"), FetchProblem.PRIVATE_ADDRESS))));
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void whatIsNoAddressOfTheWebIsSaidSo() {
    URI address = URI.create("mailto:alder@alder.example");

    assertThat(discovery.find(address, deadline()).tried())
        .containsExactly(new Discovered.Attempt(address, FetchProblem.NOT_HTTP));
  }

  private Discovered find(String path) {
    return discovery.find(address(path), deadline());
  }

  private static Instant deadline() {
    return Instant.now().plusSeconds(60);
  }

  private URI address(String path) {
    return server.url(path).uri();
  }

  private void page(String path, String body) {
    answers.put(path, new MockResponse.Builder().body(body).build());
  }

  private static String declared(String path) {
    return "<link rel='alternate' type='application/rss+xml' href='%s'>".formatted(path);
  }

  private static Fetcher fetcher(boolean allowPrivate) {
    return new Fetcher(
        new FetchSettings("Test", Duration.ofSeconds(10), Duration.ZERO, 2, allowPrivate),
        Clock.systemUTC());
  }

  private static Discovery discovery(Fetcher fetcher) {
    return new Discovery(fetcher, DiscoveryTest::note, Clock.systemUTC());
  }

  private static Optional<FeedNote> note(Content content, URI address) {
    String text = new String(content.bytes(), StandardCharsets.UTF_8);
    return text.equals(FEED) ? Optional.of(NOTE) : Optional.empty();
  }
}
