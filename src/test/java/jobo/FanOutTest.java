package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.botapi.BotApiServer;
import jobo.botapi.Chat;
import jobo.chat.discord.DiscordMessengers;
import jobo.chat.telegram.TelegramMessengers;
import jobo.delivery.ChatReach;
import jobo.delivery.Courier;
import jobo.delivery.Messenger;
import jobo.delivery.OutboxStore;
import jobo.delivery.Sending;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.store.TestDatabase;
import jobo.subscription.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Very many chats that are due at once, on servers that count requests. At which rate they are
 * served depends on this machine here; what the pace allows is told by the tests of the pace.
 */
@Timeout(600)
class FanOutTest {
  private static final int PEOPLE = 10_000;
  private static final int CHANNELS = 1_000;
  private static final int TIMES = 20;
  private static final Instant DUE = Instant.parse("2026-11-21T08:00:00Z");

  private final FastClock clock = FastClock.from(DUE, TIMES);

  @Test
  void allAreServedNoneIsRefusedForThePaceAndWhoAsksMeanwhileDoesNotWait() throws Exception {
    try (BotApiServer telegram = BotApiServer.start(clock);
        DiscordServer discord = DiscordServer.start(clock);
        TestDatabase database = TestDatabase.h2()) {
      Messenger toDiscord = DiscordMessengers.unconnected(discord.restBase());
      Messenger toTelegram =
          TelegramMessengers.at(
              telegram.address(), telegram.token(), clock, Duration.ofSeconds(30));
      DeliveredChats chats =
          new DeliveredChats(telegram, discord, List.of(toTelegram, toDiscord), 1);
      OutboxStore outbox = database.outbox();
      List<Channel> channels =
          IntStream.range(0, CHANNELS).mapToObj(it -> chats.addChannel("d" + it)).toList();
      IntStream.range(0, PEOPLE).forEach(it -> chats.addPerson("t" + it, outbox, DUE));
      for (int number = 0; number < CHANNELS; number++) {
        chats.addDelivery(channels.get(number), "d" + number, outbox, DUE);
      }
      ChatReach reach = new ChatReach(database.subscriptions(), outbox, clock);
      try (DiscordMessengers.Connected connected =
              DiscordMessengers.connected(
                  discord.restBase(), discord.token(), clock, Duration.ofSeconds(30));
          Courier onTelegram = new Courier(toTelegram, outbox, reach, clock, true);
          Courier onDiscord = new Courier(connected.messenger(), outbox, reach, clock, true)) {
        onTelegram.start();
        onDiscord.start();
        whoAsksDoesNotWait(telegram, toTelegram, outbox);
        while (Stream.of(Platform.values()).anyMatch(it -> outbox.waiting(it) > 0)) {
          LockSupport.parkNanos(50_000_000);
        }
      }
      chats.verify(database.deliveries(), EnumSet.noneOf(Platform.class), "fan-out");
      assertThat(telegram.refusals()).isEmpty();
      assertThat(discord.refusals()).isEmpty();
    }
  }

  /** A reply goes before the thousands that wait. */
  private static void whoAsksDoesNotWait(
      BotApiServer telegram, Messenger messenger, OutboxStore outbox) {
    Chat asking = telegram.privateChat(telegram.user("Asking", "ko"));
    for (int question = 0; question < 5; question++) {
      long before = outbox.waiting(Platform.TELEGRAM);
      Sending sending = TelegramMessengers.reply(messenger, asking.id(), "answer " + question);
      assertThat(sending).isInstanceOf(Sending.Sent.class);
      assertThat(before - outbox.waiting(Platform.TELEGRAM))
          .as("of %d that wait, so many went first", before)
          .isLessThan(500);
    }
  }
}
