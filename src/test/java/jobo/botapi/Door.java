package jobo.botapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes requests, holds them to the document, lets go wrong what a test wants to, and answers. */
final class Door implements HttpHandler {
  private final String token;
  private final Platform platform;
  private final Methods methods;
  private final Faults faults;
  private final @Nullable Spec spec = Spec.find().orElse(null);
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final List<String> refusals = new CopyOnWriteArrayList<>();

  Door(String token, Platform platform, Faults faults) {
    this.token = token;
    this.platform = platform;
    this.methods = new Methods(platform);
    this.faults = faults;
  }

  /** An answer, before it is on its way. */
  private record Reply(int status, String type, String body, long retryAfter) {}

  List<Call> calls() {
    return List.copyOf(calls);
  }

  List<String> violations() {
    return List.copyOf(violations);
  }

  List<String> refusals() {
    return List.copyOf(refusals);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    // Closing an exchange that was not answered cuts the connection.
    try (exchange) {
      Optional<Reply> reply = reply(exchange);
      if (reply.isPresent()) {
        send(exchange, reply.get());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Reply> reply(HttpExchange exchange) throws IOException, InterruptedException {
    try {
      Call call = CallReader.read(exchange, method(exchange), platform.now());
      record(call);
      Optional<Fault> fault = faults.of(call);
      return fault.isPresent() ? faulty(call, fault.get()) : Optional.of(answered(call));
    } catch (Refusal refusal) {
      return Optional.of(refused(refusal));
    }
  }

  private String method(HttpExchange exchange) {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    if (path.length != 3 || !path[1].startsWith("bot")) {
      throw Refusal.of(404, "Not Found");
    }
    if (!path[1].equals("bot" + token)) {
      throw Refusal.of(401, "Unauthorized");
    }
    return path[2];
  }

  private void record(Call call) {
    synchronized (platform) {
      calls.add(call);
      platform.changed();
    }
  }

  private Optional<Reply> faulty(Call call, Fault fault) throws InterruptedException {
    return switch (fault) {
      case Fault.Refused it -> Optional.of(refused(it.refusal()));
      case Fault.Cut it -> {
        if (it.takenIn()) {
          answered(call);
        }
        yield Optional.empty();
      }
      case Fault.Garbled it -> {
        if (it.takenIn()) {
          answered(call);
        }
        yield Optional.of(new Reply(it.status(), it.type(), it.body(), 0));
      }
      case Fault.Slow(Duration before, Duration after) -> {
        pass(before);
        Reply done = answered(call);
        pass(after);
        yield Optional.of(done);
      }
      case Fault.Held it -> {
        Optional<Reply> done = it.takenIn() ? Optional.of(answered(call)) : Optional.empty();
        it.arrived().countDown();
        it.gate().await();
        yield Optional.of(done.isPresent() ? done.get() : answered(call));
      }
    };
  }

  /** Time passes, which no test waits for. */
  private static void pass(Duration time) throws InterruptedException {
    new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Reply answered(Call call) throws InterruptedException {
    try {
      ObjectNode envelope = Json.object().put("ok", true);
      envelope.set("result", result(call));
      return new Reply(200, "application/json", envelope.toString(), 0);
    } catch (Refusal refusal) {
      refusals.add("%s: %d %s".formatted(call.method(), refusal.code(), refusal.description()));
      return refused(refusal);
    }
  }

  private JsonNode result(Call call) throws InterruptedException {
    Spec.@Nullable Form form = checked(call);
    Methods.Method method =
        methods.named(call.method()).orElseThrow(() -> Refusal.of(404, "Not Found"));
    JsonNode result;
    synchronized (platform) {
      result = method.answer(call);
    }
    if (form != null && spec != null) {
      new Shapes(spec)
          .problem(form.returns(), result, "result")
          .ifPresent(it -> violations.add("The server itself, %s: %s".formatted(form.name(), it)));
    }
    return result;
  }

  private Spec.@Nullable Form checked(Call call) {
    if (spec == null) {
      return null;
    }
    Spec.Form form =
        spec.method(call.method()).orElseThrow(() -> violation(call, 404, "Not Found"));
    new Shapes(spec)
        .problem(form, call)
        .ifPresent(
            it -> {
              throw violation(call, 400, "Bad Request: " + it);
            });
    return form;
  }

  private Refusal violation(Call call, int code, String description) {
    violations.add("%s: %s".formatted(call.method(), description));
    return Refusal.of(code, description);
  }

  private static Reply refused(Refusal refusal) {
    ObjectNode envelope =
        Json.object()
            .put("ok", false)
            .put("error_code", refusal.code())
            .put("description", refusal.description());
    refusal
        .migrateTo()
        .ifPresent(it -> envelope.putObject("parameters").put("migrate_to_chat_id", it));
    refusal.retryAfter().ifPresent(it -> envelope.putObject("parameters").put("retry_after", it));
    return new Reply(
        refusal.code(), "application/json", envelope.toString(), refusal.retryAfter().orElse(0));
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    if (reply.retryAfter() > 0) {
      exchange.getResponseHeaders().set("Retry-After", Long.toString(reply.retryAfter()));
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}
