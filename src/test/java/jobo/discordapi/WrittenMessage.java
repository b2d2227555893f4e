package jobo.discordapi;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes messages as Discord's API tells them to the bot, which may not read all of them. */
final class WrittenMessage {
  private static final List<String> CONTENT =
      List.of("embeds", "attachments", "components", "mention_roles");

  private WrittenMessage() {}

  static ObjectNode of(Message message, World world) {
    ObjectNode json = alone(message, world);
    message
        .replyTo()
        .ifPresent(
            it -> {
              if (it.isDeleted()) {
                json.putNull("referenced_message");
              } else {
                json.set("referenced_message", alone(it, world));
              }
            });
    return json;
  }

  /** A message as the gateway tells it. */
  static ObjectNode told(Message message, World world) {
    ObjectNode json = of(message, world);
    message
        .channel()
        .guild()
        .ifPresent(
            guild -> {
              json.put("guild_id", Written.id(guild.id()));
              guild
                  .member(message.author())
                  .ifPresent(it -> json.set("member", Written.memberAlone(it)));
            });
    return json.put("channel_type", message.channel().kind().number());
  }

  /** A message that somebody shows to the bot by a command of its menu. */
  static ObjectNode whole(Message message) {
    return alone(message, true);
  }

  private static ObjectNode alone(Message message, World world) {
    return alone(message, isReadable(message, world));
  }

  private static ObjectNode alone(Message message, boolean isReadable) {
    Body body = message.body();
    ObjectNode json = header(message, body);
    json.put("content", isReadable ? body.content() : "")
        .put("mention_everyone", body.mentions().everyone());
    json.set("mentions", Json.array(body.mentions().users().stream().map(Written::user)));
    CONTENT.forEach(json::putArray);
    json.set(
        "mention_roles",
        Json.texts(body.mentions().roles().stream().map(it -> Written.id(it.id()))));
    if (isReadable) {
      json.set(
          "embeds", message.isWithoutItsEmbeds() ? Json.array() : WrittenEmbeds.of(message, body));
      json.set("components", WrittenComponents.of(message, body));
      json.set(
          "attachments",
          Json.array(body.attachments().stream().map(it -> attachment(message, it))));
    }
    return json;
  }

  /**
   * Without the privileged intent a bot reads the messages of others only in direct messages and
   * where they name it.
   */
  private static boolean isReadable(Message message, World world) {
    return message.author().equals(world.bot())
        || message.channel().kind() == ChannelKind.DM
        || message.body().mentions().users().contains(world.bot())
        || world.sessions().readsAll();
  }

  private static ObjectNode header(Message message, Body body) {
    ObjectNode json =
        Json.object()
            .put("id", Written.id(message.id()))
            .put("channel_id", Written.id(message.channel().id()))
            .put("type", type(message))
            .put("timestamp", Written.time(message.at()))
            .put("flags", flags(message, body))
            .put("pinned", false)
            .put("tts", false);
    json =
        message.editedAt().isPresent()
            ? json.put("edited_timestamp", Written.time(message.editedAt().get()))
            : json.putNull("edited_timestamp");
    json.set("author", Written.user(message.author()));
    if (!message.nonce().isEmpty()) {
      json.put("nonce", message.nonce());
    }
    references(message, json);
    return json;
  }

  private static int type(Message message) {
    boolean isCommand =
        message.interaction().filter(it -> it.kind() == Interaction.Kind.COMMAND).isPresent();
    return isCommand ? 20 : message.replyTo().isPresent() ? 19 : 0;
  }

  private static int flags(Message message, Body body) {
    return body.flags()
        | (message.isCrossposted() ? 1 : 0)
        | (message.thread().isPresent() ? 1 << 5 : 0);
  }

  private static void references(Message message, ObjectNode json) {
    message.replyTo().ifPresent(it -> json.set("message_reference", reference(it)));
    message.thread().ifPresent(it -> json.set("thread", WrittenGuild.channel(it)));
    message
        .interaction()
        .ifPresent(
            it -> {
              json.put("webhook_id", Written.id(message.author().id()));
              json.put("application_id", Written.id(message.author().id()));
              json.set("interaction_metadata", WrittenInteraction.metadata(it));
            });
  }

  private static JsonNode reference(Message message) {
    ObjectNode json =
        Json.object()
            .put("type", 0)
            .put("channel_id", Written.id(message.channel().id()))
            .put("message_id", Written.id(message.id()));
    message.channel().guild().ifPresent(it -> json.put("guild_id", Written.id(it.id())));
    return json;
  }

  static String address(Message message, Attachment attachment) {
    return "https://cdn.discordapp.com/attachments/%d/%d/%s"
        .formatted(message.channel().id(), attachment.id(), attachment.filename());
  }

  private static ObjectNode attachment(Message message, Attachment attachment) {
    String url = address(message, attachment);
    ObjectNode json =
        Json.object()
            .put("id", Written.id(attachment.id()))
            .put("filename", attachment.filename())
            .put("size", attachment.bytes().size())
            .put("url", url)
            .put("proxy_url", url)
            .put("content_type", attachment.contentType());
    if (!attachment.description().isEmpty()) {
      json.put("description", attachment.description());
    }
    return message.isEphemeral() ? json.put("ephemeral", true) : json;
  }
}
