package jobo.discordapi;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The gateway: where the bot is told what happens; and what can go wrong there. */
public final class Gateway {
  private final World world;
  private final String token;
  private final Patience patience;
  private final Set<Connection> connections = new LinkedHashSet<>();
  private final List<JsonNode> heard = new ArrayList<>();
  private final List<Integer> closeCodes = new ArrayList<>();
  private @Nullable URI address;
  private Duration heartbeatInterval = Duration.ofMillis(41_250);
  private boolean acknowledgesHeartbeats = true;
  private int refusals;

  Gateway(World world, String token, Patience patience) {
    this.world = world;
    this.token = token;
    this.patience = patience;
  }

  void at(URI newAddress) {
    address = newAddress;
  }

  String address() {
    return String.valueOf(address);
  }

  // What can go wrong

  /** The connection breaks; the session can be resumed. */
  public void cut() {
    each(Connection::cut);
  }

  /** The next connections are refused with 503. */
  public void refuses(int times) {
    synchronized (world) {
      refusals = times;
    }
  }

  /** The gateway wants the bot elsewhere: it says so and ends the connection. */
  public void reconnects() {
    each(
        it -> {
          it.send(Connection.payload(7, Json.object()).putNull("d"));
          it.close(4000, "Reconnect");
        });
  }

  /** The session is no longer good, or has only to be resumed. */
  public void invalidates(boolean isResumable) {
    each(it -> it.invalidate(isResumable));
  }

  public void closes(int code) {
    each(it -> it.close(code, ""));
  }

  /** Forgets all sessions, as after a long time; the connections break. */
  public void forgetsSessions() {
    synchronized (world) {
      cut();
      world.sessions().all().forEach(world.sessions()::end);
    }
  }

  public void ignoresHeartbeats(boolean ignores) {
    synchronized (world) {
      acknowledgesHeartbeats = !ignores;
    }
  }

  /** Sends what is no payload at all. */
  public void sendsGarbage() {
    each(Connection::sendGarbage);
  }

  /** How often a bot that connects from now on has to send a sign of life. */
  public void wantsHeartbeats(Duration every) {
    synchronized (world) {
      heartbeatInterval = every;
    }
  }

  /** Grants a privileged intent, as an operator can in Discord's portal. */
  public void grants(Intent intent) {
    synchronized (world) {
      world.sessions().granted |= intent.bit();
    }
  }

  private void each(Consumer<Connection> work) {
    synchronized (world) {
      List.copyOf(connections).forEach(work);
    }
  }

  // How it stands

  public boolean isConnected() {
    synchronized (world) {
      return world.sessions().all().stream().anyMatch(Session::isConnected);
    }
  }

  /** Waits until the bot is connected with a session. */
  public void awaitsConnection() {
    patience.until(
        "the bot to be connected to the gateway",
        () -> Optional.of(this).filter(Gateway::isConnected),
        () -> heard.toString());
  }

  /** Waits until the bot has no connection. */
  public void awaitsDisconnection() {
    patience.until(
        "the bot to be away from the gateway",
        () -> Optional.of(this).filter(it -> !it.isConnected()),
        () -> heard.toString());
  }

  /** Waits until the bot has sent so many payloads of an operation in all. */
  public List<JsonNode> awaits(int operation, int times) {
    return patience.until(
        "%d payloads of operation %d".formatted(times, operation),
        () -> Optional.of(heard(operation)).filter(it -> it.size() >= times),
        () -> heard.toString());
  }

  /** The payloads of an operation that came from bots: 1 heartbeat, 2 identify, 6 resume. */
  public List<JsonNode> heard(int operation) {
    synchronized (world) {
      return heard.stream().filter(it -> it.path("op").asInt(-1) == operation).toList();
    }
  }

  /** The ids of the sessions that can be resumed. */
  public List<String> sessions() {
    synchronized (world) {
      return world.sessions().all().stream().map(Session::id).toList();
    }
  }

  /** The codes with which this side ended connections. */
  public List<Integer> closeCodes() {
    synchronized (world) {
      return List.copyOf(closeCodes);
    }
  }

  // For connections; the caller holds the world's lock

  MockResponse connects(HttpUrl url) {
    synchronized (world) {
      if (refusals > 0) {
        refusals--;
        return new MockResponse.Builder().code(503).build();
      }
    }
    return new MockResponse.Builder().webSocketUpgrade(new Connection(world, this, url)).build();
  }

  Duration heartbeatInterval() {
    return heartbeatInterval;
  }

  boolean acknowledgesHeartbeats() {
    return acknowledgesHeartbeats;
  }

  boolean knows(String givenToken) {
    return givenToken.equals(token);
  }

  void opened(Connection connection) {
    connections.add(connection);
  }

  void heard(JsonNode payload) {
    heard.add(payload);
    world.changed();
  }

  void closed(int code) {
    closeCodes.add(code);
    world.changed();
  }

  void left(Connection connection) {
    connections.remove(connection);
    world.changed();
  }

  /** Tells of the members that a bot asks for by their ids; of all others it may not ask. */
  void tellsMembers(Session session, JsonNode data) {
    Guild guild = world.guild(data.path("guild_id").asLong(0)).orElse(null);
    if (guild == null || !data.path("user_ids").isArray()) {
      return;
    }
    List<Long> ids = data.path("user_ids").valueStream().map(it -> it.asLong(0)).toList();
    ObjectNode chunk =
        Json.object()
            .put("guild_id", Written.id(guild.id()))
            .put("chunk_index", 0)
            .put("chunk_count", 1)
            .put("nonce", Json.text(data, "nonce"));
    chunk.set(
        "members",
        Json.array(
            guild.members.values().stream()
                .filter(it -> ids.contains(it.user().id()))
                .map(Written::member)));
    session.tell("GUILD_MEMBERS_CHUNK", chunk);
  }

  /** Tells a new session who it is, and then of each guild. */
  void welcomes(Session session) {
    ObjectNode ready =
        Json.object()
            .put("v", 10)
            .put("session_id", session.id())
            .put("session_type", "normal")
            .put("resume_gateway_url", address());
    ready.set("user", Written.self(world.bot()));
    ready.set(
        "guilds",
        Json.array(
            world.guilds().stream()
                .map(it -> Json.object().put("id", Written.id(it.id())).put("unavailable", true))));
    ready.putObject("application").put("id", Written.id(world.application())).put("flags", 0);
    ready.putArray("shard").add(0).add(1);
    List.of("private_channels", "relationships", "presences", "_trace").forEach(ready::putArray);
    session.tell("READY", ready);
    if (session.hears(Intent.GUILDS.bit())) {
      world
          .guilds()
          .forEach(it -> session.tell("GUILD_CREATE", WrittenGuild.created(it, world.bot())));
    }
  }
}
