package jobo.chat.telegram;

import java.util.ArrayList;
import java.util.List;
import jobo.delivery.Button;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** What hangs on a message: its buttons, and the message it replies to. */
final class Keyboards {
  private static final int IN_A_ROW = 2;
  private static final int MOST = 100; // Telegram's bound on an inline keyboard

  private Keyboards() {}

  /** A message that asks for words lets its reader's app begin a reply. */
  static ReplyKeyboard answer() {
    return ForceReplyKeyboard.builder().forceReply(true).selective(true).build();
  }

  /** Buttons, each with its whole command, so that it outlives a restart. */
  static @Nullable ReplyKeyboard of(List<Button> buttons) {
    List<InlineKeyboardRow> rows = new ArrayList<>();
    for (int at = 0; at < Math.min(buttons.size(), MOST); at++) {
      if (at % IN_A_ROW == 0) {
        rows.add(new InlineKeyboardRow());
      }
      rows.getLast().add(key(buttons.get(at)));
    }
    return rows.isEmpty() ? null : new InlineKeyboardMarkup(rows);
  }

  /** A reply to a message, which goes out also where that message is gone. */
  static @Nullable ReplyParameters replyTo(@Nullable Integer message) {
    return message == null
        ? null
        : ReplyParameters.builder().messageId(message).allowSendingWithoutReply(true).build();
  }

  private static InlineKeyboardButton key(Button button) {
    return InlineKeyboardButton.builder()
        .text(button.label())
        .callbackData(button.command())
        .build();
  }
}
