package jobo.discordapi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A session of the gateway: all that a bot was told in it, be the bot connected or away. */
final class Session {
  private final String id;
  private final int intents;
  private final List<ObjectNode> told = new ArrayList<>();
  private @Nullable Connection connection;

  Session(String id, int intents, Connection connection) {
    this.id = id;
    this.intents = intents;
    this.connection = connection;
  }

  String id() {
    return id;
  }

  boolean hears(int intent) {
    return intent == 0 || (intents & intent) != 0;
  }

  @Nullable Connection connection() {
    return connection;
  }

  boolean isConnected() {
    return connection != null;
  }

  int sequence() {
    return told.size();
  }

  void tell(String type, ObjectNode data) {
    ObjectNode payload =
        Json.object().put("op", 0).put("s", told.size() + 1).put("t", type).set("d", data);
    told.add(payload.deepCopy());
    if (connection != null) {
      connection.send(payload);
    }
  }

  /** Goes on with another connection, which is told what it missed. */
  void resume(Connection newConnection, int sequence) {
    connection = newConnection;
    told.subList(sequence, told.size()).forEach(newConnection::send);
    tell("RESUMED", Json.object().set("_trace", Json.array()));
  }

  void leave(Connection left) {
    if (left.equals(connection)) {
      connection = null;
    }
  }
}
