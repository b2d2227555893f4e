package jobo.chat.telegram;

import java.util.Optional;
import java.util.Set;
import jobo.delivery.Access;
import jobo.delivery.Hindrance;
import jobo.delivery.Sending;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.objects.ChatPermissions;
import org.telegram.telegrambots.meta.api.objects.chat.ChatFullInfo;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Asks Telegram what Jobo may do in a chat, of which its people see at most that Jobo is typing.
 * Who blocked Jobo, and who threw it out, is told by that sign alone; which rights it lacks, only
 * where it asks.
 *
 * @param self the bot's id
 */
record TelegramAccess(TelegramClient client, long self) {
  /** What is granted; of a group that became a supergroup, what is granted there. */
  Access in(TelegramChat chat) {
    return in(chat, true);
  }

  private Access in(TelegramChat chat, boolean follows) {
    try {
      client.execute(typing(chat));
      return chat.isPrivate() ? Access.FULL : granted(chat);
    } catch (TelegramApiException failure) {
      return refused(Answers.of(failure, chat), follows);
    }
  }

  /** Only what is about this chat says that it is barred. */
  private Access refused(Sending answer, boolean follows) {
    return switch (answer) {
      case Sending.Unreachable(String reason) -> Access.barred(reason);
      case Sending.Moved(var to) when follows ->
          TelegramChat.of(to).map(it -> in(it, false)).orElseThrow();
      case Sending.Later(var delay, String reason) -> Access.unknown(reason);
      case Sending.Unauthorized(String reason) -> Access.unknown(reason);
      case Sending.Unclear(String reason) -> Access.unknown(reason);
      case Sending.Refused(String reason) -> Access.unknown(reason);
      case Sending other -> Access.unknown(Hindrance.CHAT_MOVED.reason());
    };
  }

  /**
   * Administrators of groups write whatever its other members may; in channels nobody else does.
   */
  private Access granted(TelegramChat chat) throws TelegramApiException {
    ChatFullInfo info = client.execute(new GetChat(String.valueOf(chat.id())));
    ChatMember member = client.execute(new GetChatMember(String.valueOf(chat.id()), self));
    Optional<String> barred = Membership.barred(member, info.isChannelChat());
    if (barred.isPresent()) {
      return Access.barred(barred.get());
    }
    ChatPermissions all = info.getPermissions();
    if (all == null || member instanceof ChatMemberAdministrator) {
      return Access.FULL;
    }
    if (Boolean.FALSE.equals(all.getCanSendMessages())) {
      return Access.barred("the chat's permissions are without can_send_messages");
    }
    return Boolean.FALSE.equals(all.getCanSendPhotos()) || !Membership.maySendPhotos(member)
        ? Access.lacking(Set.of(Access.Lack.PICTURES))
        : Access.FULL;
  }

  private static SendChatAction typing(TelegramChat chat) {
    return SendChatAction.builder()
        .chatId(chat.id())
        .messageThreadId(chat.topic())
        .action(ActionType.TYPING.toString())
        .build();
  }
}
