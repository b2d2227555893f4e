package jobo.llm;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a {@link FakeModel} does with a request that is in order. */
@FunctionalInterface
public interface Behaviour {

  /**
   * Answers, or does not.
   *
   * @param good the answer of a server that is well
   * @param end counted down when the server closes
   */
  void act(HttpExchange exchange, String good, CountDownLatch end) throws IOException;

  /** As it should be. */
  static Behaviour well() {
    return (exchange, good, end) -> send(exchange, 200, "application/json", good);
  }

  /** A body of its own choice instead of an answer. */
  static Behaviour body(String contentType, String body) {
    return (exchange, good, end) -> send(exchange, 200, contentType, body);
  }

  /** A proxy's page. */
  static Behaviour html() {
    return body("text/html", "<!doctype html><title>Welcome</title><h1>It works!</h1>");
  }

  /** No body at all. */
  static Behaviour empty() {
    return body("application/json", "");
  }

  /** A good answer under a wrong name. */
  static Behaviour wrongContentType() {
    return (exchange, good, end) -> send(exchange, 200, "text/plain", good);
  }

  /** The answer of a server that does not count. */
  static Behaviour withoutUsage() {
    return (exchange, good, end) ->
        send(exchange, 200, "application/json", good.replaceAll(",\"usage\":\\{[^}]*}", ""));
  }

  /** An answer that reached its limit. */
  static Behaviour atLimit() {
    return (exchange, good, end) ->
        send(
            exchange,
            200,
            "application/json",
            good.replace("\"finish_reason\":\"stop\"", "\"finish_reason\":\"length\""));
  }

  /** An error as OpenAI words them. */
  static Behaviour error(int status, String message) {
    return (exchange, good, end) ->
        send(
            exchange,
            status,
            "application/json",
            "{\"error\":{\"message\":\"%s\",\"type\":\"error\"}}".formatted(message));
  }

  /** An error that says when to come back. */
  static Behaviour later(int status, String retryAfter) {
    return (exchange, good, end) -> {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      error(status, "Please slow down").act(exchange, good, end);
    };
  }

  /** Another address. */
  static Behaviour redirect(int status, String location) {
    return (exchange, good, end) -> {
      exchange.getResponseHeaders().set("Location", location);
      send(exchange, status, "text/plain", "over there");
    };
  }

  /** Nothing, until the server closes. */
  static Behaviour hang() {
    return (exchange, good, end) -> {
      await(end, 30_000);
      exchange.close();
    };
  }

  /** A byte at a time, with a pause after each. */
  static Behaviour drip(long millis) {
    return (exchange, good, end) -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        for (byte letter : good.getBytes(StandardCharsets.UTF_8)) {
          out.write(letter);
          out.flush();
          if (await(end, millis)) {
            return;
          }
        }
      }
    };
  }

  /** Half of the answer, and then the connection is closed. */
  static Behaviour cut() {
    return (exchange, good, end) -> {
      byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
      exchange.getResponseBody().flush();
      exchange.close();
    };
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static boolean await(CountDownLatch end, long millis) {
    try {
      return end.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
