package jobo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jobo.SettableClock;
import jobo.store.TestDatabase;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import jobo.subscription.SampleSubscription;
import jobo.subscription.SubscriptionStore;
import jobo.subscription.SubscriptionStore.Suspension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatReachTest {
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final ChatAddress GROUP = chat("-1001");
  private static final ChatAddress TOPIC = chat("-1001/5");
  private static final ChatAddress OTHER = chat("-10010");

  private final TestDatabase database = TestDatabase.h2();
  private final SettableClock clock = new SettableClock(NOW);
  private final SubscriptionStore subscriptions = database.subscriptions();
  private final OutboxStore outbox = database.outbox();
  private final ChatReach reach = new ChatReach(subscriptions, outbox, clock);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aLostGroupIsSuspendedWithItsTopicsAndNobodyElse() {
    List.of(GROUP, TOPIC, OTHER).forEach(this::subscribe);
    reach.lost(GROUP, "403 kicked");
    assertThat(subscriptions.suspension(GROUP)).map(Suspension::reason).hasValue("403 kicked");
    assertThat(subscriptions.suspension(TOPIC)).isPresent();
    assertThat(subscriptions.suspension(OTHER)).isEmpty();
  }

  @Test
  void whoeverIsLostTwiceIsSuspendedSinceTheFirstTime() {
    subscribe(GROUP);
    reach.lost(GROUP, "403 kicked");
    clock.advance(Duration.ofDays(1));
    reach.lost(GROUP, "400 chat not found");
    assertThat(subscriptions.suspension(GROUP)).hasValue(new Suspension(GROUP, "403 kicked", NOW));
  }

  @Test
  void nothingIsKeptOfChatsWithoutSubscription() {
    reach.lost(GROUP, "403 kicked");
    assertThat(subscriptions.suspension(GROUP)).isEmpty();
  }

  @Test
  void whenTheWayIsFreeAgainWhatWaitsGoesAtOnce() {
    subscribe(TOPIC);
    OutboxPart part = waiting(TOPIC);
    outbox.later(part, NOW.plus(Duration.ofHours(1)), "403 kicked");
    reach.lost(GROUP, "403 kicked");
    reach.found(GROUP);
    assertThat(subscriptions.suspension(TOPIC)).isEmpty();
    assertThat(outbox.due(Platform.TELEGRAM, NOW, 9)).hasSize(1);
  }

  @Test
  void whatSomebodyTellsOfAChatThatWasNotLostHurriesNothing() {
    subscribe(GROUP);
    outbox.later(waiting(GROUP), NOW.plus(Duration.ofHours(1)), "429");
    reach.found(GROUP);
    assertThat(outbox.due(Platform.TELEGRAM, NOW, 9)).isEmpty();
  }

  @Test
  void aGroupThatMovesTakesItsTopicsAlong() {
    List.of(GROUP, TOPIC, OTHER).forEach(this::subscribe);
    waiting(TOPIC);
    reach.moved(GROUP, chat("-2002"));
    assertThat(subscriptions.of(chat("-2002"))).hasSize(1);
    assertThat(subscriptions.of(chat("-2002/5"))).hasSize(1);
    assertThat(subscriptions.of(OTHER)).hasSize(1);
    assertThat(subscriptions.of(GROUP)).isEmpty();
    assertThat(outbox.due(Platform.TELEGRAM, NOW, 9))
        .extracting(OutboxPart::chat)
        .containsExactly(chat("-2002/5"));
  }

  @Test
  void theProbeResumesWhoCanBeReachedForSureAndNobodyElse() {
    ScriptedMessenger messenger = new ScriptedMessenger(false);
    for (int number = 0; number < 250; number++) {
      subscribe(chat("7" + number));
      reach.lost(chat("7" + number), "403 blocked");
    }
    messenger.frees(chat("77"));
    messenger.frees(chat("7249"));
    new ChatProbe(new Messengers(List.of(messenger)), subscriptions, reach).look();
    assertThat(subscriptions.suspension(chat("77"))).isEmpty();
    assertThat(subscriptions.suspension(chat("7249"))).isEmpty();
    assertThat(subscriptions.suspended(Platform.TELEGRAM, Optional.empty(), 999)).hasSize(248);
  }

  private OutboxPart waiting(ChatAddress chat) {
    DeliveryKey key =
        new DeliveryKey(subscriptions.of(chat).getFirst().id(), LocalDate.of(2026, 11, 21));
    outbox.put(new Delivery(key, chat, key.date(), NOW, List.of(new Draft("one", List.of()))));
    return outbox.next(key, NOW).orElseThrow();
  }

  private void subscribe(ChatAddress chat) {
    SampleSubscription.save(subscriptions, "s" + chat.value().replace("/", "-"), chat);
  }

  private static ChatAddress chat(String value) {
    return new ChatAddress(Platform.TELEGRAM, value);
  }
}
