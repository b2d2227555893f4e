package jobo.discordapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The sessions that the bot has at the gateway, and who of them hears what. */
final class Sessions {
  private final World world;
  private final List<Session> sessions = new ArrayList<>();
  int granted;

  Sessions(World world) {
    this.world = world;
  }

  List<Session> all() {
    return List.copyOf(sessions);
  }

  boolean isAny() {
    return !sessions.isEmpty();
  }

  Optional<Session> find(String id) {
    return sessions.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  Session open(int intents, Connection connection) {
    // Whoever identifies anew has given up the session that nobody is connected to.
    sessions.removeIf(it -> !it.isConnected());
    Session session = new Session("%032x".formatted(world.nextId()), intents, connection);
    sessions.add(session);
    world.changed();
    return session;
  }

  void end(Session session) {
    sessions.remove(session);
    world.changed();
  }

  /** Whether the bot may read all messages, which takes a privileged intent. */
  boolean readsAll() {
    int content = Intent.MESSAGE_CONTENT.bit();
    return (granted & content) != 0 && sessions.stream().anyMatch(it -> it.hears(content));
  }

  /** Tells all sessions that asked to hear of it; what is for everybody has no intent. */
  void tell(String type, int intent, ObjectNode data) {
    sessions.stream().filter(it -> it.hears(intent)).forEach(it -> it.tell(type, data));
  }

  void tell(String type, Intent intent, ObjectNode data) {
    tell(type, intent.bit(), data);
  }

  /** Tells what happened to a message, where the bot sees it. */
  void tellOf(Message message, String type, ObjectNode data) {
    Channel channel = message.channel();
    boolean isDirect = channel.kind() == ChannelKind.DM;
    boolean isSeen = isDirect || Access.may(world.bot(), channel, Permission.VIEW_CHANNEL);
    if (isSeen && !message.isEphemeral()) {
      tell(type, isDirect ? Intent.DIRECT_MESSAGES : Intent.GUILD_MESSAGES, data);
    }
  }
}
