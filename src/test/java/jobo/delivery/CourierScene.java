package jobo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jobo.SettableClock;
import jobo.store.TestDatabase;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import jobo.subscription.SampleSubscription;
import jobo.subscription.SubscriptionId;
import jobo.subscription.SubscriptionStore;
import org.junit.jupiter.api.AfterEach;

/** A courier with an outbox, a messenger that answers as it is told, and a clock that stands. */
abstract class CourierScene {
  static final Instant DUE = Instant.parse("2026-11-21T08:00:00Z");
  static final LocalDate DATE = LocalDate.of(2026, 11, 21);
  static final ChatAddress CHAT = new ChatAddress(Platform.TELEGRAM, "-1001");
  static final ChatAddress OTHER = new ChatAddress(Platform.TELEGRAM, "-1002");

  final TestDatabase database = TestDatabase.h2();
  final SettableClock clock = new SettableClock(DUE);
  final WatchedOutbox watched = new WatchedOutbox(database.outbox());
  final OutboxStore outbox = watched.store();
  final DeliveryLog log = database.deliveries();
  final SubscriptionStore subscriptions = database.subscriptions();
  final ChatReach reach = new ChatReach(subscriptions, outbox, clock);
  ScriptedMessenger messenger = new ScriptedMessenger(false);
  Courier courier = courier();

  @AfterEach
  void close() {
    courier.close();
    database.close();
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  Courier courier() {
    return new Courier(messenger, outbox, reach, clock, true);
  }

  void awaitEnd() throws InterruptedException {
    watched.awaits(() -> database.outbox().waiting(Platform.TELEGRAM) == 0);
  }

  /** What follows a part in doubt waits, should that still arrive. */
  void letArrive(String subscription) throws InterruptedException {
    watched.awaits(() -> states(subscription).getFirst() == PartState.MAYBE_SENT);
    assertThat(states(subscription).getLast()).isEqualTo(PartState.DUE);
    clock.advance(Duration.ofSeconds(15));
  }

  void put(String subscription, ChatAddress chat, String... bodies) {
    List<Draft> parts = Arrays.stream(bodies).map(it -> new Draft(it, List.of())).toList();
    outbox.put(new Delivery(key(subscription), chat, DATE, DUE, parts));
  }

  void subscribe(String id, ChatAddress chat) {
    SampleSubscription.save(subscriptions, id, chat);
  }

  List<PartState> states(String subscription) {
    return parts(subscription).stream().map(OutboxPart::state).toList();
  }

  OutboxPart part(String subscription, int number) {
    return parts(subscription).get(number);
  }

  List<OutboxPart> parts(String subscription) {
    return List.of(CHAT, OTHER).stream()
        .flatMap(it -> log.newest(it, 9).stream())
        .filter(it -> it.key().equals(key(subscription)))
        .findFirst()
        .orElseThrow()
        .parts();
  }

  static DeliveryKey key(String subscription) {
    return new DeliveryKey(new SubscriptionId(subscription), DATE);
  }
}
