package jobo.chat.telegram;

import java.util.Optional;
import jobo.subscription.ChatAddress;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Something that happened to a chat, or to Jobo in it. */
sealed interface ChatEvent {

  /**
   * Jobo cannot write there any more.
   *
   * @param reason what it is there now, in Telegram's words
   */
  record Lost(ChatAddress chat, String reason) implements ChatEvent {}

  /** Jobo can write there, for the first time or again. */
  record Found(ChatAddress chat) implements ChatEvent {}

  /** A group became a supergroup, which is another chat. */
  record Moved(ChatAddress from, ChatAddress to) implements ChatEvent {}

  /** The event that an update tells, if it tells one. */
  static Optional<ChatEvent> in(Update update) {
    if (update.getMyChatMember() != null) {
      return Optional.of(changed(update.getMyChatMember()));
    }
    Message message = update.getMessage();
    if (message == null) {
      return Optional.empty();
    }
    Long to = message.getMigrateToChatId();
    Long from = message.getMigrateFromChatId();
    if (to != null) {
      return Optional.of(new Moved(address(message.getChatId()), address(to)));
    }
    return Optional.ofNullable(from)
        .map(it -> new Moved(address(it), address(message.getChatId())));
  }

  private static ChatEvent changed(ChatMemberUpdated change) {
    Chat chat = change.getChat();
    ChatAddress address = address(chat.getId());
    return Membership.barred(change.getNewChatMember(), chat.isChannelChat())
        .<ChatEvent>map(reason -> new Lost(address, reason))
        .orElseGet(() -> new Found(address));
  }

  private static ChatAddress address(long chat) {
    return new TelegramChat(chat, null).address();
  }
}
