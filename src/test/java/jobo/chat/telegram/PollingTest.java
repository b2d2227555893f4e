package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import jobo.SettableClock;
import jobo.botapi.BotApiServer;
import jobo.botapi.Chat;
import jobo.botapi.Fault;
import jobo.botapi.User;
import jobo.chat.CommandHandlers;
import jobo.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The loop that asks Telegram for updates goes on whatever happens in it. */
class PollingTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final SettableClock clock = new SettableClock(NOON);
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
  void aPollerThatHangsIsSeenAndAnotherOneBeginsWithinAMinute() throws InterruptedException {
    CountDownLatch hangs = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    TurnStore store =
        new Takes(database.turns()) {
          @Override
          public List<Turn> takeIn(
              Collection<Integer> updates, Collection<Turn> turns, Instant at) {
            if (!updates.isEmpty() && hangs.getCount() > 0) {
              hangs.countDown();
              uninterruptibly(gate);
            }
            return super.takeIn(updates, turns, at);
          }
        };
    try (TelegramHouse house = open(store, clock)) {
      server.says(minsu, chat, "/help");
      hangs.await();
      clock.advance(Duration.ofSeconds(59));
      assertThat(server.awaits(chat, it -> true).text()).isEqualTo("done");
      gate.countDown();
      User jiwoo = server.user("Jiwoo", "en");
      Chat other = server.privateChat(jiwoo);
      server.says(jiwoo, other, "/help");
      assertThat(server.awaits(other, it -> true).text()).isEqualTo("done");
      assertThat(server.sent(chat)).as("nothing twice").hasSize(1);
      assertThat(house.bot().state().wrong(clock.instant())).isEmpty();
    }
  }

  @Test
  void silenceIsSeenInHealth() {
    PollingState state = PollingState.beginning().answered(NOON);
    assertThat(state.wrong(NOON.plusSeconds(59))).isEmpty();
    assertThat(state.wrong(NOON.plusSeconds(61))).hasValue("Telegram has been silent for too long");
    assertThat(PollingState.beginning().wrong(NOON)).hasValue("not connected yet");
  }

  @Test
  void whateverTheStoreThrowsUpdatesAreTakenInLater() {
    AtomicInteger failures = new AtomicInteger();
    TurnStore store =
        new Takes(database.turns()) {
          @Override
          public List<Turn> takeIn(
              Collection<Integer> updates, Collection<Turn> turns, Instant at) {
            if (!updates.isEmpty() && failures.incrementAndGet() == 1) {
              throw new StackOverflowError("deep");
            }
            return super.takeIn(updates, turns, at);
          }
        };
    try (TelegramHouse house = open(store, clock)) {
      server.says(minsu, chat, "/help");
      assertThat(house.awaitsProblem()).isEqualTo("taking in updates fails: StackOverflowError");
      assertThat(server.awaits(chat, it -> true).text()).isEqualTo("done");
    }
  }

  @Test
  void anUpdateIsConfirmedOnlyWhenItIsInTheDatabase() {
    TurnStore store =
        new Takes(database.turns()) {
          @Override
          public List<Turn> takeIn(
              Collection<Integer> updates, Collection<Turn> turns, Instant at) {
            if (!updates.isEmpty()) {
              throw new IllegalStateException("the database is away");
            }
            return List.of();
          }
        };
    try (TelegramHouse house = open(store, clock)) {
      server.says(minsu, chat, "/help");
      house.awaitsProblem();
    }
    try (TelegramHouse _ = open(database.turns(), clock)) {
      assertThat(server.awaits(chat, it -> true).text()).isEqualTo("done");
    }
  }

  @Test
  void aSecondInstanceThatGoesIsForgotten() {
    server.faults().next(1, "getUpdates", Fault.status(409, "Conflict: terminated"));
    try (TelegramHouse house = open(database.turns(), clock)) {
      assertThat(house.awaitsProblem()).startsWith("Another program");
      server.says(minsu, chat, "/help");
      server.awaits(chat, it -> true);
      assertThat(house.bot().state().wrong(clock.instant())).isEmpty();
    }
  }

  private TelegramHouse open(TurnStore store, Clock at) {
    return TelegramHouse.open(
        server,
        server.token(),
        CommandHandlers.doing(steps -> {}),
        database,
        store,
        at,
        Duration.ofSeconds(45),
        TelegramHouse.TYPING);
  }

  private static void uninterruptibly(CountDownLatch gate) {
    boolean interrupted = false;
    while (gate.getCount() > 0) {
      try {
        gate.await();
      } catch (InterruptedException unheeded) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** A store whose taking in a test changes. */
  abstract static class Takes implements TurnStore {
    private final TurnStore store;

    Takes(TurnStore store) {
      this.store = store;
    }

    @Override
    public int offset(Instant since) {
      return store.offset(since);
    }

    @Override
    public List<Turn> takeIn(Collection<Integer> updates, Collection<Turn> turns, Instant now) {
      return store.takeIn(updates, turns, now);
    }

    @Override
    public List<Turn> waiting() {
      return store.waiting();
    }

    @Override
    public boolean begin(Turn turn) {
      return store.begin(turn);
    }

    @Override
    public void end(Turn turn) {
      store.end(turn);
    }

    @Override
    public List<Turn> endInterrupted() {
      return store.endInterrupted();
    }
  }
}
