package jobo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Serves feeds on loopback, for tests of the whole program. */
final class LoopbackFeeds implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, String> feeds = new LinkedHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** An item of a feed. */
  record Item(String url, String title, String text) {}

  LoopbackFeeds() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Serves items as a JSON Feed under a name. */
  void put(String name, List<Item> items) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Item item : items) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("id", item.url());
      row.put("url", item.url());
      row.put("title", item.title());
      if (!item.text().isEmpty()) {
        row.put("content_text", item.text());
      }
      rows.add(row);
    }
    feeds.put(
        "/" + name,
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "version", "https://jsonfeed.org/version/1.1", "title", name, "items", rows)));
  }

  /** The settings that make these feeds the sources of a Jobo. */
  List<String> settings() {
    List<String> settings = new ArrayList<>();
    settings.add("--jobo.collect.allow-private-addresses=true");
    settings.add("--jobo.collect.per-host-delay=0s");
    settings.add("--jobo.collect.per-host-connections=16");
    int at = 0;
    for (String path : feeds.keySet()) {
      settings.add("--jobo.sources[%d].name=%s".formatted(at, path.substring(1)));
      settings.add("--jobo.sources[%d].url=%s%s".formatted(at, base(), path));
      at++;
    }
    return settings;
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String feed = feeds.get(exchange.getRequestURI().getPath());
      byte[] bytes = (feed == null ? "not here" : feed).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/feed+json");
      exchange.sendResponseHeaders(feed == null ? 404 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
