package jobo.botapi;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Writes people, chats and members in the Bot API's forms. */
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

  private static final List<String> RESTRICTED_RIGHTS =
      List.of(
          "can_send_messages",
          "can_send_audios",
          "can_send_documents",
          "can_send_photos",
          "can_send_videos",
          "can_send_video_notes",
          "can_send_voice_notes",
          "can_send_polls",
          "can_send_other_messages",
          "can_add_web_page_previews",
          "can_react_to_messages",
          "can_edit_tag",
          "can_change_info",
          "can_invite_users",
          "can_pin_messages",
          "can_manage_topics");

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
      case ADMINISTRATOR, EDITOR -> administrator(node, member, room);
      case KICKED -> node.put("until_date", 0);
      case RESTRICTED, TEXT_ONLY -> restricted(node, member.status());
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
      node.put("can_post_messages", member.status() != Member.Status.EDITOR)
          .put("can_edit_messages", false);
    } else {
      node.put("can_pin_messages", true);
    }
  }

  private static void restricted(ObjectNode node, Member.Status status) {
    node.put("is_member", true).put("until_date", 0);
    RESTRICTED_RIGHTS.forEach(it -> node.put(it, false));
    node.put("can_send_messages", status == Member.Status.TEXT_ONLY);
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

  static void putText(ObjectNode node, String field, String text) {
    if (!text.isEmpty()) {
      node.put(field, text);
    }
  }
}
