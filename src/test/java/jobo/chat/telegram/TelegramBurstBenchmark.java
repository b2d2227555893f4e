package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jobo.botapi.BotApiServer;
import jobo.botapi.Chat;
import jobo.botapi.Strictness;
import jobo.botapi.User;
import jobo.chat.CommandHandlers;
import jobo.store.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A thousand updates at once, at the platform's real pace: {@code mvn test -Pbenchmark
 * -Dtest=TelegramBurstBenchmark}. Prints how long it took until all were answered.
 */
@Tag("benchmark")
class TelegramBurstBenchmark {
  private static final int CHATS = 100;
  private static final int EACH = 10;

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
}
