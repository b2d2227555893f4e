package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import jobo.article.CategoryId;
import jobo.botapi.BotApiServer;
import jobo.botapi.Chat;
import jobo.botapi.Topic;
import jobo.botapi.User;
import jobo.chat.CommandHandlers;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.subscription.ChatAddress;
import jobo.subscription.Manners;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionId;
import jobo.subscription.SubscriptionStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do to Jobo in their chats, and what becomes of their subscriptions. */
class ChatEventsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final TestDatabase database = TestDatabase.h2();
  private final SubscriptionStore subscriptions = database.subscriptions();
  private final BotApiServer server = BotApiServer.start();
  private final User minsu = server.user("Minsu", "en");

  @AfterEach
  void close() {
    assertThat(server.violations()).isEmpty();
    server.close();
    database.close();
  }

  @Test
  void whoBlocksJoboIsSuspendedAndWhoUnblocksItIsNotAnyMore() {
    ChatAddress chat = subscribed(address(server.privateChat(minsu), null));
    try (TelegramHouse _ = house()) {
      server.blocks(minsu);
      server.awaitsAllHeard();
      assertThat(reason(chat)).hasValue("kicked");
      server.unblocks(minsu);
      server.awaitsAllHeard();
      assertThat(reason(chat)).isEmpty();
    }
  }

  @Test
  void whatHappensInAGroupConcernsItsTopicsAndNoOtherGroup() {
    Chat forum = server.forum("AI", minsu);
    Topic topic = server.topic(forum, "LLM");
    ChatAddress all = subscribed(address(forum, null));
    ChatAddress part = subscribed(address(forum, topic));
    ChatAddress other = subscribed(address(server.supergroup("Other", minsu), null));
    try (TelegramHouse _ = house()) {
      server.leaves(forum, server.bot());
      server.awaitsAllHeard();
      assertThat(reason(all)).hasValue("left");
      assertThat(reason(part)).hasValue("left");
      assertThat(reason(other)).isEmpty();
      server.adds(forum, server.bot());
      server.awaitsAllHeard();
      assertThat(reason(all)).isEmpty();
      assertThat(reason(part)).isEmpty();
    }
  }

  @Test
  void whoMayOnlyReadHasLostTheChatUntilItMayWriteAgain() {
    Chat group = server.supergroup("AI", minsu);
    ChatAddress chat = subscribed(address(group, null));
    try (TelegramHouse _ = house()) {
      server.restricts(group, server.bot());
      server.awaitsAllHeard();
      assertThat(reason(chat)).hasValue("restricted without can_send_messages");
      server.promotes(group, server.bot());
      server.awaitsAllHeard();
      assertThat(reason(chat)).isEmpty();
      server.demotes(group, server.bot());
      server.awaitsAllHeard();
      assertThat(reason(chat)).as("a member").isEmpty();
    }
  }

  @Test
  void inAChannelOnlyAnAdministratorWhoMayPostWrites() {
    Chat channel = server.channel("News", minsu);
    ChatAddress chat = subscribed(address(channel, null));
    try (TelegramHouse _ = house()) {
      server.promotesToEdit(channel, server.bot());
      server.awaitsAllHeard();
      assertThat(reason(chat)).hasValue("administrator without can_post_messages");
      server.promotes(channel, server.bot());
      server.awaitsAllHeard();
      assertThat(reason(chat)).isEmpty();
      server.demotes(channel, server.bot());
      server.awaitsAllHeard();
      assertThat(reason(chat)).hasValue("member");
    }
  }

  @Test
  void aGroupThatBecomesASupergroupTakesItsSubscriptionsAlong() {
    Chat group = server.group("AI", minsu);
    ChatAddress from = subscribed(address(group, null));
    try (TelegramHouse _ = house()) {
      ChatAddress to = address(server.upgrades(group), null);
      server.awaitsAllHeard();
      assertThat(subscriptions.of(from)).isEmpty();
      assertThat(subscriptions.of(to)).hasSize(1);
    }
    assertThat(server.sent(group)).as("nobody is answered to that").isEmpty();
  }

  @Test
  void aReplyThatArrivesShowsThatTheWayIsFree() {
    Chat group = server.supergroup("AI", minsu);
    ChatAddress chat = subscribed(address(group, null));
    try (TelegramHouse _ = house()) {
      server.awaitsAllHeard(); // that it was added
      subscriptions.suspend(chat, "nobody knows why", NOON);
      server.says(minsu, group, "/help");
      server.awaits(group, it -> true);
    }
    assertThat(reason(chat)).isEmpty();
  }

  @Test
  void whoIsHeardButCannotBeAnsweredStaysSuspended() {
    Chat group = server.supergroup("AI", minsu);
    ChatAddress chat = subscribed(address(group, null));
    server.forbidsMessages(group);
    try (TelegramHouse _ = house()) {
      server.awaitsAllHeard(); // that it was added
      subscriptions.suspend(chat, "no rights", NOON);
      server.says(minsu, group, "/help");
      server.awaitsCalls("sendMessage", 1);
    }
    assertThat(reason(chat)).hasValue("no rights");
  }

  @Test
  void anEventIsActedOnBeforeItCountsAsHeardAndTwiceIsAsGoodAsOnce() {
    ChatAddress chat = subscribed(address(server.privateChat(minsu), null));
    TurnStore broken =
        new PollingTest.Takes(database.turns()) {
          @Override
          public List<Turn> takeIn(
              Collection<Integer> updates, Collection<Turn> turns, Instant now) {
            if (!updates.isEmpty()) {
              throw new IllegalStateException("the database is away");
            }
            return List.of();
          }
        };
    try (TelegramHouse house = house(broken)) {
      server.blocks(minsu);
      house.awaitsProblem();
      assertThat(reason(chat)).hasValue("kicked");
    }
    try (TelegramHouse _ = house()) {
      server.awaitsAllHeard();
      assertThat(reason(chat)).hasValue("kicked");
    }
  }

  @Test
  void anEventThatCannotBeActedOnIsTriedAgainAndThenPassedOver() {
    List<ChatEvent> told = new CopyOnWriteArrayList<>();
    ChatAddress chat = address(server.privateChat(minsu), null);
    Polling.Listener listener =
        new Polling.Listener() {
          @Override
          public TurnReader connected(org.telegram.telegrambots.meta.api.objects.User self) {
            return new TurnReader(self.getId(), self.getUserName(), Language.ENGLISH);
          }

          @Override
          public void happened(ChatEvent event) {
            told.add(event);
            if (event instanceof ChatEvent.Lost) {
              throw new IllegalStateException("nobody knows why");
            }
          }

          @Override
          public void said(Turn turn) {}
        };
    TelegramSettings settings = new TelegramSettings(server.token(), server.address());
    Polling.Source source =
        new Polling.Source(
            TelegramConfiguration.client(settings, Duration.ofSeconds(40)),
            Duration.ofSeconds(20),
            TelegramHouse.PATIENCE,
            Duration.ofMillis(50));
    server.blocks(minsu);
    server.unblocks(minsu);
    try (Polling polling = new Polling(source, database.turns(), listener, Clock.systemUTC())) {
      polling.start();
      server.awaitsAllHeard();
    }
    ChatEvent lost = new ChatEvent.Lost(chat, "kicked");
    assertThat(told).containsExactly(lost, lost, new ChatEvent.Found(chat));
  }

  private TelegramHouse house() {
    return house(database.turns());
  }

  private TelegramHouse house(TurnStore store) {
    return TelegramHouse.open(
        server,
        server.token(),
        CommandHandlers.doing(steps -> {}),
        database,
        store,
        Clock.systemUTC(),
        TelegramHouse.PATIENCE,
        TelegramHouse.TYPING);
  }

  private Optional<String> reason(ChatAddress chat) {
    return subscriptions.suspension(chat).map(SubscriptionStore.Suspension::reason);
  }

  private ChatAddress subscribed(ChatAddress chat) {
    Schedule schedule =
        new Schedule(LocalTime.NOON, ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class), null);
    subscriptions.save(
        new Subscription(
            new SubscriptionId("s" + chat.value().hashCode()),
            chat,
            Set.of(new CategoryId("llm")),
            schedule,
            Language.ENGLISH,
            Manners.USUAL,
            NOON),
        schedule.nextAfter(NOON));
    return chat;
  }

  private static ChatAddress address(Chat chat, @Nullable Topic topic) {
    return new TelegramChat(chat.id(), topic == null ? null : Math.toIntExact(topic.id()))
        .address();
  }
}
