package jobo.discordapi;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The routes of messages in channels. */
final class MessageRoutes {
  private final World world;
  private final Rooms rooms;
  private final Posts posts;
  private final Threads threads;

  MessageRoutes(World world, Posts posts, Threads threads) {
    this.world = world;
    this.rooms = new Rooms(world);
    this.posts = posts;
    this.threads = threads;
  }

  void addTo(Routes routes) {
    routes.add("GET", "/channels/{channel}/messages", this::list);
    routes.add("POST", "/channels/{channel}/messages", this::send);
    routes.add("GET", "/channels/{channel}/messages/{message}", this::get);
    routes.add("PATCH", "/channels/{channel}/messages/{message}", this::edit);
    routes.add("DELETE", "/channels/{channel}/messages/{message}", this::delete);
    routes.add("POST", "/channels/{channel}/messages/{message}/crosspost", this::crosspost);
    routes.add("POST", "/channels/{channel}/typing", this::typing);
  }

  private Answer send(Call call) {
    Channel channel = rooms.writable(call);
    Message message = posts.send(channel, Leniency.body(call), call.files(), "", world.nextId());
    // Whoever writes into an archived thread opens it again.
    threads.reopen(channel);
    return Answer.ok(WrittenMessage.of(message, world));
  }

  private Answer list(Call call) {
    Channel channel = rooms.visible(call);
    int limit = (int) call.queried("limit").orElse(50);
    if (limit < 1 || limit > 100) {
      throw Refusal.form("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
    }
    if (!rooms.may(channel, Permission.READ_MESSAGE_HISTORY)) {
      return Answer.ok(Json.array());
    }
    List<Message> known =
        channel.messages.values().stream()
            .filter(it -> !it.isDeleted() && !it.isEphemeral())
            .toList();
    return Answer.ok(
        Json.array(
            chosen(known, call, limit)
                .sorted(Comparator.comparingLong(Message::id).reversed())
                .map(it -> WrittenMessage.of(it, world))));
  }

  private static Stream<Message> chosen(List<Message> known, Call call, int limit) {
    OptionalLong after = call.queried("after");
    OptionalLong around = call.queried("around");
    if (around.isPresent()) {
      long middle = around.getAsLong();
      int half = limit / 2;
      return Stream.concat(
          before(known, middle, half),
          known.stream().filter(it -> it.id() >= middle).limit(limit - half));
    }
    if (after.isPresent()) {
      return known.stream().filter(it -> it.id() > after.getAsLong()).limit(limit);
    }
    return before(known, call.queried("before").orElse(Long.MAX_VALUE), limit);
  }

  private static Stream<Message> before(List<Message> known, long id, int limit) {
    return known.reversed().stream().filter(it -> it.id() < id).limit(limit);
  }

  private Answer get(Call call) {
    Channel channel = rooms.visible(call);
    if (!rooms.may(channel, Permission.READ_MESSAGE_HISTORY)) {
      throw Refusal.missingPermissions();
    }
    return Answer.ok(WrittenMessage.of(rooms.message(channel, call.id("message")), world));
  }

  private Answer edit(Call call) {
    Channel channel = rooms.visible(call);
    Message message = rooms.message(channel, call.id("message"));
    Rooms.refuseArchived(channel);
    if (!message.author().equals(world.bot())) {
      throw Refusal.of(403, 50005, "Cannot edit a message authored by another user");
    }
    Drafts.Place place = Drafts.Place.channel(channel, "", message.header().replyTo());
    Body body = posts.drafts().edit(message.body(), Leniency.body(call), call.files(), place);
    posts.edit(message, body);
    return Answer.ok(WrittenMessage.of(message, world));
  }

  private Answer delete(Call call) {
    Channel channel = rooms.visible(call);
    Message message = rooms.message(channel, call.id("message"));
    Rooms.refuseArchived(channel);
    boolean isOwn = message.author().equals(world.bot());
    if (!isOwn && channel.kind() == ChannelKind.DM) {
      throw Refusal.wrongKind(channel);
    }
    if (!isOwn) {
      rooms.require(channel, Permission.MANAGE_MESSAGES);
    }
    posts.delete(message);
    return Answer.NOTHING;
  }

  private Answer crosspost(Call call) {
    Channel channel = rooms.visible(call);
    Message message = rooms.message(channel, call.id("message"));
    if (channel.kind() != ChannelKind.ANNOUNCEMENT) {
      throw Refusal.wrongKind(channel);
    }
    boolean isOwn = message.author().equals(world.bot());
    rooms.require(channel, Permission.SEND_MESSAGES);
    if (!isOwn) {
      rooms.require(channel, Permission.MANAGE_MESSAGES);
    }
    if (message.isCrossposted()) {
      throw Refusal.of(400, 40033, "This message has already been crossposted");
    }
    message.crosspost();
    world.happened(Event.Kind.CROSSPOSTED, message);
    world.sessions().tellOf(message, "MESSAGE_UPDATE", WrittenMessage.told(message, world));
    return Answer.ok(WrittenMessage.of(message, world));
  }

  private Answer typing(Call call) {
    world.happened(Event.Kind.TYPING, rooms.writable(call));
    return Answer.NOTHING;
  }
}
