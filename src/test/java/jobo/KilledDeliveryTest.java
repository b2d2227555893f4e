package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jobo.botapi.BotApiServer;
import jobo.chat.discord.DiscordMessengers;
import jobo.chat.telegram.TelegramMessengers;
import jobo.discordapi.DiscordServer;
import jobo.store.TestDatabase;
import jobo.subscription.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is delivered while the process is killed again and again, as by {@code kill -9}. */
@Timeout(value = 3, unit = TimeUnit.HOURS)
class KilledDeliveryTest {
  private static final int KILLS = Integer.getInteger("jobo.kills", 20);
  private static final long SEED = Long.getLong("jobo.seed", System.nanoTime());
  private static final int CHATS_A_ROUND = 3;
  private static final int PARTS = 3;

  /** From the first request on: before that, a kill meets no delivery. */
  private static final int LONGEST_LIFE_MILLIS = 800;

  private static final Duration UNTIL_REQUEST = Duration.ofMinutes(1);
  private static final int SLOWEST_MILLIS = 250;

  /** Telegram's pace lets no more set out within a second, so no more are under way at a kill. */
  private static final int MOST_UNDER_WAY = 30;

  @TempDir Path directory;
  private final Random random = new Random(SEED);
  private final Semaphore requests = new Semaphore(0);
  private final BotApiServer telegram = BotApiServer.start();
  private final DiscordServer discord = DiscordServer.start();
  private final DeliveredChats chats =
      new DeliveredChats(
          telegram,
          discord,
          List.of(
              TelegramMessengers.at(
                  telegram.address(), telegram.token(), Instant::now, Duration.ofSeconds(10)),
              DiscordMessengers.unconnected(discord.restBase())),
          PARTS);

  @BeforeEach
  void slow() {
    telegram
        .faults()
        .by(
            call -> {
              requests.release();
              return Optional.of(new jobo.botapi.Fault.Slow(pause(), pause()));
            });
    discord
        .faults()
        .by(
            call -> {
              requests.release();
              return Optional.of(new jobo.discordapi.Fault.Slow(pause(), pause()));
            });
  }

  @AfterEach
  void close() {
    telegram.close();
    discord.close();
  }

  private Duration pause() {
    synchronized (random) {
      return Duration.ofMillis(random.nextInt(SLOWEST_MILLIS));
    }
  }

  @Nested
  class OnH2 {
    @Test
    void nothingIsDoubledAndNothingLost() throws Exception {
      try (TestDatabase database = TestDatabase.h2(directory.resolve("jobo"))) {
        kills(database);
      }
    }
  }

  @Nested
  class OnPostgres {
    @Test
    void nothingIsDoubledAndNothingLost() throws Exception {
      try (TestDatabase database = TestDatabase.postgres()) {
        kills(database);
      }
    }
  }

  private void kills(TestDatabase created) throws Exception {
    String url = created.url();
    String user = created.user();
    created.close(); // a file of H2's belongs to one process
    int cutOff = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      try (TestDatabase database = TestDatabase.at(url, user)) {
        cutOff += cutOff(database);
        putRound(kill, database);
      }
      Process process = process(url, user);
      BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
      assertThat(out.readLine()).as("seed %d", SEED).isEqualTo(DeliveryProcess.UP);
      requests.drainPermits(); // the connection's own came before
      assertThat(requests.tryAcquire(UNTIL_REQUEST.toMillis(), TimeUnit.MILLISECONDS))
          .as("something is delivered, seed %d", SEED)
          .isTrue();
      process.waitFor(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    try (TestDatabase database = TestDatabase.at(url, user)) {
      cutOff += cutOff(database);
    }
    Process last = process(url, user);
    String said = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).contains(DeliveryProcess.DONE);
    try (TestDatabase database = TestDatabase.at(url, user)) {
      int perhaps = chats.verify(database.deliveries(), Set.of(Platform.TELEGRAM), "seed " + SEED);
      assertThat(perhaps)
          .as("no more than what kills made unknowable, seed %d", SEED)
          .isLessThanOrEqualTo(cutOff); // an end may still have been written down after the count
      System.out.printf(
          "%d kills on %s: %d messages, %d said to be perhaps sent, none doubled, none lost%n",
          KILLS, url.split(":", 3)[1], chats.messages(), perhaps);
    }
  }

  private static int cutOff(TestDatabase database) {
    int parts = database.outbox().interrupted(Platform.TELEGRAM, Instant.now()).size();
    assertThat(parts).isLessThanOrEqualTo(MOST_UNDER_WAY);
    return parts;
  }

  private void putRound(int round, TestDatabase database) {
    for (int number = 0; number < CHATS_A_ROUND; number++) {
      String name = round + "-" + number;
      chats.addPerson("t" + name, database.outbox(), Instant.now());
      chats.addDelivery(chats.addChannel("d" + name), "d" + name, database.outbox(), Instant.now());
    }
  }

  private Process process(String url, String user) throws IOException {
    return new ProcessBuilder(
            JavaCommand.of(
                JavaCommand.SHORT_LIFE,
                DeliveryProcess.class,
                List.of(
                    url,
                    user,
                    telegram.address().toString(),
                    telegram.token(),
                    discord.restBase().toString(),
                    discord.token())))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
