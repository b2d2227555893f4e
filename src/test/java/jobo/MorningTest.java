package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jobo.botapi.BotApiServer;
import jobo.botapi.Chat;
import jobo.botapi.Sent;
import jobo.chat.CommandHandler;
import jobo.chat.Conversation;
import jobo.chat.Request;
import jobo.chat.Rights;
import jobo.chat.WireCommands;
import jobo.chat.discord.DiscordMessengers;
import jobo.chat.telegram.TelegramMessengers;
import jobo.delivery.ChatReach;
import jobo.delivery.Courier;
import jobo.delivery.Message;
import jobo.delivery.Messengers;
import jobo.delivery.OutboxStore;
import jobo.delivery.Pictures;
import jobo.demo.Newswire;
import jobo.demo.WireHouse;
import jobo.digest.Masthead;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.document.DocumentText;
import jobo.edition.DeliveryDesk;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import jobo.timer.DeliveryRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a command to the digest in the morning, through the real libraries of both platforms. */
@Timeout(120)
class MorningTest {
  private static final LocalDate LAST = Newswire.dates().getLast();
  private static final Duration ANSWER = Duration.ofSeconds(10);

  @TempDir java.nio.file.Path archives;
  private final WireHouse house = WireHouse.closedUntil(LAST.minusDays(4));
  private final TestDatabase database = house.database();
  private final BotApiServer telegram = BotApiServer.start();
  private final DiscordServer discord = DiscordServer.start();
  private final Chat person = telegram.privateChat(telegram.user("Reader", "ko"));
  private final Channel channel =
      discord.textChannel(discord.guild("News", "ko", discord.user("Owner", "ko")), "news");
  private final Map<Platform, ChatAddress> chats = new EnumMap<>(Platform.class);

  @AfterEach
  void close() {
    telegram.close();
    discord.close();
    house.close();
  }

  @Test
  void whatWasSubscribedComesInTheMorning() {
    System.out.println(house.clock().instant());
  }
}
