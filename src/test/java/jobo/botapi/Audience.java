package jobo.botapi;

import java.util.Locale;

/** Decides which messages the bot is told of, and tells it. */
final class Audience {
  private final Platform platform;

  Audience(Platform platform) {
    this.platform = platform;
  }

  /** Tells the bot of a message of somebody else, where it is one that reaches bots. */
  void hears(Sent sent, boolean isEdit) {
    if (!reaches(sent)) {
      return;
    }
    boolean isPost = sent.room().kind() == ChatKind.CHANNEL;
    String type = (isEdit ? "edited_" : "") + (isPost ? "channel_post" : "message");
    platform.updates().add(type, WrittenMessage.of(sent));
  }

  /** Tells the bot that it became something else in a chat. */
  void learnsOfItself(Room room, User by, Member before, Member after) {
    long date = platform.now().getEpochSecond();
    platform.updates().add("my_chat_member", Written.memberUpdate(room, by, before, after, date));
  }

  void isPressed(Press press) {
    var node = Json.object().put("id", press.id());
    node.set("from", Written.user(press.user()));
    Sent sent = press.sent();
    node.set(
        "message", sent.isDeleted() ? WrittenMessage.inaccessible(sent) : WrittenMessage.of(sent));
    node.put("chat_instance", Long.toString(sent.chat().id() * 31)).put("data", press.data());
    platform.updates().add("callback_query", node);
  }

  private boolean reaches(Sent sent) {
    Member bot = sent.room().member(platform.bot());
    if (sent.isOwn(platform.bot()) || !bot.isInside()) {
      return false;
    }
    boolean isKept = sent.room().kind().isGroup() && platform.hasPrivacy && !bot.isAdministrator();
    return !isKept || sent.header().service() != null || isMeant(sent);
  }

  /** Whether a message in a group is for the bot: a command, a reply to it, or its name. */
  private boolean isMeant(Sent sent) {
    boolean isReply = sent.replyTo().filter(it -> it.isOwn(platform.bot())).isPresent();
    return isReply || sent.entities().stream().anyMatch(it -> isMeant(it, it.of(sent.text())));
  }

  private boolean isMeant(Entity entity, String text) {
    String name = "@" + platform.bot().username().toLowerCase(Locale.ROOT);
    String lower = text.toLowerCase(Locale.ROOT);
    return switch (entity.type()) {
      case "bot_command" -> lower.indexOf('@') < 0 || lower.endsWith(name);
      case "mention" -> lower.equals(name);
      case "text_mention" -> entity.argument().equals(Long.toString(platform.bot().id()));
      default -> false;
    };
  }
}
