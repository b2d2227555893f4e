package jobo.discordapi;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts messages into channels, changes and deletes them, and lets the gateway tell of it. */
final class Posts {
  /** How long a nonce is known. */
  static final Duration NONCE_KNOWN = Duration.ofMinutes(5);

  private static final int NONCE = 25;

  private final World world;
  private final Drafts drafts;

  Posts(World world) {
    this.world = world;
    this.drafts = new Drafts(world);
  }

  /** What the bot sends to a channel where it may; the id may be the one of the channel. */
  Message send(Channel channel, JsonNode data, Map<String, Upload> files, String prefix, long id) {
    Message replyTo = referenced(channel, data.path("message_reference"));
    String nonce = Json.text(data, "nonce");
    refuseLongNonce(nonce);
    Optional<Message> earlier = earlier(channel, nonce, data);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Body body = drafts.create(data, files, Drafts.Place.channel(channel, prefix, replyTo));
    refuseFiles(channel, body);
    Message.Header header = new Message.Header(replyTo, nonce, null, null);
    Message message = world.post(id, channel, world.bot(), header, body);
    dropEmbeds(message);
    tell(message);
    return message;
  }

  private static void refuseLongNonce(String nonce) {
    FormErrors errors = new FormErrors();
    errors.most("nonce", nonce, NONCE);
    errors.refuse();
  }

  private Optional<Message> earlier(Channel channel, String nonce, JsonNode data) {
    Instant since = world.now().minus(NONCE_KNOWN);
    return channel.messages.values().stream()
        .filter(it -> data.path("enforce_nonce").asBoolean(false) && !nonce.isEmpty())
        .filter(it -> it.author().equals(world.bot()) && it.nonce().equals(nonce))
        .filter(it -> it.at().isAfter(since))
        .findFirst();
  }

  private @Nullable Message referenced(Channel channel, JsonNode reference) {
    if (!reference.isObject()) {
      return null;
    }
    if (!Access.may(world.bot(), channel, Permission.READ_MESSAGE_HISTORY)) {
      throw Refusal.of(403, 160002, "Cannot reply without permission to read message history");
    }
    Message message = channel.messages.get(reference.path("message_id").asLong(0));
    boolean isThere = message != null && !message.isDeleted();
    if (!isThere && reference.path("fail_if_not_exists").asBoolean(true)) {
      throw Refusal.form(
          "message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
    }
    return isThere ? message : null;
  }

  private void refuseFiles(Channel channel, Body body) {
    boolean mayAttach = Access.may(world.bot(), channel, Permission.ATTACH_FILES);
    if (!body.attachments().isEmpty() && !mayAttach) {
      throw Refusal.missingPermissions();
    }
  }

  private void dropEmbeds(Message message) {
    boolean mayEmbed = Access.may(world.bot(), message.channel(), Permission.EMBED_LINKS);
    message.dropEmbeds(!mayEmbed && !message.body().embeds().isEmpty());
  }

  /** An answer to an interaction. */
  Message answer(Interaction interaction, Body body) {
    User onlyFor = body.has(Body.EPHEMERAL) ? interaction.user() : null;
    Message.Header header = new Message.Header(null, "", interaction, onlyFor);
    Message message = world.post(interaction.channel(), world.bot(), header, body);
    tell(message);
    return message;
  }

  Drafts drafts() {
    return drafts;
  }

  /** Tells of a new message, and whose devices ring for it. */
  void tell(Message message) {
    if (message.author().equals(world.bot())) {
      MentionRules.called(message.body().mentions())
          .forEach(it -> world.ping(new Ping(message, it)));
    }
    world.sessions().tellOf(message, "MESSAGE_CREATE", WrittenMessage.told(message, world));
  }

  void edit(Message message, Body body) {
    // What was only a sign that the bot is thinking is written for the first time.
    boolean isFirst = message.isLoading();
    message.edit(body);
    if (isFirst) {
      MentionRules.called(body.mentions()).forEach(it -> world.ping(new Ping(message, it)));
    }
    if (message.interaction().isEmpty() && message.author().equals(world.bot())) {
      dropEmbeds(message);
    }
    world.happened(Event.Kind.EDITED, message);
    world.sessions().tellOf(message, "MESSAGE_UPDATE", WrittenMessage.told(message, world));
  }

  void delete(Message message) {
    message.delete();
    ObjectNode told =
        Json.object()
            .put("id", Written.id(message.id()))
            .put("channel_id", Written.id(message.channel().id()));
    message.channel().guild().ifPresent(it -> told.put("guild_id", Written.id(it.id())));
    world.happened(Event.Kind.DELETED, message);
    world.sessions().tellOf(message, "MESSAGE_DELETE", told);
  }
}
