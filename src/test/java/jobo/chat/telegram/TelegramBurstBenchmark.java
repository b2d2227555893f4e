package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jobo.botapi.BotApiServer;
import jobo.botapi.Chat;
import jobo.botapi.Strictness;
import jobo.botapi.User;
import jobo.chat.CommandHandlers;
import jobo.delivery.Departure;
import jobo.delivery.Message;
import jobo.delivery.Parcel;
import jobo.delivery.Sending;
import jobo.document.Document;
import jobo.language.Language;
import jobo.store.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A thousand updates or broadcasts at once, at the platform's real pace: {@code mvn test
 * -Pbenchmark -Dtest=TelegramBurstBenchmark}. Prints how long it took until all were through.
 */
@Tag("benchmark")
class TelegramBurstBenchmark {
  private static final int CHATS = 100;
  private static final int EACH = 10;
  private static final int WAITING = 64;

  @Test
  void aThousandUpdatesAreAllAnsweredInOrderWithinTheRates() {
    TestDatabase database = TestDatabase.h2();
    try (BotApiServer server = BotApiServer.start()) {
      server.rates().hold(Strictness.MESSAGES);
      List<User> users = new ArrayList<>();
      for (int chat = 0; chat < CHATS; chat++) {
        users.add(server.user("U" + chat, "en"));
      }
      List<Chat> chats = users.stream().map(server::privateChat).toList();
      for (int turn = 0; turn < EACH; turn++) {
        for (int chat = 0; chat < CHATS; chat++) {
          server.says(users.get(chat), chats.get(chat), "/turn" + turn);
        }
      }
      long began = System.nanoTime();
      try (TelegramHouse _ =
          TelegramHouse.open(server, CommandHandlers.doing(steps -> {}), database)) {
        for (int turn = 0; turn < EACH; turn++) {
          String answered = "There is no command /turn" + turn + ".";
          for (Chat chat : chats) {
            server.awaits(chat, it -> TelegramScene.visible(it).contains(answered));
          }
        }
      }
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      System.out.printf(
          "%d updates in %d chats: all answered after %.1f s; at most %d messages in any second%n",
          CHATS * EACH, CHATS, took.toMillis() / 1e3, server.rates().mostInAnySecond());
      assertThat(server.refusals()).isEmpty();
      assertThat(server.violations()).isEmpty();
      for (Chat chat : chats) {
        assertThat(server.sent(chat))
            .extracting(it -> TelegramScene.visible(it).replaceAll(".*?/turn(\\d).*", "$1"))
            .containsExactlyElementsOf(IntStream.range(0, EACH).mapToObj(String::valueOf).toList());
      }
    } finally {
      database.close();
    }
  }

  /** As the courier sends them: so many wait for their turn at a time. */
  @Test
  void aThousandBroadcastsUseTheRateAndRepliesOvertakeThem() throws Exception {
    SendingQueue queue = new SendingQueue(Clock.systemUTC());
    try (BotApiServer server = BotApiServer.start();
        ExecutorService senders = Executors.newFixedThreadPool(WAITING)) {
      server.rates().hold(Strictness.MESSAGES);
      TelegramMessenger messenger = messenger(server, queue);
      List<Chat> chats =
          IntStream.range(0, CHATS * EACH)
              .mapToObj(it -> server.privateChat(server.user("U" + it, "en")))
              .toList();
      Chat asking = server.privateChat(server.user("Minsu", "en"));
      Message hello = Message.of(Document.text(Language.ENGLISH, "hello"));
      String body = messenger.bodies(hello).getFirst();
      long began = System.nanoTime();
      List<Future<Sending>> sendings =
          chats.stream()
              .map(it -> new Parcel(new TelegramChat(it.id(), null).address(), body, "key", null))
              .map(it -> senders.submit(() -> messenger.send(it, Departure.FREE)))
              .toList();
      sendings.get(CHATS).get();
      long asked = System.nanoTime();
      assertThat(messenger.reply(new TelegramChat(asking.id(), null), hello, null))
          .isInstanceOf(Sending.Sent.class);
      long answered = System.nanoTime();
      for (Future<Sending> sending : sendings) {
        assertThat(sending.get()).isInstanceOf(Sending.Sent.class);
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          "%d broadcasts in %.1f s: %.1f a second; a reply among them after %d ms%n",
          chats.size(), seconds, chats.size() / seconds, (answered - asked) / 1_000_000);
      assertThat(server.refusals()).isEmpty();
    } finally {
      queue.close();
    }
  }

  private static TelegramMessenger messenger(BotApiServer server, SendingQueue queue) {
    TelegramSettings settings = new TelegramSettings(server.token(), server.address());
    return new TelegramMessenger(
        TelegramConfiguration.client(settings, Duration.ofSeconds(10)),
        settings.bot(),
        queue,
        new TelegramRenderer(ZoneOffset.UTC, TelegramHouse.BASE),
        file -> Optional.empty());
  }
}
