package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jobo.botapi.BotApiServer;
import jobo.chat.discord.DiscordMessengers;
import jobo.chat.telegram.TelegramMessengers;
import jobo.demo.WireHouse;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.store.TestDatabase;
import jobo.subscription.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program that is stopped in the midst of deliveries, as an operator stops it. */
@Timeout(180)
class StoppedProgramTest {
  private static final int CHATS = 10;
  private static final int PARTS = 3;
  private static final Instant DUE = WireHouse.CALENDAR.close(WireHouse.TODAY);
  private static final Duration SLOW = Duration.ofMillis(200);

  /** Each wait holds the start of a program, which other work on the machine may make slow. */
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  @TempDir private Path directory;

  @Test
  void whatIsUnderWayIsFinishedAndTheRestComesAfterTheNextStart() throws Exception {
    try (BotApiServer telegram = BotApiServer.start();
        DiscordServer discord = DiscordServer.start()) {
      telegram.waitsAtMost(LONGEST_START);
      discord.waitsAtMost(LONGEST_START);
      DeliveredChats chats = chats(telegram, discord);
      List<Channel> channels =
          IntStream.range(0, CHATS).mapToObj(it -> chats.addChannel("d" + it)).toList();
      try (TestDatabase database = TestDatabase.h2(directory.resolve("jobo"))) {
        for (int number = 0; number < CHATS; number++) {
          chats.addPerson("t" + number, database.outbox(), DUE);
          chats.addDelivery(channels.get(number), "d" + number, database.outbox(), DUE);
        }
      }
      telegram.faults().by(call -> Optional.of(new jobo.botapi.Fault.Slow(SLOW, SLOW)));
      discord.faults().by(call -> Optional.of(new jobo.discordapi.Fault.Slow(SLOW, SLOW)));
      try (ChildProgram.Running program = program(telegram, discord)) {
        telegram.awaitsCalls("sendMessage", CHATS + 1);
        assertThat(program.stop()).isEqualTo(143);
      }
      try (TestDatabase database = TestDatabase.h2(directory.resolve("jobo"))) {
        for (Platform platform : Platform.values()) {
          assertThat(database.outbox().interrupted(platform, DUE.plus(Duration.ofDays(1))))
              .isEmpty();
        }
        assertThat(database.outbox().waiting(Platform.TELEGRAM)).isPositive();
      }
      try (ChildProgram.Running program = program(telegram, discord)) {
        telegram.awaitsCalls("sendMessage", CHATS * PARTS);
        discord.awaitsCalls("POST", "/channels/{channel}/messages", CHATS * PARTS);
        assertThat(program.stop()).isEqualTo(143);
      }
      try (TestDatabase database = TestDatabase.h2(directory.resolve("jobo"))) {
        chats.verify(database.deliveries(), EnumSet.noneOf(Platform.class), "stopped");
      }
    }
  }

  private static DeliveredChats chats(BotApiServer telegram, DiscordServer discord) {
    return new DeliveredChats(
        telegram,
        discord,
        List.of(
            TelegramMessengers.at(
                telegram.address(), telegram.token(), Instant::now, Duration.ofSeconds(10)),
            DiscordMessengers.unconnected(discord.restBase())),
        PARTS);
  }

  private ChildProgram.Running program(BotApiServer telegram, DiscordServer discord) {
    String url;
    try (TestDatabase database = TestDatabase.h2(directory.resolve("jobo"))) {
      url = database.url();
    }
    return ChildProgram.start(
        directory,
        List.of(
            "--spring.profiles.active=demo",
            "--server.port=0",
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=sa", // as it was made
            "--jobo.archive.directory=" + directory.resolve("archive"),
            "--jobo.telegram.api-url=" + telegram.address(),
            "--jobo.telegram.token=" + telegram.token(),
            "--jobo.discord.api-url=" + discord.restBase(),
            "--jobo.discord.token=" + discord.token()));
  }
}
