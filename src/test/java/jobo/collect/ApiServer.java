package jobo.collect;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.fetch.FetchSettings;
import jobo.fetch.Fetcher;
import jobo.fetch.Reroute;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server on this machine that answers as the APIs do that sources are read by. */
public final class ApiServer implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final Map<String, Function<RecordedRequest, MockResponse.Builder>> answers =
      new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** Starts to listen. */
  public void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            if (!request.getTarget().equals("/robots.txt")) {
              asked.add(request.getTarget());
            }
            return answers
                .getOrDefault(request.getUrl().encodedPath(), it -> status(404))
                .apply(request)
                .build();
          }
        });
    server.start();
  }

  /** Where a path is found. */
  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getPort() + path);
  }

  /** Puts an answer at a path, with an ETag by which the server knows it again. */
  public void put(String path, String type, String body) {
    String tag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
    answers.put(
        path,
        it ->
            tag.equals(it.getHeaders().get("If-None-Match"))
                ? status(304)
                : status(200).addHeader("Content-Type", type).addHeader("ETag", tag).body(body));
  }

  /** Puts JSON at a path. */
  public void json(String path, String body) {
    put(path, "application/json; charset=utf-8", body);
  }

  /** Lets a path ask to be left alone for some seconds. */
  public void busy(String path, int seconds) {
    answers.put(path, it -> status(429).addHeader("Retry-After", String.valueOf(seconds)));
  }

  /** Lets something happen whenever a path is asked for, before it is answered. */
  public void before(String path, Runnable happening) {
    answers.computeIfPresent(
        path,
        (ignored, answer) ->
            request -> {
              happening.run();
              return answer.apply(request);
            });
  }

  /** What of its API was asked for so far, in order: paths with their queries. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** A fetcher that may ask this machine, and finds some hosts of the internet there too. */
  public Fetcher fetcher(Clock clock, String... hosts) {
    return new Fetcher(
        new FetchSettings("Jobo/test", Duration.ofSeconds(10), Duration.ZERO, 4, true),
        Stream.of(hosts).map(it -> new Reroute(it, address(""))).toList(),
        clock);
  }

  /** A source of some kind. */
  public static Source source(SourceKind kind, URI url) {
    return new Source(
        new SourceName(kind.tag()),
        url,
        kind,
        kind == SourceKind.HACKER_NEWS ? Report.NEWS : Report.PAPERS,
        null,
        null,
        Duration.ofMinutes(15),
        1,
        new Publisher(kind.tag()));
  }

  /** A deadline that no test meets. */
  public static Instant later() {
    return Instant.now().plusSeconds(60);
  }

  @Override
  public void close() {
    server.close();
  }

  private static MockResponse.Builder status(int code) {
    return new MockResponse.Builder().code(code);
  }
}
