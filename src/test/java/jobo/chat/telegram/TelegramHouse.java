package jobo.chat.telegram;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import jobo.botapi.BotApiServer;
import jobo.chat.CommandHandler;
import jobo.delivery.ChatReach;
import jobo.demo.WireHouse;
import jobo.language.Language;
import jobo.store.TestDatabase;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Jobo with the newswire, on a Telegram of this machine, through the real client library. */
final class TelegramHouse implements AutoCloseable {
  static final URI BASE = URI.create("https://jobo.example");

  /** Longer than any test lasts on a fast clock. */
  static final Duration PATIENCE = Duration.ofDays(1);

  static final Duration TYPING = Duration.ofMillis(4_500);

  private final BotApiServer server;
  private final TelegramBot bot;

  private TelegramHouse(BotApiServer server, TelegramBot bot) {
    this.server = server;
    this.bot = bot;
  }

  /** A bot that begins to listen. */
  static TelegramHouse open(BotApiServer server, CommandHandler commands, TestDatabase database) {
    return open(server, server.token(), commands, database, Clock.systemUTC());
  }

  static TelegramHouse open(
      BotApiServer server,
      String token,
      CommandHandler commands,
      TestDatabase database,
      Clock clock) {
    return open(server, token, commands, database, database.turns(), clock, PATIENCE, TYPING);
  }

  static TelegramHouse open(
      BotApiServer server,
      String token,
      CommandHandler commands,
      TestDatabase database,
      TurnStore store,
      Clock clock,
      Duration patience,
      Duration renewed) {
    TypingPace typing = new TypingPace(clock, renewed);
    TelegramSettings settings = new TelegramSettings(token, server.address());
    TelegramClient client = TelegramConfiguration.client(settings, Duration.ofSeconds(10));
    SendingQueue queue = new SendingQueue(clock);
    TelegramMessenger messenger =
        new TelegramMessenger(
            client,
            settings.bot(),
            queue,
            new TelegramRenderer(WireHouse.ZONE, BASE),
            file -> Optional.empty());
    ChatReach reach = new ChatReach(database.subscriptions(), database.outbox(), clock);
    Polling.Source source =
        new Polling.Source(
            TelegramConfiguration.client(settings, Duration.ofSeconds(40)),
            Duration.ofSeconds(20),
            patience,
            Duration.ofMillis(50));
    TelegramBot bot =
        new TelegramBot(
            source, messenger, queue, typing, commands, store, reach, Language.KOREAN, clock);
    bot.start();
    return new TelegramHouse(server, bot);
  }

  TelegramBot bot() {
    return bot;
  }

  BotApiServer server() {
    return server;
  }

  /** The first problem of polling after its beginning. */
  String awaitsProblem() {
    for (int look = 0; look < 3_000; look++) {
      String problem = bot.state().problem();
      if (problem != null && !problem.equals(PollingState.beginning().problem())) {
        return problem;
      }
      LockSupport.parkNanos(10_000_000);
    }
    throw new AssertionError("No problem within 30 s");
  }

  @Override
  public void close() {
    bot.close();
  }
}
