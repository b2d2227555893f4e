package jobo.chat.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import jobo.chat.ChatLanes;
import jobo.chat.CommandHandler;
import jobo.chat.Request;
import jobo.delivery.ChatReach;
import jobo.delivery.Message;
import jobo.document.Document;
import jobo.language.Language;
import jobo.language.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Jobo on Telegram: takes in what is said, lets it be answered chat by chat, and replies. What a
 * crash cut off is not done again, but its asker is told.
 */
public final class TelegramBot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramBot.class);
  private static final Duration LONGEST_TURN = Duration.ofMinutes(3);

  private final TelegramMessenger messenger;
  private final SendingQueue queue;
  private final CommandHandler commands;
  private final Presses presses;
  private final TypingPace typing;
  private final TurnStore store;
  private final ChatReach reach;
  private final Language language;
  private final ChatLanes lanes = new ChatLanes(LONGEST_TURN);
  private final AtomicBoolean tookOver = new AtomicBoolean();
  private final Polling polling;
  private volatile String name = "";

  TelegramBot(
      Polling.Source source,
      TelegramMessenger messenger,
      SendingQueue queue,
      TypingPace typing,
      CommandHandler commands,
      TurnStore store,
      ChatReach reach,
      Language language,
      Clock clock) {
    this.messenger = messenger;
    this.queue = queue;
    this.commands = commands;
    this.presses = new Presses(messenger.client());
    this.typing = typing;
    this.store = store;
    this.reach = reach;
    this.language = language;
    this.polling = new Polling(source, store, new Ears(), clock);
  }

  /** Begins to listen; returns at once. */
  public void start() {
    polling.start();
  }

  /** How polling goes. */
  public PollingState state() {
    return polling.state();
  }

  /** Listens no more and begins no more turns; those under way are told so after the next start. */
  @Override
  public void close() {
    polling.close();
    lanes.close();
    queue.close();
  }

  private final class Ears implements Polling.Listener {

    @Override
    public TurnReader connected(User self) {
      name = self.getUserName();
      Thread.ofVirtual().name("telegram-menu").start(TelegramBot.this::setMenu);
      LOG.info("Connected to Telegram as @{}", self.getUserName());
      if (!tookOver.getAndSet(true)) { // later, what is begun is under way in this process
        store.endInterrupted().forEach(it -> lanes.add(it.chat(), () -> apologise(it)));
        store.waiting().forEach(this::said);
      }
      return new TurnReader(self.getId(), self.getUserName(), language);
    }

    @Override
    public void happened(ChatEvent event) {
      switch (event) {
        case ChatEvent.Lost(var chat, String reason) -> reach.lost(chat, reason);
        case ChatEvent.Found(var chat) -> reach.found(chat);
        case ChatEvent.Moved(var from, var to) -> reach.moved(from, to);
      }
    }

    @Override
    public void said(Turn turn) {
      lanes.add(turn.chat(), () -> take(turn));
    }
  }

  /** Without the menu people can still type. */
  private void setMenu() {
    try {
      CommandMenu.set(messenger.client(), language);
    } catch (TelegramApiException refused) {
      LOG.warn("Telegram does not take the menu of commands: {}", refused.getMessage());
    }
  }

  private void take(Turn turn) {
    if (!store.begin(turn)) {
      return; // another look at the same list was faster
    }
    boolean arrived = presses.admits(turn, name) && answer(turn);
    store.end(turn);
    if (arrived) {
      reach.found(turn.place().address());
    }
  }

  /** Answers, and tells whether the reply has arrived: then so would a delivery. */
  private boolean answer(Turn turn) {
    try (Waiting waiting = new Waiting(messenger, typing, turn)) {
      commands.handle(request(turn), waiting);
      return waiting.hasArrived();
    }
  }

  private Request request(Turn turn) {
    return new Request(
        turn.place().address(),
        turn.language(),
        turn.text(),
        new TelegramRights(messenger.client(), turn),
        turn.kind() != Turn.Kind.PRIVATE,
        new Request.Speaker(
            String.valueOf(turn.person()), turn.to() == null ? null : String.valueOf(turn.to())));
  }

  private void apologise(Turn turn) {
    String text = Messages.in(turn.language()).text("chat.interrupted", turn.text());
    messenger.reply(turn.place(), Message.of(Document.text(turn.language(), text)), null);
  }
}
