package jobo.timer;

import static jobo.edition.Newsroom.CHAT;
import static jobo.edition.Newsroom.FIRST;
import static jobo.edition.Newsroom.LLM;
import static jobo.edition.Newsroom.articles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jobo.delivery.Messengers;
import jobo.edition.DeliveryDesk;
import jobo.edition.Newsroom;
import jobo.edition.PlainMessenger;
import jobo.store.TestDatabase;
import jobo.subscription.ChatAddress;
import jobo.subscription.Due;
import jobo.subscription.Platform;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionId;
import jobo.subscription.SubscriptionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeliveryRoundTest {
  private final Newsroom room = new Newsroom(TestDatabase.h2());
  private final SubscriptionStore subscriptions = room.database().subscriptions();
  private final PlainMessenger messenger = PlainMessenger.usual();
  private final DeliveryDesk desk = room.desk(messenger);
  private final AtomicInteger closings = new AtomicInteger();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void editionsAreClosedOnceAndThenAllWhoAreDueAreServed() {
    IntStream.range(0, 450).forEach(it -> room.subscribe("s" + it, LLM));
    room.arrive(FIRST, LLM, articles("a"));
    room.clock().set(Newsroom.close(FIRST));
    round().run();
    assertThat(closings).hasValue(1);
    assertThat(room.database().deliveries().newest(CHAT, 999)).hasSize(450);
    assertThat(room.due()).isEmpty();
    round().run();
    assertThat(closings).as("nobody is due").hasValue(1);
  }

  @Test
  void whatFailsForOneIsPutOffAndStopsNoOther() {
    List<Subscription> all =
        IntStream.range(0, 5).mapToObj(it -> room.subscribe("s" + it, LLM)).toList();
    room.day(FIRST, articles("a"));
    AtomicInteger failures = new AtomicInteger(1);
    messenger.whileWriting(
        () -> {
          if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("a bug");
          }
        });
    round().run();
    assertThat(room.database().deliveries().newest(CHAT, 9)).hasSize(all.size() - 1);
    assertThat(room.due()).isEmpty();
    room.clock().advance(Duration.ofMinutes(1));
    round().run();
    assertThat(room.database().deliveries().newest(CHAT, 9)).hasSize(all.size());
  }

  @Test
  void thoseOnPlatformsThatAreOffWaitAndKeepNobodyBack() {
    Subscription here = room.subscribe("here", LLM);
    Subscription there = on(new ChatAddress(Platform.DISCORD, "5"), here);
    room.day(FIRST, articles("a"));
    round().run();
    assertThat(room.database().deliveries().newest(CHAT, 9)).hasSize(1);
    assertThat(subscriptions.next(there.id())).map(Due::at).hasValue(Newsroom.close(FIRST));
  }

  private Subscription on(ChatAddress chat, Subscription like) {
    Subscription other =
        new Subscription(
            new SubscriptionId("there"),
            chat,
            like.categories(),
            like.schedule(),
            like.language(),
            like.manners(),
            like.since());
    subscriptions.save(other, subscriptions.next(like.id()).orElseThrow());
    return other;
  }

  private DeliveryRound round() {
    return new DeliveryRound(
        subscriptions,
        desk,
        () -> {
          closings.incrementAndGet();
          room.editions().closeDue();
        },
        new Messengers(List.of(messenger)),
        room.clock());
  }
}
