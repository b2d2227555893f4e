package jobo.chat.telegram;

import java.util.Arrays;
import java.util.List;
import jobo.chat.CommandName;
import jobo.language.Language;
import jobo.language.Messages;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The list of commands that Telegram shows while somebody types a slash. */
final class CommandMenu {
  private CommandMenu() {}

  /** Sets it in every language, and for speakers of others in the default one. */
  static void set(TelegramClient client, Language otherwise) throws TelegramApiException {
    client.execute(SetMyCommands.builder().commands(commands(otherwise)).build());
    for (Language language : Language.values()) {
      client.execute(
          SetMyCommands.builder()
              .commands(commands(language))
              .languageCode(language.tag())
              .build());
    }
  }

  private static List<BotCommand> commands(Language language) {
    Messages messages = Messages.in(language);
    return Arrays.stream(CommandName.values())
        .map(it -> new BotCommand(it.typed(), it.description(messages)))
        .toList();
  }
}
