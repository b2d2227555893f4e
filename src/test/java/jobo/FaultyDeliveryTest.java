package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jobo.botapi.BotApiServer;
import jobo.chat.discord.DiscordMessengers;
import jobo.chat.telegram.TelegramMessengers;
import jobo.delivery.ChatReach;
import jobo.delivery.Courier;
import jobo.delivery.Messenger;
import jobo.delivery.OutboxStore;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.store.TestDatabase;
import jobo.subscription.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is delivered while every fifth request meets with some fault. */
@Timeout(300)
class FaultyDeliveryTest {
  private static final long SEED = Long.getLong("jobo.seed", System.nanoTime());
  private static final int CHATS = 40;
  private static final int PARTS = 3;

  /** Half a minute on the fast clock, and what is longer than that. */
  private static final Duration ANSWER = Duration.ofMillis(300);

  private static final Duration HANG = Duration.ofMillis(350);

  private final FastClock clock = FastClock.from(Instant.parse("2026-11-21T08:00:00Z"));
  private final BotApiServer telegram = BotApiServer.start(clock);
  private final DiscordServer discord = DiscordServer.start(clock);
  private final TestDatabase database = TestDatabase.h2();
  private final OutboxStore outbox = database.outbox();
  private final Random random = new Random(SEED);

  @AfterEach
  void close() {
    database.close();
    telegram.close();
    discord.close();
  }

  @Test
  void onTelegramAllArrivesOnceOrIsSaidToBePerhapsThere() {
    Messenger messenger =
        TelegramMessengers.at(telegram.address(), telegram.token(), clock, ANSWER);
    DeliveredChats chats = new DeliveredChats(telegram, discord, List.of(messenger), PARTS);
    IntStream.range(0, CHATS).forEach(it -> chats.addPerson("t" + it, outbox, clock.instant()));
    telegram.faults().by(unlucky(telegramFaults()));
    int perhaps = deliver(messenger, chats, EnumSet.of(Platform.TELEGRAM));
    assertThat(perhaps).as("faults happened, seed %d", SEED).isPositive();
    assertThat(perhaps).as("seed %d", SEED).isLessThan(chats.messages() / 2);
  }

  @Test
  void onDiscordAllArrivesOnce() {
    DeliveredChats chats =
        new DeliveredChats(
            telegram, discord, List.of(DiscordMessengers.unconnected(discord.restBase())), PARTS);
    List<Channel> channels =
        IntStream.range(0, CHATS).mapToObj(it -> chats.addChannel("d" + it)).toList();
    try (DiscordMessengers.Connected connected =
        DiscordMessengers.connected(discord.restBase(), discord.token(), clock, ANSWER)) {
      IntStream.range(0, CHATS)
          .forEach(it -> chats.addDelivery(channels.get(it), "d" + it, outbox, clock.instant()));
      discord.faults().by(unlucky(discordFaults()));
      deliver(connected.messenger(), chats, EnumSet.noneOf(Platform.class));
      discord.faults().end();
    }
    assertThat(discord.calls().size()).as("faults happened").isGreaterThan(chats.messages());
  }

  private int deliver(Messenger messenger, DeliveredChats chats, Set<Platform> perhaps) {
    ChatReach reach = new ChatReach(database.subscriptions(), outbox, clock);
    try (Courier courier = new Courier(messenger, outbox, reach, clock, true)) {
      courier.start();
      while (outbox.waiting(messenger.platform()) > 0) {
        LockSupport.parkNanos(10_000_000);
      }
    }
    return chats.verify(database.deliveries(), perhaps, "seed " + SEED);
  }

  private List<Supplier<jobo.botapi.Fault>> telegramFaults() {
    return List.of(
        () -> jobo.botapi.Fault.tooManyRequests(2),
        jobo.botapi.Fault::serverError,
        jobo.botapi.Fault::badGateway,
        jobo.botapi.Fault::cutBefore,
        jobo.botapi.Fault::brokenJson,
        jobo.botapi.Fault::cutAfter,
        () -> new jobo.botapi.Fault.Slow(HANG, Duration.ZERO),
        () -> new jobo.botapi.Fault.Slow(Duration.ZERO, HANG),
        jobo.botapi.Fault::htmlPage);
  }

  private List<Supplier<jobo.discordapi.Fault>> discordFaults() {
    return List.of(
        () -> jobo.discordapi.Fault.tooManyRequests(Duration.ofMillis(100)),
        jobo.discordapi.Fault::serverError,
        jobo.discordapi.Fault::unavailable,
        jobo.discordapi.Fault::cutBefore,
        jobo.discordapi.Fault::brokenJson,
        jobo.discordapi.Fault::cutAfter,
        () -> new jobo.discordapi.Fault.Slow(HANG, Duration.ZERO),
        () -> new jobo.discordapi.Fault.Slow(Duration.ZERO, HANG),
        jobo.discordapi.Fault::htmlPage);
  }

  private <C, F> Function<C, Optional<F>> unlucky(List<Supplier<F>> faults) {
    return call -> {
      synchronized (random) {
        return random.nextInt(5) == 0
            ? Optional.of(faults.get(random.nextInt(faults.size())).get())
            : Optional.empty();
      }
    };
  }
}
