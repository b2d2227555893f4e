package jobo.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Serves the newswire over loopback: every publisher under its own host name, and of its articles
 * those that have appeared by the clock.
 */
public final class NewswireServer implements AutoCloseable {
  private static final int ITEMS_IN_FEED = 40;

  private final Map<String, WirePublisher> byHost;
  private final List<WireArticle> articles;
  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private NewswireServer(Newswire newswire, Clock clock, HttpServer server) {
    this.byHost =
        newswire.publishers().stream()
            .collect(Collectors.toMap(WirePublisher::host, Function.identity()));
    this.articles = newswire.articles();
    this.clock = clock;
    this.server = server;
  }

  /** Starts serving on a free port of the loopback interface. */
  public static NewswireServer start(Newswire newswire, Clock clock) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      NewswireServer wire = new NewswireServer(newswire, clock, server);
      server.createContext("/", wire::handle);
      server.setExecutor(wire.threads);
      server.start();
      return wire;
    } catch (IOException problem) {
      throw new UncheckedIOException("The newswire found no free port on loopback", problem);
    }
  }

  /** Where it listens. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
      WirePublisher publisher = byHost.get(host.replaceFirst(":\\d+$", ""));
      String path = exchange.getRequestURI().getPath();
      if (publisher == null) {
        send(exchange, 404, "text/plain; charset=utf-8", "No such publisher");
      } else if (path.equals("/feed")) {
        sendFeed(exchange, publisher);
      } else {
        sendPage(exchange, publisher, path.substring(1));
      }
    }
  }

  private void sendFeed(HttpExchange exchange, WirePublisher publisher) throws IOException {
    List<WireArticle> latest =
        appeared(publisher).stream()
            .sorted(Comparator.comparing(WireArticle::at).reversed())
            .limit(ITEMS_IN_FEED)
            .toList();
    String tag = "\"" + (latest.isEmpty() ? "none" : latest.getFirst().id()) + "\"";
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    send(
        exchange,
        200,
        WireFeeds.contentType(publisher.format()),
        WireFeeds.write(publisher, latest));
  }

  private void sendPage(HttpExchange exchange, WirePublisher publisher, String id)
      throws IOException {
    Optional<WireArticle> article =
        appeared(publisher).stream().filter(it -> it.id().equals(id)).findFirst();
    if (article.isPresent()) {
      send(exchange, 200, "text/html; charset=utf-8", WirePages.write(article.get()));
    } else {
      send(exchange, 404, "text/html; charset=utf-8", "<h1>Not found</h1>");
    }
  }

  private List<WireArticle> appeared(WirePublisher publisher) {
    return articles.stream()
        .filter(it -> it.publisher().equals(publisher) && !it.at().isAfter(clock.instant()))
        .toList();
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
