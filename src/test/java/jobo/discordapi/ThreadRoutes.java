package jobo.discordapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes of channels and threads. */
final class ThreadRoutes {
  private static final int NAME = 100;
  private static final int TAGS = 5;
  private static final List<Integer> ARCHIVED_AFTER = List.of(60, 1440, 4320, 10080);

  private final World world;
  private final Rooms rooms;
  private final Posts posts;
  private final Threads threads;

  ThreadRoutes(World world, Posts posts, Threads threads) {
    this.world = world;
    this.rooms = new Rooms(world);
    this.posts = posts;
    this.threads = threads;
  }

  void addTo(Routes routes) {
    routes.add("GET", "/channels/{channel}", this::get);
    routes.add("PATCH", "/channels/{channel}", this::change);
    routes.add("POST", "/channels/{channel}/threads", this::open);
    routes.add("POST", "/channels/{channel}/messages/{message}/threads", this::openFrom);
    routes.add("PUT", "/channels/{channel}/thread-members/@me", this::join);
  }

  private Answer get(Call call) {
    return Answer.ok(WrittenGuild.channel(rooms.visible(call)));
  }

  private Answer openFrom(Call call) {
    Channel channel = rooms.visible(call);
    if (channel.kind() != ChannelKind.TEXT && channel.kind() != ChannelKind.ANNOUNCEMENT) {
      throw Refusal.wrongKind(channel);
    }
    Message message = rooms.message(channel, call.id("message"));
    rooms.require(channel, Permission.CREATE_PUBLIC_THREADS);
    if (message.thread().isPresent()) {
      throw Refusal.of(400, 160004, "A thread has already been created for this message");
    }
    checked(call.body());
    boolean isNews = channel.kind() == ChannelKind.ANNOUNCEMENT;
    ChannelKind kind = isNews ? ChannelKind.ANNOUNCEMENT_THREAD : ChannelKind.PUBLIC_THREAD;
    Channel thread =
        threads.open(channel, kind, world.bot(), Json.text(call.body(), "name"), message);
    thread.autoArchive = call.body().path("auto_archive_duration").asInt(4320);
    return Answer.created(thread(thread));
  }

  private Answer open(Call call) {
    Channel channel = rooms.visible(call);
    return switch (channel.kind()) {
      case FORUM -> post(call, channel);
      case TEXT, ANNOUNCEMENT -> alone(call, channel);
      default -> throw Refusal.wrongKind(channel);
    };
  }

  private Answer alone(Call call, Channel channel) {
    checked(call.body());
    ChannelKind kind =
        switch (call.body().path("type").asInt(12)) {
          case 10 -> ChannelKind.ANNOUNCEMENT_THREAD;
          case 11 -> ChannelKind.PUBLIC_THREAD;
          default -> ChannelKind.PRIVATE_THREAD;
        };
    rooms.require(
        channel,
        kind == ChannelKind.PRIVATE_THREAD
            ? Permission.CREATE_PRIVATE_THREADS
            : Permission.CREATE_PUBLIC_THREADS);
    Channel thread = threads.open(channel, kind, world.bot(), Json.text(call.body(), "name"), null);
    return Answer.created(thread(thread));
  }

  /** A post of a forum: a thread with its first message, whose ids are the same. */
  private Answer post(Call call, Channel forum) {
    JsonNode message = call.body().path("message");
    rooms.require(forum, Permission.SEND_MESSAGES);
    checked(call.body());
    List<Long> tags = tags(call.body(), forum);
    // The message is looked at first, so that nothing is opened for one that is refused.
    posts.drafts().create(message, call.files(), Drafts.Place.channel(forum, "message", null));
    Channel thread =
        threads.open(
            forum, ChannelKind.PUBLIC_THREAD, world.bot(), Json.text(call.body(), "name"), null);
    thread.appliedTags.addAll(tags);
    Message first = posts.send(thread, message, call.files(), "message", thread.id());
    return Answer.created(thread(thread).set("message", WrittenMessage.of(first, world)));
  }

  private List<Long> tags(JsonNode body, Channel forum) {
    ArrayNode told = Json.list(body, "applied_tags");
    List<Long> tags = new ArrayList<>();
    told.forEach(it -> tags.add(it.asLong(0)));
    if (forum.requiresTag && tags.isEmpty()) {
      throw Refusal.of(400, 40067, "A tag is required to create a forum post in this channel");
    }
    FormErrors errors = new FormErrors();
    errors.between("applied_tags", tags.size(), 0, TAGS);
    errors.refuse();
    if (tags.stream().anyMatch(it -> forum.tags.stream().noneMatch(tag -> tag.id() == it))) {
      throw Refusal.of(404, 10087, "Unknown tag");
    }
    return tags;
  }

  private static void checked(JsonNode body) {
    FormErrors errors = new FormErrors();
    errors.between("name", Json.text(body, "name").strip(), 1, NAME);
    int archived = body.path("auto_archive_duration").asInt(60);
    if (!ARCHIVED_AFTER.contains(archived)) {
      errors.add(
          "auto_archive_duration",
          "BASE_TYPE_CHOICES",
          "Value must be one of (60, 1440, 4320, 10080).");
    }
    errors.refuse();
  }

  private ObjectNode thread(Channel thread) {
    ObjectNode json = WrittenGuild.channel(thread);
    json.putObject("member")
        .put("id", Written.id(thread.id()))
        .put("user_id", Written.id(world.bot().id()))
        .put("join_timestamp", Written.time(world.now()))
        .put("flags", 0);
    return json;
  }

  private Answer change(Call call) {
    Channel channel = rooms.visible(call);
    boolean isOwn = channel.opener().equals(world.bot());
    if (!channel.kind().isThread()) {
      rooms.require(channel, Permission.MANAGE_CHANNELS);
      throw Refusal.http(501, "This server changes threads only");
    }
    JsonNode body = call.body();
    if (!isOwn || body.has("locked")) {
      rooms.require(channel, Permission.MANAGE_THREADS);
    }
    boolean opens = body.has("archived") && !body.path("archived").asBoolean(true);
    if (channel.isArchived && !opens) {
      Rooms.refuseArchived(channel);
    }
    channel.isArchived = body.path("archived").asBoolean(channel.isArchived);
    channel.isLocked = body.path("locked").asBoolean(channel.isLocked);
    Optional.of(Json.text(body, "name"))
        .filter(it -> !it.isEmpty())
        .ifPresent(it -> channel.name = it);
    threads.changed(channel);
    return Answer.ok(WrittenGuild.channel(channel));
  }

  private Answer join(Call call) {
    Channel channel = rooms.visible(call);
    Rooms.refuseArchived(channel);
    Stream.of(world.bot()).filter(it -> !channel.joined.contains(it)).forEach(channel.joined::add);
    return Answer.NOTHING;
  }
}
