package jobo.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import jobo.chat.CommandHandlers;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.discordapi.Guild;
import jobo.discordapi.Permission;
import jobo.discordapi.Role;
import jobo.discordapi.Strictness;
import jobo.discordapi.User;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.subscription.ChatAddress;
import jobo.subscription.Due;
import jobo.subscription.Manners;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionId;
import jobo.subscription.SubscriptionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Discord tells of servers, channels and threads, and what becomes of their subscriptions. */
class ChannelEarsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String REASON = "a test says so";

  private final TestDatabase database = TestDatabase.h2();
  private final SubscriptionStore subscriptions = database.subscriptions();
  private final DiscordServer server = DiscordServer.start();
  private final User minsu = server.user("Minsu", "ko");
  private final Guild guild = server.guild("AI", "ko", minsu);
  private final Channel channel = server.textChannel(guild, "general");
  private final Channel other = server.textChannel(guild, "other");
  private final Channel thread = server.thread(minsu, channel, "Talk");
  private final DiscordHouse house = open();

  private DiscordHouse open() {
    server.rates().hold(Strictness.NONE);
    return DiscordHouse.open(server, CommandHandlers.doing(steps -> {}), database);
  }

  @BeforeEach
  void subscribe() {
    for (Channel each : new Channel[] {channel, other, thread}) {
      subscribe(each);
    }
  }

  @AfterEach
  void close() {
    house.close();
    server.close();
    database.close();
  }

  @Test
  void whoIsRemovedFromAServerHasLostItsChannelsUntilItIsBack() {
    server.kicksBot(guild);
    awaitLost(channel, "Jobo was removed from the server");
    awaitLost(other, "Jobo was removed from the server");
    awaitLost(thread, "Jobo was removed from the server");
    server.addsBot(guild);
    awaitFound(channel);
    awaitFound(other);
    awaitFound(thread);
  }

  @Test
  void aServerThatIsDownIsNotLostAndWhatWasLostThereIsFoundWhenItIsBack() {
    suspend(channel);
    server.goesDown(guild);
    server.comesBack(guild);
    awaitFound(channel);
    assertThat(suspension(other)).isEmpty();
  }

  @Test
  void aChannelOrThreadThatIsDeletedIsLost() {
    server.deletes(thread);
    awaitLost(thread, "the thread was deleted");
    server.deletes(channel);
    awaitLost(channel, "the channel was deleted");
    assertThat(suspension(other)).isEmpty();
  }

  @Test
  void whatAChannelAllowsAgainIsFoundThereAndInItsThreadsAndNowhereElse() {
    server.botMayNot(channel, Permission.SEND_MESSAGES, Permission.SEND_MESSAGES_IN_THREADS);
    awaitBarred(channel);
    awaitBarred(thread);
    suspend(channel, other, thread);
    server.botMay(channel, Permission.EMBED_LINKS);
    awaitFound(channel);
    awaitFound(thread);
    assertThat(suspension(other)).isPresent();
  }

  @Test
  void aChangeThatDoesNotSufficeFindsNothing() {
    server.botMayNot(channel, Permission.SEND_MESSAGES, Permission.EMBED_LINKS);
    awaitBarred(channel);
    suspend(channel, other);
    server.botMayNot(channel, Permission.SEND_MESSAGES);
    server.botMay(other, Permission.ATTACH_FILES);
    awaitFound(other); // news are passed on in their order
    assertThat(suspension(channel)).isPresent();
  }

  @Test
  void aChannelThatComesIntoSightIsFoundWithItsThreads() {
    server.botMayNot(channel, Permission.VIEW_CHANNEL);
    awaitBarred(channel);
    suspend(channel, thread);
    server.botMay(channel, Permission.VIEW_CHANNEL);
    awaitFound(channel);
    awaitFound(thread);
  }

  @Test
  void whatEverybodyMayAgainIsFoundEverywhere() {
    server.everybodyMay(guild);
    server.botMay(guild, Permission.VIEW_CHANNEL);
    awaitBarred(other);
    suspend(channel, other);
    server.everybodyMay(guild, Permission.SEND_MESSAGES, Permission.EMBED_LINKS);
    awaitFound(channel);
    awaitFound(other);
  }

  @Test
  void aRoleThatIsGivenAllowsWhatWasLacking() {
    server.everybodyMay(guild);
    server.botMay(guild, Permission.VIEW_CHANNEL);
    awaitBarred(channel);
    suspend(channel);
    server.grants(guild, server.bot(), Permission.SEND_MESSAGES, Permission.EMBED_LINKS);
    awaitFound(channel);
  }

  @Test
  void whatRolesOfOthersMayIsNotLookedAt() {
    User emma = server.user("Emma", "ko");
    server.joins(guild, emma);
    suspend(channel);
    Role role = server.grants(guild, emma, Permission.SEND_MESSAGES);
    Channel last = server.textChannel(guild, "last");
    subscribe(last);
    suspend(last);
    server.botMay(last, Permission.EMBED_LINKS);
    awaitFound(last);
    assertThat(suspension(channel)).isPresent();
    server.deletes(guild, role);
    awaitFound(channel);
  }

  @Test
  void aThreadThatIsOpenedAgainIsFound() {
    server.archives(thread);
    awaitBarred(thread);
    suspend(thread);
    server.unarchives(thread);
    awaitFound(thread);
  }

  private void subscribe(Channel to) {
    subscriptions.save(
        new Subscription(
            new SubscriptionId("s" + to.id()),
            address(to),
            Set.of(),
            new Schedule(LocalTime.NOON, ZoneId.of("UTC"), EnumSet.allOf(DayOfWeek.class), null),
            Language.KOREAN,
            Manners.USUAL,
            NOON),
        new Due(LocalDate.of(2026, 11, 22), NOON));
  }

  private void suspend(Channel... channels) {
    for (Channel each : channels) {
      subscriptions.suspend(address(each), REASON, NOON);
    }
  }

  private Optional<String> suspension(Channel of) {
    return subscriptions.suspension(address(of)).map(SubscriptionStore.Suspension::reason);
  }

  private void awaitLost(Channel lost, String reason) {
    eventually(lost + " is lost", () -> suspension(lost).equals(Optional.of(reason)));
  }

  private void awaitFound(Channel found) {
    eventually(found + " is found", () -> suspension(found).isEmpty());
  }

  private void awaitBarred(Channel barred) {
    eventually(
        barred + " is barred",
        () -> house.messenger().access(address(barred)).barred().isPresent());
  }

  private static ChatAddress address(Channel channel) {
    return new DiscordChat(channel.id(), false).address();
  }

  private static void eventually(String what, BooleanSupplier wanted) {
    for (int look = 0; look < 1_500; look++) {
      if (wanted.getAsBoolean()) {
        return;
      }
      LockSupport.parkNanos(20_000_000);
    }
    throw new AssertionError("It was never so: " + what);
  }
}
