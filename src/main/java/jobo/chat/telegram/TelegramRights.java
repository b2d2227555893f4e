package jobo.chat.telegram;

import java.util.List;
import jobo.chat.Rights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * What who said or pressed something may do: all in their own chat, and in others where they
 * administer it. Administrators who stay anonymous write as the chat itself.
 */
record TelegramRights(TelegramClient client, Turn turn) implements Rights {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramRights.class);

  @Override
  public boolean mayManage() {
    return turn.kind() == Turn.Kind.PRIVATE || turn.person() == turn.chat() || isAdministrator();
  }

  /** Members other than itself are sure to be told to the bot in this list alone. */
  private boolean isAdministrator() {
    try {
      List<ChatMember> administrators =
          client.execute(GetChatAdministrators.builder().chatId(turn.chat()).build());
      return administrators.stream().anyMatch(it -> it.getUser().getId() == turn.person());
    } catch (TelegramApiException refused) {
      LOG.debug("The administrators of a chat are not told: {}", refused.getMessage());
      return false;
    }
  }
}
