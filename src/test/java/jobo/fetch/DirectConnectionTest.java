package jobo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

/** What lies between a request and a server: nothing but the connection. */
class DirectConnectionTest {
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress PRIVATE = InetAddress.ofLiteral("127.0.0.2");

  @Test
  void aHostThatChangesItsAddressIsNotFollowedIntoThePrivateNetwork() throws IOException {
    Queue<InetAddress> addresses = new ArrayDeque<>(List.of(PUBLIC, PRIVATE));
    try (var outside = new RawServer(PUBLIC, path -> true, (client, out) -> {});
        var fetcher =
            fetcher(host -> List.of(addresses.remove()), DirectConnectionTest::isAllowed)) {
      URI address = URI.create("http://turncoat.test:" + outside.address().getPort() + "/");

      assertThat(fetch(fetcher, address)).isInstanceOf(FetchResult.Fetched.class);
      assertThat(problem(fetch(fetcher, address))).isEqualTo(FetchProblem.PRIVATE_ADDRESS);
      assertThat(addresses).isEmpty();
    }
  }

  @Test
  void noneOfSeveralAddressesLeadsIntoThePrivateNetwork() throws IOException {
    try (var inside = new RawServer(PRIVATE, path -> true, (client, out) -> {});
        var fetcher =
            fetcher(host -> List.of(PUBLIC, PRIVATE, PRIVATE), DirectConnectionTest::isAllowed)) {
      URI address = URI.create("http://manifold.test:" + inside.address().getPort() + "/");

      assertThat(problem(fetch(fetcher, address))).isEqualTo(FetchProblem.PRIVATE_ADDRESS);
      assertThat(inside.questions()).isZero();
    }
  }

  @Test
  void aNameServerThatNeverAnswersIsLeftWhenTheTimeIsUp() {
    CountDownLatch never = new CountDownLatch(1);
    Dns silent =
        host -> {
          try {
            never.await();
            return List.of(PUBLIC);
          } catch (InterruptedException stopped) {
            throw new UnknownHostException(host);
          }
        };
    try (var fetcher = fetcher(Duration.ofMillis(300), silent, DirectConnectionTest::isAllowed)) {
      FetchResult result = fetch(fetcher, URI.create("http://nobody-knows.test/"));

      assertThat(problem(result)).isEqualTo(FetchProblem.TIMED_OUT);
    } finally {
      never.countDown();
    }
  }

  @Test
  void noProxyOfTheSystemIsUsed() throws IOException {
    Map<String, String> proxies =
        Map.of(
            "http.proxyHost", "127.0.0.1",
            "http.proxyPort", "1",
            "http.nonProxyHosts", "",
            "socksProxyHost", "127.0.0.1",
            "socksProxyPort", "1",
            "socksNonProxyHosts", "");
    ProxySelector usual = ProxySelector.getDefault();
    try (var server = new RawServer(path -> true, (client, out) -> {});
        var fetcher = fetcher(Dns.SYSTEM, any -> true)) {
      proxies.forEach(System::setProperty);
      ProxySelector.setDefault(new ProxyToNowhere());

      assertThat(fetch(fetcher, server.address())).isInstanceOf(FetchResult.Fetched.class);
    } finally {
      ProxySelector.setDefault(usual);
      proxies.keySet().forEach(System::clearProperty);
    }
  }

  @Test
  void noCookieIsKept() throws IOException, InterruptedException {
    try (var server = new MockWebServer();
        var fetcher = fetcher(Dns.SYSTEM, any -> true)) {
      server.enqueue(
          new MockResponse.Builder().addHeader("Set-Cookie", "a=b; Path=/").body("x").build());
      server.enqueue(new MockResponse.Builder().body("x").build());
      server.start();

      fetch(fetcher, server.url("/").uri());
      fetch(fetcher, server.url("/").uri());

      assertThat(server.takeRequest().getHeaders().get("Cookie")).isNull();
      assertThat(server.takeRequest().getHeaders().get("Cookie")).isNull();
    }
  }

  @Test
  void asManyConnectionsAreKeptAsAHostIsAskedOn() throws IOException {
    int connections = 16;
    var settings =
        new FetchSettings(
            "Jobo/test", Duration.ofSeconds(20), Duration.ZERO, connections, true, false);
    try (var server = new FeedServer(100, Validators.NONE);
        var fetcher = new Fetcher(settings, Clock.systemUTC());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results =
          IntStream.range(0, 2_000)
              .mapToObj(it -> threads.submit(() -> fetch(fetcher, server.address())))
              .toList();

      assertThat(results)
          .allSatisfy(it -> assertThat(it.get()).isInstanceOf(FetchResult.Fetched.class));
      assertThat(server.connections()).isBetween(1, connections);
    }
  }

  private static boolean isAllowed(InetAddress address) {
    return !address.equals(PRIVATE);
  }

  private static Fetcher fetcher(Dns names, Predicate<InetAddress> allowed) {
    return fetcher(Duration.ofSeconds(20), names, allowed);
  }

  private static Fetcher fetcher(Duration timeout, Dns names, Predicate<InetAddress> allowed) {
    return new Fetcher(
        new FetchSettings("Jobo/test", timeout, Duration.ZERO, 2, true, false),
        List.of(),
        new Network(names, allowed),
        Clock.systemUTC());
  }

  private static FetchResult fetch(Fetcher fetcher, URI address) {
    return fetcher.fetch(
        FetchRequest.feed(address, Validators.NONE, Instant.now().plusSeconds(60)));
  }

  private static FetchProblem problem(FetchResult result) {
    assertThat(result).isInstanceOf(FetchResult.Failed.class);
    return ((FetchResult.Failed) result).problem();
  }

  private static final class ProxyToNowhere extends ProxySelector {
    @Override
    public List<Proxy> select(URI address) {
      throw new AssertionError("A proxy was looked for: " + address);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
      throw new AssertionError("A proxy was used: " + address);
    }
  }
}
