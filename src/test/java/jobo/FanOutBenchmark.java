package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jobo.article.CategoryId;
import jobo.botapi.BotApiServer;
import jobo.discordapi.DiscordServer;
import jobo.discordapi.Guild;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.subscription.ChatAddress;
import jobo.subscription.Manners;
import jobo.subscription.Platform;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionId;
import jobo.subscription.SubscriptionStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program on the minute at which 10,000 chats on Telegram and 1,000 channels on Discord
 * are due, in real time, on servers that enforce the platforms' limits: {@code mvn test -Pbenchmark
 * -Dtest=FanOutBenchmark}. Prints when the first message came, at which rate all came, and how much
 * memory the program took. Takes about nine minutes.
 */
@Tag("benchmark")
class FanOutBenchmark {
  private static final int PEOPLE = 10_000;
  private static final int CHANNELS = 1_000;
  private static final int ARTICLES = 12;
  private static final Set<CategoryId> LLM = Set.of(new CategoryId("llm"));

  private final Instant due =
      Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(3));

  @Test
  void allWhoAreDueAtOnceAreServed(@TempDir Path directory) {
    try (BotApiServer telegram = BotApiServer.start();
        DiscordServer discord = DiscordServer.start();
        LoopbackFeeds feeds = new LoopbackFeeds()) {
      feeds.put("models", IntStream.range(0, ARTICLES).mapToObj(FanOutBenchmark::item).toList());
      subscribe(directory, telegram, discord);
      List<String> arguments = new ArrayList<>(feeds.settings());
      arguments.add("--jobo.digest.time=" + LocalTime.ofInstant(due, ZoneOffset.UTC));
      arguments.add("--jobo.digest.zone=UTC");
      arguments.add("--jobo.telegram.token=" + telegram.token());
      arguments.add("--jobo.telegram.api-url=" + telegram.address());
      arguments.add("--jobo.discord.token=" + discord.token());
      arguments.add("--jobo.discord.api-url=" + discord.restBase());
      arguments.add("--spring.datasource.username=sa"); // as it was made
      arguments.add("--server.port=0");
      try (ChildProgram.Running program = ChildProgram.start(directory, List.of(), arguments)) {
        program.awaits(Pattern.compile("Jobo is up"));
        while (telegram.calls("sendMessage").size() < PEOPLE || posts(discord).size() < CHANNELS) {
          LockSupport.parkNanos(1_000_000_000);
          assertThat(program.isRunning()).isTrue();
          assertThat(Instant.now()).isBefore(due.plus(Duration.ofMinutes(30)));
        }
        print("Telegram", telegram.calls("sendMessage").stream().map(it -> it.at()).toList());
        print("Discord", posts(discord));
        System.out.printf("peak resident %d MB%n", program.peakKilobytes() / 1024);
      }
      assertThat(telegram.refusals()).isEmpty();
      assertThat(discord.refusals()).isEmpty();
    }
  }

  private void subscribe(Path directory, BotApiServer telegram, DiscordServer discord) {
    try (TestDatabase database = TestDatabase.h2(directory.resolve("data/jobo"))) {
      SubscriptionStore store = database.subscriptions();
      for (int number = 0; number < PEOPLE; number++) {
        long chat = telegram.privateChat(telegram.user("t" + number, "en")).id();
        save(store, "t" + number, new ChatAddress(Platform.TELEGRAM, String.valueOf(chat)));
      }
      Guild guild = discord.guild("Morning", "en-GB", discord.user("Owner", "en-GB"));
      for (int number = 0; number < CHANNELS; number++) {
        long channel = discord.textChannel(guild, "d" + number).id();
        save(store, "d" + number, new ChatAddress(Platform.DISCORD, String.valueOf(channel)));
      }
    }
  }

  private void save(SubscriptionStore store, String id, ChatAddress chat) {
    Schedule schedule =
        new Schedule(
            LocalTime.ofInstant(due, ZoneOffset.UTC),
            ZoneOffset.UTC,
            EnumSet.allOf(DayOfWeek.class),
            null);
    Instant since = due.minus(Duration.ofMinutes(3));
    Subscription subscription =
        new Subscription(
            new SubscriptionId(id), chat, LLM, schedule, Language.ENGLISH, Manners.USUAL, since);
    store.save(subscription, schedule.nextAfter(since));
  }

  private static List<Instant> posts(DiscordServer discord) {
    return discord.calls("POST", "/channels/{channel}/messages").stream()
        .map(it -> it.at())
        .toList();
  }

  private void print(String platform, List<Instant> arrived) {
    List<Instant> sorted = arrived.stream().sorted().toList();
    double first = Duration.between(due, sorted.getFirst()).toMillis() / 1e3;
    double all = Duration.between(sorted.getFirst(), sorted.getLast()).toMillis() / 1e3;
    System.out.printf(
        "%s: the first of %d messages %.1f s after its time, the last %.1f s later: %.2f a second%n",
        platform, sorted.size(), first, all, (sorted.size() - 1) / all);
  }

  private static LoopbackFeeds.Item item(int number) {
    return new LoopbackFeeds.Item(
        "https://source.example/%d".formatted(number),
        "Laboratory %d releases language model Alder %d with %d billion parameters"
            .formatted(number, number, 7 + number),
        "The large language model number %d scored %d points on a public benchmark of reasoning. "
            .formatted(number, 40 + number)
            .repeat(10));
  }
}
