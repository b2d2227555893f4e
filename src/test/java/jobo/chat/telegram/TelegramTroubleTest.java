package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jobo.FastClock;
import jobo.botapi.BotApiServer;
import jobo.botapi.Chat;
import jobo.botapi.Fault;
import jobo.botapi.Sent;
import jobo.botapi.Strictness;
import jobo.botapi.User;
import jobo.chat.CommandHandler;
import jobo.chat.CommandHandlers;
import jobo.language.Language;
import jobo.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on Telegram, and that it stays where it is. */
class TelegramTroubleTest {
  private final TestDatabase database = TestDatabase.h2();
  private final BotApiServer server = BotApiServer.start();
  private final User minsu = server.user("Minsu", "en");
  private final Chat chat = server.privateChat(minsu);

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  @Test
  void aHandlerThatThrowsIsAnsweredAndTheNextQuestionToo() {
    CountDownLatch first = new CountDownLatch(1);
    CommandHandler commands =
        CommandHandlers.doing(
            steps -> {
              if (first.getCount() > 0) {
                first.countDown();
                throw new IllegalStateException("broken");
              }
            });
    try (TelegramHouse house = TelegramHouse.open(server, commands, database)) {
      server.says(minsu, chat, "/help");
      assertThat(server.awaits(chat, it -> true).text()).contains("went wrong");
      server.says(minsu, chat, "/help");
      assertThat(server.awaits(chat, it -> true).text()).isEqualTo("done");
      assertThat(house.bot().state().problem()).isNull();
    }
  }

  @Test
  void aSlowChatDoesNotDelayAnother() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    CommandHandler commands =
        CommandHandlers.doing(
            steps -> {
              if (begun.getCount() > 0) {
                begun.countDown();
                await(gate);
              }
            });
    User jiwoo = server.user("Jiwoo", "en");
    Chat other = server.privateChat(jiwoo);
    try (TelegramHouse _ = TelegramHouse.open(server, commands, database)) {
      server.says(minsu, chat, "/help");
      begun.await();
      server.says(jiwoo, other, "/help");
      assertThat(server.awaits(other, it -> true).text()).isEqualTo("done");
      assertThat(server.sent(chat)).isEmpty();
      gate.countDown();
      assertThat(server.awaits(chat, it -> true).text()).isEqualTo("done");
    }
  }

  @Test
  void whatTelegramSendsTwiceIsAnsweredOnceAlsoAfterARestart() {
    CommandHandler commands = CommandHandlers.doing(steps -> {});
    try (TelegramHouse _ = TelegramHouse.open(server, commands, database)) {
      server.faults().next(1, "getUpdates", new Fault.Cut(false));
      server.says(minsu, chat, "/help");
      server.awaits(chat, it -> true);
    }
    try (TelegramHouse _ = TelegramHouse.open(server, commands, database)) {
      server.says(minsu, chat, "/help");
      server.awaits(chat, it -> true);
      server.awaitsAllHeard();
      assertThat(server.sent(chat)).hasSize(2);
    }
  }

  @Test
  void whatACrashCutOffIsToldToItsAsker() {
    TurnStore store = database.turns();
    Turn turn =
        new Turn(
            7,
            Turn.Kind.PRIVATE,
            chat.id(),
            null,
            1,
            minsu.id(),
            Language.ENGLISH,
            "/ask What is new?",
            null,
            null);
    store.takeIn(List.of(7), List.of(turn), Clock.systemUTC().instant());
    assertThat(store.begin(turn)).isTrue();
    try (TelegramHouse _ =
        TelegramHouse.open(server, CommandHandlers.doing(steps -> {}), database)) {
      Sent told = server.awaits(chat, it -> true);
      assertThat(told.text()).contains("restarted", "What is new?");
    }
  }

  @Test
  void aWrongTokenIsOneProblemAndTheTokenIsNotInIt() {
    String wrong = "987654321:AAwrong";
    try (TelegramHouse house =
        TelegramHouse.open(
            server, wrong, CommandHandlers.doing(steps -> {}), database, Clock.systemUTC())) {
      assertThat(house.awaitsProblem())
          .startsWith("jobo.telegram.token: Telegram does not know this token")
          .doesNotContain(wrong);
    }
  }

  @Test
  void aSecondInstanceIsNamed() {
    server
        .faults()
        .next(
            1_000,
            "getUpdates",
            Fault.status(409, "Conflict: terminated by other getUpdates request"));
    try (TelegramHouse house =
        TelegramHouse.open(server, CommandHandlers.doing(steps -> {}), database)) {
      assertThat(house.awaitsProblem()).startsWith("Another program takes this bot's updates");
    }
  }

  @Test
  void aMenuThatIsRefusedKeepsNobodyFromTyping() {
    server.faults().next(1, "setMyCommands", Fault.status(400, "Bad Request: no"));
    try (TelegramHouse _ =
        TelegramHouse.open(server, CommandHandlers.doing(steps -> {}), database)) {
      server.says(minsu, chat, "/help");
      assertThat(server.awaits(chat, it -> true).text()).isEqualTo("done");
    }
  }

  @Test
  void onlyAdministratorsChangeWhatAChatGets() {
    User jiwoo = server.user("Jiwoo", "en");
    User emma = server.user("Emma", "en");
    Chat group = server.supergroup("AI", minsu, jiwoo, emma);
    Chat channel = server.channel("News", minsu);
    server.promotes(group, jiwoo);
    server.rates().hold(Strictness.NONE);
    try (TelegramHouse _ =
        TelegramHouse.open(
            server,
            server.token(),
            CommandHandlers.forAdministrators(),
            database,
            FastClock.from(Instant.parse("2026-11-21T12:00:00Z")))) {
      server.says(minsu, group, "/help");
      assertThat(server.awaits(group, it -> true).text()).isEqualTo("done");
      server.says(jiwoo, group, "/help");
      assertThat(server.awaits(group, it -> true).text()).isEqualTo("done");
      server.says(emma, group, "/help");
      assertThat(server.awaits(group, it -> true).text()).contains("관리자만");
      server.promotesAnonymously(group, emma);
      server.saysAnonymously(emma, group, "/help");
      assertThat(server.awaits(group, it -> true).text()).isEqualTo("done");
      server.says(emma, server.privateChat(emma), "/help");
      assertThat(server.awaits(server.privateChat(emma), it -> true).text()).isEqualTo("done");
      server.posts(channel, "/help");
      assertThat(server.awaits(channel, it -> true).text()).isEqualTo("done");
    }
  }

  @Test
  void aFloodIsWaitedForAndTheReplyArrives() {
    server.faults().next(1, "sendMessage", Fault.tooManyRequests(1));
    try (TelegramHouse _ =
        TelegramHouse.open(server, CommandHandlers.doing(steps -> {}), database)) {
      server.says(minsu, chat, "/help");
      assertThat(server.awaits(chat, it -> true).text()).isEqualTo("done");
    }
  }

  @Test
  void whileItTakesLongTheChatSeesTypingAndTheStepAndThenTheReplyAlone() {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    CommandHandler commands =
        CommandHandlers.doing(
            steps -> {
              steps.accept("searching");
              await(first);
              steps.accept("reading");
              await(second);
            });
    try (TelegramHouse _ =
        TelegramHouse.open(
            server,
            server.token(),
            commands,
            database,
            database.turns(),
            FastClock.from(Instant.parse("2026-11-21T12:00:00Z")),
            TelegramHouse.PATIENCE,
            Duration.ofMillis(50))) {
      server.says(minsu, chat, "/help");
      Sent progress = server.awaits(chat, it -> it.text().equals("⏳ searching"));
      assertThat(server.calls("sendChatAction")).isNotEmpty();
      first.countDown();
      assertThat(server.awaits(chat, it -> it.text().equals("⏳ reading"))).isSameAs(progress);
      second.countDown();
      server.awaits(chat, it -> it.text().equals("done"));
      assertThat(server.sent(chat)).filteredOn(it -> !it.isDeleted()).hasSize(1);
      assertThat(server.violations()).isEmpty();
    }
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
