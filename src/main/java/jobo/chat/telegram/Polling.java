package jobo.chat.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Asks Telegram for updates, for ever. The library's own session ends for good at the first
 * exception and keeps its offset in memory, so the loop is ours: whatever goes wrong is told and
 * tried again, and the offset moves only when what came is in the database.
 */
final class Polling implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Polling.class);
  private static final List<String> UPDATES =
      List.of("message", "channel_post", "callback_query", "my_chat_member");
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration QUIET_WEEK = Duration.ofDays(6);

  private final Source source;
  private final TelegramClient client;
  private final TurnStore store;
  private final Listener listener;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** The events on which acting has failed. */
  private final Set<Integer> failed = ConcurrentHashMap.newKeySet();

  private volatile PollingState state = PollingState.beginning();
  private volatile Instant alive = Instant.MIN;
  private volatile Thread poller = Thread.ofVirtual().unstarted(() -> {});

  /**
   * What is polled.
   *
   * @param client one that waits longer for an answer than a poll takes
   * @param longPoll how long Telegram waits for an update before it answers that there is none
   * @param patience after how long without a sign of life the poller is given up for another
   * @param betweenLooks how often somebody looks for that sign
   */
  record Source(
      TelegramClient client, Duration longPoll, Duration patience, Duration betweenLooks) {}

  /** Who is told what polling brings. */
  interface Listener {

    /** Telegram knows the bot; called before each first poll. Returns how updates are read. */
    TurnReader connected(User self);

    /** Something happened to a chat; told again where Jobo dies before that is kept. */
    void happened(ChatEvent event);

    /** A person said something new. */
    void said(Turn turn);
  }

  Polling(Source source, TurnStore store, Listener listener, Clock clock) {
    this.source = source;
    this.client = source.client();
    this.store = store;
    this.listener = listener;
    this.clock = clock;
  }

  /** Begins, and begins anew should the poller ever die or hang. */
  void start() {
    Thread.ofVirtual().name("telegram-watch").start(this::watch);
  }

  /** How it goes. */
  PollingState state() {
    return state;
  }

  @Override
  public void close() {
    stopped.countDown();
    poller.interrupt();
  }

  private void watch() {
    try {
      begin();
      while (!stopped.await(source.betweenLooks().toMillis(), TimeUnit.MILLISECONDS)) {
        lookAfterPoller();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** One that hangs is left behind; what it may still take in is known and not answered twice. */
  private void lookAfterPoller() {
    boolean hangs = alive.plus(source.patience()).isBefore(clock.instant());
    if (hangs || !poller.isAlive()) {
      String problem = hangs ? "polling hung and began anew" : "polling ended and began anew";
      LOG.error("Telegram: {}", problem);
      state = state.troubled(problem);
      poller.interrupt();
      begin();
    }
  }

  private void begin() {
    alive = clock.instant();
    poller = Thread.ofVirtual().name("telegram-polling").unstarted(this::poll);
    poller.start();
  }

  private boolean goesOn() {
    return stopped.getCount() > 0 && Thread.currentThread().equals(poller);
  }

  private void poll() {
    Optional<TurnReader> reader = Optional.empty();
    Duration pause = FIRST_PAUSE;
    while (goesOn()) {
      try {
        alive = clock.instant();
        reader = Optional.of(reader.isPresent() ? reader.get() : connect());
        takeIn(reader.get());
        state = state.answered(clock.instant());
        pause = FIRST_PAUSE;
      } catch (TelegramApiException failure) {
        pause = troubled(failure, pause);
      } catch (RuntimeException | Error failure) {
        pause = failed(failure, pause);
      }
    }
  }

  private TurnReader connect() throws TelegramApiException {
    User self = client.execute(new GetMe());
    alive = clock.instant();
    client.execute(DeleteWebhook.builder().build());
    alive = clock.instant();
    return listener.connected(self);
  }

  private void takeIn(TurnReader reader) throws TelegramApiException {
    GetUpdates ask =
        GetUpdates.builder()
            .offset(store.offset(clock.instant().minus(QUIET_WEEK)))
            .timeout((int) source.longPoll().toSeconds())
            .limit(100)
            .allowedUpdates(UPDATES)
            .build();
    List<Update> updates = client.execute(ask);
    updates.forEach(this::hear);
    List<Turn> turns = updates.stream().flatMap(it -> read(reader::read, it).stream()).toList();
    store
        .takeIn(updates.stream().map(Update::getUpdateId).toList(), turns, clock.instant())
        .forEach(listener::said);
  }

  /** An event that nobody can act on, and not for once only, must not keep the others. */
  private void hear(Update update) {
    try {
      read(ChatEvent::in, update).ifPresent(listener::happened);
    } catch (RuntimeException failure) {
      if (failed.add(update.getUpdateId())) {
        throw failure; // what came with it comes again
      }
      LOG.error("What an update of Telegram tells of a chat is passed over", failure);
    }
  }

  /** An update that cannot be read must not keep those behind it from coming. */
  private static <T> Optional<T> read(Function<Update, Optional<T>> reader, Update update) {
    try {
      return reader.apply(update);
    } catch (RuntimeException odd) {
      LOG.warn("An update of Telegram cannot be read and is passed over", odd);
      return Optional.empty();
    }
  }

  private Duration troubled(TelegramApiException failure, Duration pause) {
    String line = PollingState.problem(failure);
    if (goesOn()) {
      if (!line.equals(state.problem())) {
        LOG.error("{}", line);
      }
      state = state.troubled(line);
    }
    return rest(pause);
  }

  private Duration failed(Throwable failure, Duration pause) {
    if (goesOn()) {
      LOG.error("Taking in what Telegram sent failed; it will send it again", failure);
      state = state.troubled("taking in updates fails: " + failure.getClass().getSimpleName());
    }
    return rest(pause);
  }

  private Duration rest(Duration pause) {
    alive = clock.instant();
    try {
      boolean end = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      Duration next = pause.multipliedBy(2);
      return end || next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    } catch (InterruptedException woken) {
      return pause; // the loop looks whether that was to stop it
    }
  }
}
