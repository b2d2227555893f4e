package jobo.collect;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.BufferedSink;

/** A server on this machine with feeds and pages, healthy ones and ill ones. */
final class NewsServer implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final Map<String, Function<RecordedRequest, MockResponse>> answers =
      new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();

  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String path = request.getUrl().encodedPath();
            requests.computeIfAbsent(path, it -> new AtomicInteger()).incrementAndGet();
            return answers.getOrDefault(path, it -> status(404)).apply(request);
          }
        });
    server.start();
  }

  URI address(String path) {
    return server.url(path).uri();
  }

  int requests(String path) {
    AtomicInteger count = requests.get(path);
    return count == null ? 0 : count.get();
  }

  void feed(String path, String xml) {
    feed(path, xml.getBytes(StandardCharsets.UTF_8));
  }

  void feed(String path, byte[] xml) {
    answers.put(path, it -> typed("application/rss+xml", xml).build());
  }

  /** A feed with an ETag, which says so when it did not change. */
  void tagged(String path, String tag, String xml) {
    answers.put(
        path,
        it ->
            tag.equals(it.getHeaders().get("If-None-Match"))
                ? status(304)
                : typed("application/rss+xml", xml.getBytes(StandardCharsets.UTF_8))
                    .addHeader("ETag", tag)
                    .build());
  }

  void html(String path, String html) {
    answers.put(path, it -> typed("text/html", html.getBytes(StandardCharsets.UTF_8)).build());
  }

  /** Lets something happen whenever a path is asked for, before it is answered. */
  void before(String path, Runnable happening) {
    answers.computeIfPresent(
        path,
        (ignored, answer) ->
            request -> {
              happening.run();
              return answer.apply(request);
            });
  }

  void redirect(String path, String target) {
    answers.put(
        path, it -> new MockResponse.Builder().code(301).addHeader("Location", target).build());
  }

  void endless(String path) {
    answers.put(path, it -> new MockResponse.Builder().body(new Endless()).build());
  }

  /** What says of itself that it is packed. */
  void zipped(String path, byte[] packed) {
    answers.put(
        path,
        it -> typed("application/rss+xml", packed).addHeader("Content-Encoding", "gzip").build());
  }

  void drip(String path) {
    answers.put(
        path,
        it ->
            new MockResponse.Builder()
                .body(rss("drip", 10))
                .throttleBody(1, 50, TimeUnit.MILLISECONDS)
                .build());
  }

  @Override
  public void close() {
    server.close();
  }

  /** A feed whose items link to pages beside it. */
  static String rss(String name, int items) {
    String list =
        IntStream.rangeClosed(1, items)
            .mapToObj(
                it ->
                    """
                    <item><title>A first report of %1$s %2$d</title><link>/%1$s/%2$d</link>
                    <guid>%1$s-%2$d</guid><description>Blurb of %1$s %2$d.</description>
                    <pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate></item>
                    """
                        .formatted(name, it))
            .collect(Collectors.joining());
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>%s</title>%s</channel></rss>"
        .formatted(name, list);
  }

  static byte[] koreanRssDeclaredAsUtf8(String name) {
    String xml =
        rss(name, 3)
            .replace("<?xml version='1.0'?>", "<?xml version='1.0' encoding='UTF-8'?>")
            .replaceAll("A first report of " + name + " (\\d)", "인공지능 모델이 새로 공개됐다 $1호");
    return xml.getBytes(Charset.forName("EUC-KR"));
  }

  static String page(String sentence) {
    String paragraph =
        "<p>" + sentence + " " + "It was tested with care on many tasks. ".repeat(8) + "</p>";
    return "<html><head><title>A page</title></head><body><article>%s</article></body></html>"
        .formatted(paragraph.repeat(3));
  }

  private static MockResponse status(int code) {
    return new MockResponse.Builder().code(code).build();
  }

  private static MockResponse.Builder typed(String type, byte[] bytes) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", type)
        .body(new Buffer().write(bytes));
  }

  private static final class Endless implements MockResponseBody {
    @Override
    public long getContentLength() {
      return -1;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      String items = "<item><title>on and on</title></item>\n".repeat(1_000);
      while (true) {
        sink.writeUtf8(items);
      }
    }
  }
}
