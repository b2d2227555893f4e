package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jobo.botapi.BotApiServer;
import jobo.botapi.Chat;
import jobo.botapi.Sent;
import jobo.chat.CommandHandler;
import jobo.chat.Conversation;
import jobo.chat.Invitations;
import jobo.chat.Request;
import jobo.chat.Rights;
import jobo.chat.WireCommands;
import jobo.chat.discord.DiscordMessengers;
import jobo.chat.telegram.TelegramMessengers;
import jobo.delivery.Attachment;
import jobo.delivery.ChatReach;
import jobo.delivery.Courier;
import jobo.delivery.Message;
import jobo.delivery.Messengers;
import jobo.delivery.OutboxStore;
import jobo.delivery.Pictures;
import jobo.demo.Newswire;
import jobo.demo.WireHouse;
import jobo.digest.Archive;
import jobo.digest.ArchiveFile;
import jobo.digest.Masthead;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.document.DocumentText;
import jobo.edition.DeliveryDesk;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.subscription.ChatAddress;
import jobo.subscription.Length;
import jobo.subscription.Platform;
import jobo.timer.DeliveryRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a command to the digest in the morning, through the real libraries of both platforms. */
@Timeout(180)
class MorningTest {
  private static final List<LocalDate> DATES = Newswire.dates();
  private static final LocalDate FIRST = DATES.get(DATES.size() - 5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int MOST_MESSAGES = 5;

  @TempDir Path archives;
  private final WireHouse house = WireHouse.closedUntil(FIRST.minusDays(1));
  private final TestDatabase database = house.database();
  private final OutboxStore outbox = database.outbox();
  private final BotApiServer telegram = BotApiServer.start();
  private final DiscordServer discord = DiscordServer.start();
  private final Chat person = telegram.privateChat(telegram.user("Reader", "ko"));
  private final Channel channel =
      discord.textChannel(discord.guild("News", "ko", discord.user("Owner", "ko")), "news");
  private final ChatAddress onTelegram =
      new ChatAddress(Platform.TELEGRAM, String.valueOf(person.id()));
  private final ChatAddress onDiscord =
      new ChatAddress(Platform.DISCORD, String.valueOf(channel.id()));
  private final DiscordMessengers.Connected connected =
      DiscordMessengers.connected(
          discord.restBase(), discord.token(), Clock.systemUTC(), ANSWER, pictures());
  private final Messengers messengers =
      new Messengers(
          List.of(
              TelegramMessengers.at(
                  telegram.address(), telegram.token(), Clock.systemUTC(), ANSWER, pictures()),
              connected.messenger()));
  private final List<Courier> couriers = new ArrayList<>();

  @AfterEach
  void close() {
    couriers.forEach(Courier::close);
    connected.close();
    telegram.close();
    discord.close();
    house.close();
  }

  @Test
  void whatWasSubscribedInTheEveningIsThereInTheMorning() {
    house.clock().set(at(FIRST.minusDays(1), LocalTime.of(20, 0)));
    String answer = say(onTelegram, "/subscribe LLM, 오디오 08:30");
    assertThat(answer).contains("08:30 (Asia/Seoul)");
    say(onDiscord, "/subscribe all 08:00 en");
    close(FIRST);
    morning(FIRST, LocalTime.of(8, 0));
    assertThat(seen(onTelegram)).isEmpty();
    assertThat(seen(onDiscord)).hasSize(Length.MEDIUM.messages());
    assertThat(seen(onDiscord).getFirst())
        .contains("📰 Jobo · Tue 17 Nov 2026", "12 articles → 8 stories", "**Audio** (1)");
    assertThat(discord.sent(channel)).as("the rest is in its thread").hasSize(1);
    assertThat(discord.sent(channel).getFirst().attachments()).as("the chart").hasSize(1);
    morning(FIRST, LocalTime.of(8, 30));
    assertThat(seen(onTelegram)).hasSize(3);
    assertThat(seen(onTelegram).getFirst())
        .contains("📰 조보 · 2026-11-17 (화)", "🎠 LLM (1)", "🎧 오디오 (1)")
        .doesNotContain("강화 학습 (");
    assertThat(seen(onTelegram).get(1)).contains("피오르 34B", "전문 확인 · 매체 3곳");
    assertThat(say(onTelegram, "/status")).contains("마지막: 오늘 08:30, 메시지 3개");
    assertThat(say(onTelegram, "/why https://northwind-ai.example/northwind-fjord-34b"))
        .contains("LLM", "이 채팅");
  }

  @Test
  void afterThreeDaysOfDowntimeThereIsOneDigestOfAtMostFiveMessages() {
    house.clock().set(at(FIRST.minusDays(1), LocalTime.of(20, 0)));
    say(onTelegram, "/subscribe all 08:00");
    say(onDiscord, "/subscribe all 08:00");
    close(FIRST);
    morning(FIRST, LocalTime.of(8, 0));
    int before = seen(onTelegram).size();
    LocalDate back = FIRST.plusDays(3);
    close(back); // nobody was there on the two days between
    morning(back, LocalTime.of(11, 0));
    assertThat(seen(onTelegram)).hasSizeBetween(before + 1, before + MOST_MESSAGES);
    assertThat(database.deliveries().newest(onTelegram, 9)).hasSize(2);
    assertThat(database.deliveries().newest(onDiscord, 9)).hasSize(2);
    morning(back, LocalTime.of(11, 1));
    assertThat(database.deliveries().newest(onTelegram, 9)).hasSize(2);
  }

  private void close(LocalDate date) {
    house.close(date);
    Archive archive = new Archive(archives, new Masthead(true, WireHouse.ZONE));
    Stream.of(Language.values())
        .forEach(it -> house.desk().lastClosed(it).ifPresent(archive::write));
  }

  /** What happens at a time of a day, until all is delivered. */
  private void morning(LocalDate date, LocalTime time) {
    house.clock().set(at(date, time));
    DeliveryDesk desk =
        new DeliveryDesk(
            house.desk(),
            WireHouse.CALENDAR,
            database.subscriptions(),
            outbox,
            database.deliveries(),
            messengers,
            new Masthead(true, WireHouse.ZONE),
            pictures(),
            house.clock());
    new DeliveryRound(
            database.subscriptions(), desk, house.desk()::closeDue, messengers, house.clock())
        .run();
    if (couriers.isEmpty()) {
      ChatReach reach = new ChatReach(database.subscriptions(), outbox, house.clock());
      messengers.all().stream()
          .map(it -> new Courier(it, outbox, reach, house.clock(), true))
          .forEach(couriers::add);
      couriers.forEach(Courier::start);
    }
    while (Stream.of(Platform.values()).anyMatch(it -> outbox.waiting(it) > 0)) {
      LockSupport.parkNanos(10_000_000);
    }
  }

  private String say(ChatAddress chat, String command) {
    CommandHandler commands = WireCommands.of(house, archives, new Invitations(), messengers);
    StringBuilder reply = new StringBuilder();
    commands.handle(
        new Request(chat, Language.KOREAN, command, Rights.ALL),
        new Conversation() {
          @Override
          public void step(String text) {}

          @Override
          public List<String> reply(Message message) {
            reply.append(DocumentText.of(message.document(), Instant::toString));
            return List.of();
          }
        });
    return reply.toString();
  }

  private List<String> seen(ChatAddress chat) {
    if (chat.platform() == Platform.TELEGRAM) {
      return telegram.sent(person).stream().map(Sent::text).toList();
    }
    return discord.sent(channel).stream()
        .flatMap(
            it ->
                Stream.concat(
                    Stream.of(it), it.thread().stream().flatMap(in -> discord.sent(in).stream())))
        .map(it -> it.text())
        .toList();
  }

  private Pictures pictures() {
    return file ->
        ArchiveFile.named(file)
            .flatMap(new Archive(archives, new Masthead(true, WireHouse.ZONE))::read)
            .map(png -> new Attachment(file, png));
  }

  private static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(WireHouse.ZONE).toInstant();
  }
}
