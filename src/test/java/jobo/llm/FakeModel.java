package jobo.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server with OpenAI's interface on this machine. It refuses what a real one refuses ({@link
 * FakeRules}), says what a function of the question says, and misbehaves on demand.
 */
public final class FakeModel implements AutoCloseable {
  public static final String MODEL = "fake-1";
  public static final String EMBEDDING_MODEL = "fake-embedding-1";

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final ConcurrentLinkedQueue<Behaviour> next = new ConcurrentLinkedQueue<>();
  private volatile Behaviour always = Behaviour.well();
  private volatile Function<Asked, String> answer = question -> "{}";
  private volatile FakeRules rules = FakeRules.OPEN;

  private FakeModel() {
    server = bound();
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public static FakeModel start() {
    return new FakeModel();
  }

  private static HttpServer bound() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** What {@code jobo.llm.base-url} is to be. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()));
  }

  /** The settings of a Jobo that asks it. */
  public ModelSettings settings() {
    return settings(Duration.ofSeconds(10));
  }

  /** The same with a time-out. */
  public ModelSettings settings(Duration timeout) {
    ApiKey key = rules.key() == null ? null : ApiKey.of(rules.key());
    return new ModelSettings(baseUrl(), key, MODEL, EMBEDDING_MODEL, timeout, 1_000_000);
  }

  /** What the model says, as a function of what it was asked. */
  public FakeModel answering(Function<Asked, String> said) {
    answer = said;
    return this;
  }

  /** What the server does from now on. */
  public FakeModel always(Behaviour behaviour) {
    always = behaviour;
    return this;
  }

  /** What the server does with the next requests, one after the other. */
  public FakeModel next(Behaviour... behaviours) {
    next.addAll(List.of(behaviours));
    return this;
  }

  /** What the server and its model take. */
  public FakeModel with(FakeRules changed) {
    rules = changed;
    return this;
  }

  /** The requests that came and were in order, oldest first. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** How many requests came, those that it refused included. */
  public int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    it -> it.getKey().toLowerCase(Locale.ROOT), it -> it.getValue().getFirst()));
    JsonNode json = json(body);
    Asked question =
        new Asked(
            exchange.getRequestURI().getPath(),
            headers,
            json == null ? MAPPER.createObjectNode() : json);
    Optional<FakeRules.Refusal> refusal =
        rules.refusal(exchange.getRequestMethod(), question, json != null);
    if (refusal.isPresent()) {
      FakeRules.Refusal no = refusal.get();
      Behaviour.error(no.status(), no.message()).act(exchange, "", end);
      return;
    }
    asked.add(question);
    Behaviour behaviour = Objects.requireNonNullElse(next.poll(), always);
    behaviour.act(exchange, good(question), end);
  }

  private String good(Asked question) {
    return question.path().endsWith("/embeddings")
        ? FakeVectors.answer(question)
        : completion(question, answer.apply(question));
  }

  private static String completion(Asked question, String said) {
    int in = (question.system().length() + question.user().length()) / 3 + 7;
    int out = said.length() / 3 + 1;
    return ("{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1790000000,\"model\":\"%s\","
            + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":%s},"
            + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":%d,"
            + "\"total_tokens\":%d}}")
        .formatted(question.model(), MAPPER.writeValueAsString(said), in, out, in + out);
  }

  private static @Nullable JsonNode json(String body) {
    try {
      JsonNode tree = MAPPER.readTree(body);
      return tree.isObject() ? tree : null;
    } catch (JacksonException noJson) {
      return null;
    }
  }
}
