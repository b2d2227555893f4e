package jobo.chat.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jobo.chat.Conversation;
import jobo.delivery.Message;
import jobo.delivery.Sending;
import jobo.document.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * One turn while somebody waits for its reply: Telegram shows that Jobo is typing, and when it
 * takes long, a message says what is being done.
 */
final class Waiting implements Conversation, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

  private final TelegramMessenger messenger;
  private final TypingPace typing;
  private final Turn turn;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile @Nullable String step;
  private volatile boolean arrived;
  private @Nullable String shown;
  private @Nullable Integer progress;

  Waiting(TelegramMessenger messenger, TypingPace typing, Turn turn) {
    this.messenger = messenger;
    this.typing = typing;
    this.turn = turn;
    Thread.ofVirtual().name("telegram-typing").start(this::type);
  }

  @Override
  public void step(String text) {
    step = text;
  }

  @Override
  public List<String> reply(Message message) {
    over.countDown();
    removeProgress();
    Integer to = turn.query() == null && turn.chat() < 0 ? turn.message() : null;
    List<String> shown = new ArrayList<>();
    Sending sending = messenger.reply(turn.place(), message, to, shown::add);
    arrived = sending instanceof Sending.Sent;
    if (!arrived) {
      LOG.warn("A reply did not reach its chat: {}", sending);
    }
    return shown;
  }

  /** Whether the reply is in its chat. */
  boolean hasArrived() {
    return arrived;
  }

  @Override
  public void close() {
    over.countDown();
  }

  /** One message that is edited from step to step, and goes when the reply comes. */
  private synchronized void showProgress() {
    String current = step;
    if (current == null || current.equals(shown) || over.getCount() == 0) {
      return;
    }
    Document text = Document.text(turn.language(), "⏳ " + current);
    if (progress != null) {
      messenger.edit(turn.place(), progress, text);
    } else if (messenger.reply(turn.place(), Message.of(text), null)
        instanceof Sending.Sent(String id)) {
      progress = Integer.valueOf(id);
    }
    shown = current;
  }

  private synchronized void removeProgress() {
    if (progress != null) {
      messenger.delete(turn.place(), progress);
    }
  }

  private SendChatAction action() {
    return SendChatAction.builder()
        .chatId(turn.chat())
        .messageThreadId(turn.topic())
        .action(ActionType.TYPING.toString())
        .build();
  }

  private void type() {
    try {
      boolean late = false;
      do {
        if (late) {
          showProgress();
        }
        late = true;
        if (typing.mayShow(turn.chat())) {
          messenger.client().execute(action());
        }
      } while (!over.await(typing.every().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TelegramApiException notShown) {
      LOG.debug("Typing is not shown: {}", notShown.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
