package jobo.botapi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the platform tells, in the Bot API's forms. */
final class Written {
  private static final List<String> ADMINISTRATOR_RIGHTS =
      List.of(
          "can_manage_chat",
          "can_delete_messages",
          "can_manage_video_chats",
          "can_restrict_members",
          "can_promote_members",
          "can_change_info",
          "can_invite_users",
          "can_post_stories",
          "can_edit_stories",
          "can_delete_stories");

  private Written() {}

  static ObjectNode user(User user) {
    ObjectNode node =
        Json.object()
            .put("id", user.id())
            .put("is_bot", user.isBot())
            .put("first_name", user.firstName());
    putText(node, "username", user.username());
    putText(node, "language_code", user.language());
    return node;
  }

  static ObjectNode chat(Room room) {
    Chat chat = room.chat();
    ObjectNode node = Json.object().put("id", chat.id()).put("type", chat.kind().word());
    node.put(chat.kind() == ChatKind.PRIVATE ? "first_name" : "title", chat.title());
    putText(node, "username", chat.username());
    if (room.isForum) {
      node.put("is_forum", true);
    }
    return node;
  }

  static ObjectNode fullChat(Room room) {
    ObjectNode node = chat(room).put("accent_color_id", 0).put("max_reaction_count", 11);
    ObjectNode gifts = node.putObject("accepted_gift_types");
    List.of(
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels")
        .forEach(it -> gifts.put(it, false));
    Room linked = room.linked;
    if (linked != null) {
      node.put("linked_chat_id", linked.chat().id());
    }
    if (room.kind().isGroup()) {
      node.putObject("permissions")
          .put("can_send_messages", room.mayText)
          .put("can_send_photos", room.mayPhoto);
    }
    return node;
  }

  static ObjectNode member(Member member, Room room) {
    ObjectNode node = Json.object();
    node.set("user", user(member.user()));
    node.put("status", member.status().word());
    switch (member.status()) {
      case CREATOR -> node.put("is_anonymous", member.isAnonymous());
      case ADMINISTRATOR -> administrator(node, member, room);
      case KICKED -> node.put("until_date", 0);
      case MEMBER, LEFT -> {
        // Nothing more is told of them.
      }
    }
    return node;
  }

  private static void administrator(ObjectNode node, Member member, Room room) {
    node.put("can_be_edited", false).put("is_anonymous", member.isAnonymous());
    ADMINISTRATOR_RIGHTS.forEach(it -> node.put(it, true));
    if (room.kind() == ChatKind.CHANNEL) {
      node.put("can_post_messages", true).put("can_edit_messages", false);
    } else {
      node.put("can_pin_messages", true);
    }
  }

  static ObjectNode memberUpdate(Room room, User by, Member before, Member after, long date) {
    ObjectNode node = Json.object();
    node.set("chat", chat(room));
    node.set("from", user(by));
    node.put("date", date);
    node.set("old_chat_member", member(before, room));
    node.set("new_chat_member", member(after, room));
    return node;
  }

  /** A message with the one it answers, but not with what that one answers. */
  static ObjectNode message(Sent sent) {
    ObjectNode node = alone(sent);
    sent.replyTo()
        .filter(it -> !it.isDeleted())
        .ifPresent(it -> node.set("reply_to_message", alone(it)));
    return node;
  }

  /** What is left of a message that was deleted. */
  static ObjectNode inaccessible(Sent sent) {
    ObjectNode node = Json.object().put("message_id", sent.id()).put("date", 0);
    node.set("chat", chat(sent.room()));
    return node;
  }

  private static ObjectNode alone(Sent sent) {
    Sent.Header header = sent.header();
    ObjectNode node = Json.object().put("message_id", sent.id());
    if (header.from() != null) {
      node.set("from", user(header.from()));
    }
    if (header.senderChat() != null) {
      node.set("sender_chat", chat(header.senderChat()));
    }
    node.put("date", sent.at().getEpochSecond());
    node.set("chat", chat(sent.room()));
    if (header.thread() != 0) {
      node.put("message_thread_id", header.thread());
      if (sent.room().isForum) {
        node.put("is_topic_message", true);
      }
    }
    if (header.forwarded() != null) {
      forwarded(node, header.forwarded());
    }
    if (header.service() != null) {
      node.set(header.service().field(), header.service().value());
      return node;
    }
    content(node, sent);
    return node;
  }

  private static void forwarded(ObjectNode node, Sent post) {
    node.put("is_automatic_forward", true);
    ObjectNode origin = node.putObject("forward_origin").put("type", "channel");
    origin.put("date", post.at().getEpochSecond()).put("message_id", post.id());
    origin.set("chat", chat(post.room()));
  }

  private static void content(ObjectNode node, Sent sent) {
    Content content = sent.content();
    if (sent.isEdited()) {
      node.put("edit_date", content.at().getEpochSecond());
    }
    Photo photo = content.photo();
    if (photo != null) {
      node.putArray("photo").add(size(photo));
    }
    String prefix = photo == null ? "" : "caption_";
    MarkedText marked = content.marked();
    putText(node, photo == null ? "text" : "caption", marked.text());
    if (!marked.entities().isEmpty()) {
      node.set(prefix + "entities", entities(marked.entities()));
    }
    set(node, "link_preview_options", photo == null ? content.preview() : null);
    set(node, "reply_markup", content.buttons().isEmpty() ? null : content.markup());
  }

  private static ObjectNode size(Photo photo) {
    return Json.object()
        .put("file_id", photo.fileId())
        .put("file_unique_id", "u" + photo.fileId())
        .put("width", photo.width())
        .put("height", photo.height())
        .put("file_size", photo.bytes().size());
  }

  private static ArrayNode entities(List<Entity> entities) {
    ArrayNode array = Json.array();
    for (Entity entity : entities) {
      ObjectNode node =
          array
              .addObject()
              .put("type", entity.type())
              .put("offset", entity.offset())
              .put("length", entity.length());
      switch (entity.type()) {
        case "text_link" -> node.put("url", entity.argument());
        case "text_mention" ->
            node.set(
                "user",
                user(new User(Long.parseLong(entity.argument()), false, "Somebody", "", "")));
        case "pre" -> putText(node, "language", entity.argument());
        case "custom_emoji" -> node.put("custom_emoji_id", entity.argument());
        case "date_time" -> {
          node.put("unix_time", Long.parseLong(entity.argument()));
          putText(node, "date_time_format", entity.format());
        }
        default -> {
          // The others are told by their type.
        }
      }
    }
    return array;
  }

  private static void set(ObjectNode node, String field, @Nullable JsonNode value) {
    if (value != null) {
      node.set(field, value);
    }
  }

  private static void putText(ObjectNode node, String field, String text) {
    if (!text.isEmpty()) {
      node.put(field, text);
    }
  }
}
