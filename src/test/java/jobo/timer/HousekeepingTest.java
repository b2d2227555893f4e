package jobo.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import jobo.SettableClock;
import jobo.ask.Asker;
import jobo.ask.Exchange;
import jobo.ask.RetentionSettings;
import jobo.delivery.Delivery;
import jobo.delivery.DeliveryKey;
import jobo.delivery.DeliveryLog;
import jobo.store.TestDatabase;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import jobo.subscription.SampleSubscription;
import jobo.subscription.SubscriptionId;
import jobo.subscription.SubscriptionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  private final TestDatabase database = TestDatabase.h2();
  private final SettableClock clock = new SettableClock(NOW);
  private final SubscriptionStore subscriptions = database.subscriptions();
  private final DeliveryLog deliveries = database.deliveries();
  private final Housekeeping housekeeping =
      new Housekeeping(
          subscriptions,
          deliveries,
          database.conversations(),
          database.questionMeter(),
          new RetentionSettings(Duration.ofDays(30)),
          clock);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoeverIsLostIsKeptForNinetyDaysAndThenForgotten() {
    List<ChatAddress> lost =
        IntStream.range(0, 250)
            .mapToObj(it -> new ChatAddress(Platform.TELEGRAM, "7" + it))
            .toList();
    lost.forEach(this::subscribe);
    lost.forEach(it -> subscriptions.suspend(it, "403 blocked", NOW));
    ChatAddress there = new ChatAddress(Platform.TELEGRAM, "9");
    subscribe(there);
    clock.advance(Duration.ofDays(90));
    housekeeping.run();
    assertThat(lost).noneMatch(it -> subscriptions.of(it).isEmpty());
    clock.advance(Duration.ofMinutes(1));
    housekeeping.run();
    assertThat(lost).allMatch(it -> subscriptions.of(it).isEmpty());
    assertThat(lost).allMatch(it -> subscriptions.suspension(it).isEmpty());
    assertThat(subscriptions.of(there)).hasSize(1);
  }

  @Test
  void deliveriesAreKeptForNinetyDays() {
    ChatAddress chat = new ChatAddress(Platform.TELEGRAM, "9");
    LocalDate date = LocalDate.of(2026, 11, 21);
    DeliveryKey key = new DeliveryKey(new SubscriptionId("s"), date);
    database.outbox().put(new Delivery(key, chat, date, NOW, List.of()));
    clock.advance(Duration.ofDays(90));
    housekeeping.run();
    assertThat(deliveries.newest(chat, 9)).hasSize(1);
    clock.advance(Duration.ofMinutes(1));
    housekeeping.run();
    assertThat(deliveries.newest(chat, 9)).isEmpty();
  }

  @Test
  void conversationsAreKeptForThirtyDays() {
    Asker asker = new Asker("TELEGRAM 9", "somebody");
    Exchange asked = new Exchange("1", asker, NOW, "Who?", List.of(), false, null);
    database.conversations().keep(asked);
    clock.advance(Duration.ofDays(30));
    housekeeping.run();
    assertThat(database.conversations().newest(asker, NOW)).contains(asked);
    clock.advance(Duration.ofMinutes(1));
    housekeeping.run();
    assertThat(database.conversations().newest(asker, NOW)).isEmpty();
  }

  private void subscribe(ChatAddress chat) {
    SampleSubscription.save(subscriptions, "s" + chat.value(), chat);
  }
}
