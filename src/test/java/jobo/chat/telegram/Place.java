package jobo.chat.telegram;

import jobo.botapi.BotApiServer;
import jobo.botapi.Chat;
import jobo.botapi.Sent;
import jobo.botapi.User;
import jobo.language.Language;

/** The kinds of chat in which people speak to Jobo. */
enum Place {
  PRIVATE_KOREAN,
  PRIVATE_ENGLISH,
  GROUP,
  SUPERGROUP,
  TOPIC,
  CHANNEL,
  ANONYMOUS;

  /** In which language Jobo replies there, where its default is Korean. */
  Language language() {
    return this == PRIVATE_ENGLISH ? Language.ENGLISH : Language.KOREAN;
  }

  /** Somebody who runs a chat of this kind. */
  User owner(BotApiServer server) {
    return server.user("Minsu", this == PRIVATE_ENGLISH ? "en-GB" : "ko");
  }

  /** A chat of this kind. */
  Chat open(BotApiServer server, User owner) {
    return switch (this) {
      case PRIVATE_KOREAN, PRIVATE_ENGLISH -> server.privateChat(owner);
      case GROUP -> server.group("모임", owner);
      case SUPERGROUP -> server.supergroup("큰 모임", owner);
      case TOPIC -> server.forum("마당", owner);
      case CHANNEL -> server.channel("소식", owner);
      case ANONYMOUS -> {
        Chat group = server.supergroup("가린 모임", owner);
        server.promotesAnonymously(group, owner);
        yield group;
      }
    };
  }

  /** Says something there, as people of such chats do. */
  Sent say(BotApiServer server, User owner, Chat chat, String text) {
    return switch (this) {
      case CHANNEL -> server.posts(chat, text);
      case ANONYMOUS -> server.saysAnonymously(owner, chat, text);
      case TOPIC -> server.says(owner, chat, server.topic(chat, "AI"), text);
      default -> server.says(owner, chat, text);
    };
  }
}
