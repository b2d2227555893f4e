package jobo.chat.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import jobo.delivery.Departure;
import jobo.delivery.Hindrance;
import jobo.delivery.Sending;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Makes calls when their turn has come, and waits for what becomes of them. */
record TelegramCalls(SendingQueue queue) {
  private static final int TRIES = 4;

  /** Something that sends, changes or takes away one message. */
  interface Call {
    Serializable make() throws TelegramApiException;
  }

  /**
   * A call for which nobody waits.
   *
   * @param departure asked when the call's turn has come and nothing else is left to wait for
   */
  Sending broadcast(TelegramChat chat, Departure departure, Call call) {
    return once(chat, true, departure, call);
  }

  /**
   * A call for which somebody waits. Where Telegram asks for patience, it is tried again: what came
   * before it is there already.
   */
  Sending reply(TelegramChat chat, Call call) {
    Sending sending = once(chat, false, Departure.FREE, call);
    for (int tried = 1; tried < TRIES && sending instanceof Sending.Later; tried++) {
      if (Thread.currentThread().isInterrupted()) {
        return sending;
      }
      sending = once(chat, false, Departure.FREE, call);
    }
    return sending;
  }

  private Sending once(TelegramChat chat, boolean broadcast, Departure departure, Call call) {
    Outgoing outgoing =
        new Outgoing(
            chat.id(),
            broadcast,
            () -> departure.begins() ? outcome(chat, call) : new Sending.Withheld(),
            new CompletableFuture<>());
    try {
      return queue.add(outgoing).get();
    } catch (ExecutionException unforeseen) {
      throw new IllegalStateException("The queue answers every call", unforeseen);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return queue.withdraw(outgoing)
          ? new Sending.Later(Duration.ZERO, Hindrance.NOT_WAITED_FOR.reason())
          : new Sending.Unclear(Hindrance.NO_ANSWER.reason());
    }
  }

  private static Sending outcome(TelegramChat chat, Call call) {
    try {
      return call.make() instanceof MaybeInaccessibleMessage sent
          ? new Sending.Sent(String.valueOf(sent.getMessageId()))
          : new Sending.Sent("");
    } catch (TelegramApiException failure) {
      return Answers.of(failure, chat);
    }
  }
}
