package jobo.discordapi;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One connection of a bot to the gateway. */
final class Connection extends WebSocketListener {
  private static final int MOST_BYTES = 4096;

  /**
   * A goodbye is answered as late as over a network. At once it would meet a client of the library
   * behind JDA before it has stopped its own thread, which then never connects again.
   */
  private static final Executor ANSWERS =
      CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);

  /** The codes after which a session cannot be resumed. */
  private static final Set<Integer> ENDING = Set.of(1000, 1001, 4007, 4009);

  private final World world;
  private final Gateway gateway;
  private final HttpUrl url;
  private @Nullable Wire wire;
  private @Nullable Session session;
  private boolean isOver;

  Connection(World world, Gateway gateway, HttpUrl url) {
    this.world = world;
    this.gateway = gateway;
    this.url = url;
  }

  @Override
  public void onOpen(WebSocket socket, Response response) {
    synchronized (world) {
      wire = new Wire(socket, "zlib-stream".equals(url.queryParameter("compress")));
      if (!"10".equals(url.queryParameter("v"))) {
        close(CloseReason.INVALID_VERSION);
        return;
      }
      ObjectNode hello =
          Json.object().put("heartbeat_interval", gateway.heartbeatInterval().toMillis());
      hello.putArray("_trace");
      send(payload(10, hello));
      gateway.opened(this);
    }
  }

  @Override
  public void onMessage(WebSocket socket, ByteString bytes) {
    onMessage(socket, bytes.utf8());
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    synchronized (world) {
      JsonNode payload = Json.read(text).orElse(null);
      boolean isTooLong = ByteString.encodeUtf8(text).size() > MOST_BYTES;
      if (payload == null || !payload.isObject() || isTooLong) {
        close(CloseReason.DECODE_ERROR);
        return;
      }
      gateway.heard(payload);
      hear(payload.path("op").asInt(-1), payload.path("d"));
    }
  }

  private void hear(int operation, JsonNode data) {
    switch (operation) {
      case 1 -> heartbeat();
      case 2 -> identify(data);
      case 6 -> resume(data);
      case 3, 4, 8 -> {
        if (session == null) {
          close(CloseReason.NOT_AUTHENTICATED);
        } else if (operation == 8) {
          gateway.tellsMembers(session, data);
        }
      }
      default -> close(CloseReason.UNKNOWN_OPCODE);
    }
  }

  private void heartbeat() {
    if (gateway.acknowledgesHeartbeats()) {
      send(Json.object().put("op", 11).putNull("d"));
    }
  }

  private void identify(JsonNode data) {
    int intents = data.path("intents").asInt(-1);
    if (session != null) {
      close(CloseReason.ALREADY_AUTHENTICATED);
    } else if (!gateway.knows(Json.text(data, "token"))) {
      close(CloseReason.AUTHENTICATION_FAILED);
    } else if (!data.path("properties").isObject()) {
      close(CloseReason.DECODE_ERROR);
    } else if (intents < 0 || intents > Intent.ALL) {
      close(CloseReason.INVALID_INTENTS);
    } else if ((intents & Intent.privileged() & ~world.sessions().granted) != 0) {
      close(CloseReason.DISALLOWED_INTENTS);
    } else if (data.has("shard") && data.path("shard").path(1).asInt(0) != 1) {
      close(CloseReason.INVALID_SHARD);
    } else {
      Session opened = world.sessions().open(intents, this);
      session = opened;
      gateway.welcomes(opened);
    }
  }

  private void resume(JsonNode data) {
    if (session != null) {
      close(CloseReason.ALREADY_AUTHENTICATED);
      return;
    }
    if (!gateway.knows(Json.text(data, "token"))) {
      close(CloseReason.AUTHENTICATION_FAILED);
      return;
    }
    Session found = world.sessions().find(Json.text(data, "session_id")).orElse(null);
    int sequence = data.path("seq").asInt(-1);
    if (found == null) {
      invalidate(false);
    } else if (sequence < 0 || sequence > found.sequence()) {
      close(CloseReason.INVALID_SEQUENCE);
    } else {
      session = found;
      found.resume(this, sequence);
      world.changed();
    }
  }

  /** Says that the session is no longer good, or only that it has to be resumed. */
  void invalidate(boolean isResumable) {
    Session ended = session;
    session = null;
    if (ended != null) {
      ended.leave(this);
    }
    if (ended != null && !isResumable) {
      world.sessions().end(ended);
    }
    send(Json.object().put("op", 9).put("d", isResumable));
  }

  static ObjectNode payload(int operation, JsonNode data) {
    return Json.object().put("op", operation).putNull("s").putNull("t").set("d", data);
  }

  void send(ObjectNode payload) {
    wire().send(payload.toString());
  }

  void sendGarbage() {
    wire().sendRaw(ByteString.encodeUtf8("{\"op\":0,\"t\":\"MESSAGE_CRE"));
  }

  private Wire wire() {
    if (wire == null) {
      throw new IllegalStateException("The connection is not open yet.");
    }
    return wire;
  }

  private void close(CloseReason reason) {
    close(reason.code(), reason.reason());
  }

  void close(int code, String reason) {
    wire().close(code, reason);
    over(ENDING.contains(code));
    gateway.closed(code);
  }

  void cut() {
    wire().cut();
    over(false);
  }

  /** A client that says goodbye with 1000 or 1001 ends its session. */
  @Override
  public void onClosing(WebSocket socket, int code, String reason) {
    ANSWERS.execute(() -> socket.close(code, null));
    synchronized (world) {
      over(code == 1000 || code == 1001);
    }
  }

  @Override
  public void onFailure(WebSocket socket, Throwable problem, @Nullable Response response) {
    synchronized (world) {
      over(false);
    }
  }

  private void over(boolean endsSession) {
    if (isOver) {
      return;
    }
    isOver = true;
    Session left = session;
    if (left != null) {
      left.leave(this);
    }
    if (left != null && endsSession) {
      world.sessions().end(left);
    }
    gateway.left(this);
  }
}
