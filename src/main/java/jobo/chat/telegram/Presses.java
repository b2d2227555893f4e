package jobo.chat.telegram;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Answers pressed buttons, which turn until then, and decides where their commands are done. In a
 * channel everybody can press, but only its administrators speak: others get the reply in their own
 * chat with Jobo, which the answer opens.
 */
final class Presses {
  private static final Logger LOG = LoggerFactory.getLogger(Presses.class);

  private final TelegramClient client;

  Presses(TelegramClient client) {
    this.client = client;
  }

  /**
   * Answers what was pressed, if something was, and tells whether the command is done in its chat.
   *
   * @param bot Jobo's user name
   */
  boolean admits(Turn turn, String bot) {
    if (turn.query() == null) {
      return true;
    }
    boolean admitted =
        turn.kind() != Turn.Kind.CHANNEL || new TelegramRights(client, turn).mayManage();
    AnswerCallbackQuery.AnswerCallbackQueryBuilder<?, ?> answer =
        AnswerCallbackQuery.builder().callbackQueryId(turn.query());
    try {
      client.execute(
          admitted ? answer.build() : answer.url(StartLink.to(bot, turn.text())).build());
    } catch (TelegramApiException tooLate) {
      LOG.debug("A pressed button was not answered: {}", tooLate.getMessage());
    }
    return admitted;
  }
}
