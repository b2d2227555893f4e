package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Talks to the gateway with nothing but a WebSocket. */
final class RawGateway extends WebSocketListener implements AutoCloseable {
  private static final int SWITCHED = 101;
  private static final int OVER = 1000;
  private static final int NO_CODE = 1005;
  private static final int USUAL =
      Intent.GUILDS.bit() | Intent.GUILD_MESSAGES.bit() | Intent.DIRECT_MESSAGES.bit();

  private final OkHttpClient http = new OkHttpClient();
  private final LinkedBlockingQueue<String> payloads = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final CompletableFuture<Integer> opened = new CompletableFuture<>();
  private final Inflater inflater = new Inflater();
  private final DiscordServer server;
  private final WebSocket socket;

  private RawGateway(DiscordServer server, String query) {
    this.server = server;
    String address = server.restBase().toString().replace("/api/v10/", "/gateway/" + query);
    this.socket = http.newWebSocket(new Request.Builder().url(address).build(), this);
    assertThat(opened.orTimeout(30, TimeUnit.SECONDS).join())
        .as("the status of the handshake")
        .isEqualTo(SWITCHED);
  }

  static RawGateway connect(DiscordServer server) {
    return connect(server, "?v=10&encoding=json");
  }

  static RawGateway connect(DiscordServer server, String query) {
    return new RawGateway(server, query);
  }

  /** A connection with a session, which has been told of all guilds. */
  static RawGateway ready(DiscordServer server) {
    RawGateway gateway = connect(server);
    gateway.next();
    gateway.identify(USUAL);
    JsonNode ready = gateway.next("READY");
    ready.path("d").path("guilds").forEach(it -> gateway.next("GUILD_CREATE"));
    return gateway;
  }

  void identify(int intents) {
    identify(server.token(), intents);
  }

  void identify(String token, int intents) {
    send("{'op':2,'d':{'token':'%s','intents':%d,'properties':{}}}".formatted(token, intents));
  }

  void resume(String session, int sequence) {
    send(
        "{'op':6,'d':{'token':'%s','session_id':'%s','seq':%d}}"
            .formatted(server.token(), session, sequence));
  }

  void send(String json) {
    assertThat(socket.send(json.replace('\'', '"'))).isTrue();
  }

  /** The next payload, whatever it is. */
  JsonNode next() {
    String payload = nextRaw();
    return Json.read(payload).orElseThrow(() -> new AssertionError("No JSON: " + payload));
  }

  String nextRaw() {
    try {
      String payload = payloads.poll(30, TimeUnit.SECONDS);
      assertThat(payload).as("a payload").isNotNull();
      return payload;
    } catch (InterruptedException ended) {
      throw new AssertionError(ended);
    }
  }

  /** The next payload, which is an event of this type. */
  JsonNode next(String type) {
    JsonNode payload = next();
    assertThat(payload.path("t").asString("")).as(payload.toString()).isEqualTo(type);
    return payload;
  }

  /** The next payload, which is of this operation. */
  JsonNode next(int operation) {
    JsonNode payload = next();
    assertThat(payload.path("op").asInt(-1)).as(payload.toString()).isEqualTo(operation);
    return payload;
  }

  /** The code with which the other side ended the connection, 0 where it broke. */
  int closeCode() {
    return closed.orTimeout(30, TimeUnit.SECONDS).join();
  }

  void leave(int code) {
    assertThat(socket.close(code, null)).isTrue();
  }

  @Override
  public void onOpen(WebSocket from, Response response) {
    opened.complete(response.code());
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    payloads.add(text);
  }

  @Override
  public void onMessage(WebSocket from, ByteString bytes) {
    payloads.add(inflated(bytes.toByteArray()));
  }

  /** Each message ends with the mark of a flush; all of them are one stream. */
  private String inflated(byte[] message) {
    try {
      if (message[message.length - 1] != (byte) 0xFF) {
        return new String(message, StandardCharsets.UTF_8);
      }
      inflater.setInput(message);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] chunk = new byte[8192];
      int length = inflater.inflate(chunk);
      while (length > 0) {
        out.write(chunk, 0, length);
        length = inflater.inflate(chunk);
      }
      return out.toString(StandardCharsets.UTF_8);
    } catch (DataFormatException problem) {
      throw new AssertionError(problem);
    }
  }

  @Override
  public void onClosing(WebSocket from, int code, String reason) {
    closed.complete(code);
    from.close(code == NO_CODE ? OVER : code, null);
  }

  @Override
  public void onFailure(WebSocket from, Throwable problem, @Nullable Response response) {
    opened.complete(response == null ? 0 : response.code());
    closed.complete(0);
  }

  @Override
  public void close() {
    socket.cancel();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
    inflater.end();
  }
}
