package jobo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import jobo.subscription.SubscriptionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CourierTest extends CourierScene {
  @Test
  void partsArriveInTheirOrderAndKnowTheFirst() throws Exception {
    put("a", CHAT, "one", "two", "three");
    courier.start();
    awaitEnd();
    assertThat(messenger.bodies()).containsExactly("one", "two", "three");
    assertThat(messenger.arrived()).extracting(Parcel::first).containsExactly(null, "m1", "m1");
    assertThat(messenger.arrived()).extracting(Parcel::key).doesNotHaveDuplicates();
    assertThat(states("a")).containsOnly(PartState.SENT);
  }

  @Test
  void twoDeliveriesOfAChatAreNotMixed() throws Exception {
    put("a", CHAT, "a1", "a2", "a3");
    put("b", CHAT, "b1", "b2", "b3");
    courier.start();
    awaitEnd();
    List<String> bodies = messenger.bodies();
    assertThat(bodies).hasSize(6);
    assertThat(bodies.subList(0, 3)).isIn(List.of("a1", "a2", "a3"), List.of("b1", "b2", "b3"));
  }

  @Test
  void whatHasToWaitGoesAtItsTimeAndWhatFollowsWaitsToo() throws Exception {
    put("a", CHAT, "one", "two");
    messenger.answers("one", new Sending.Later(Duration.ofMinutes(3), "429"));
    courier.start();
    watched.awaits(() -> part("a", 0).reason() != null);
    assertThat(part("a", 0).nextAt()).isEqualTo(DUE.plus(Duration.ofMinutes(3)));
    assertThat(messenger.bodies()).isEmpty();
    clock.advance(Duration.ofMinutes(3));
    awaitEnd();
    assertThat(messenger.bodies()).containsExactly("one", "two");
  }

  @Test
  void whatIsRefusedGoesOutPlainerAndAtLastTheNextPartGoesOn() throws Exception {
    put("a", CHAT, "rich rich one", "two");
    messenger.answers("rich rich one", new Sending.Refused("400 picture"));
    messenger.answers("rich one", new Sending.Refused("400 entities"));
    put("b", OTHER, "rich words", "more");
    messenger.answers("rich words", new Sending.Refused("400"));
    messenger.answers("words", new Sending.Refused("400"));
    courier.start();
    awaitEnd();
    assertThat(messenger.bodies()).containsExactlyInAnyOrder("one", "two", "more");
    assertThat(part("a", 0).plainerBecause()).isEqualTo("400 entities");
    assertThat(states("b")).containsExactly(PartState.REFUSED, PartState.SENT);
  }

  @Test
  void aChatOutOfReachIsSuspendedAloneAndResumesWithWhatWaits() throws Exception {
    subscribe("a", CHAT);
    subscribe("b", OTHER);
    put("a", CHAT, "one");
    put("b", OTHER, "two");
    messenger.answers("one", new Sending.Unreachable("403 blocked"));
    courier.start();
    watched.awaits(() -> part("a", 0).reason() != null && states("b").contains(PartState.SENT));
    assertThat(subscriptions.suspension(CHAT))
        .hasValueSatisfying(it -> assertThat(it.reason()).isEqualTo("403 blocked"));
    assertThat(subscriptions.suspension(OTHER)).isEmpty();
    reach.found(CHAT);
    awaitEnd();
    assertThat(messenger.bodies()).containsExactlyInAnyOrder("one", "two");
    assertThat(subscriptions.suspension(CHAT)).isEmpty();
  }

  @Test
  void aSuspendedChatThatTakesAMessageIsSuspendedNoMore() throws Exception {
    subscribe("a", CHAT);
    put("a", CHAT, "one");
    messenger.answers("one", new Sending.Unreachable("403 blocked"));
    courier.start();
    watched.awaits(() -> part("a", 0).reason() != null);
    clock.advance(Duration.ofHours(1));
    awaitEnd();
    watched.awaits(() -> subscriptions.suspension(CHAT).isEmpty());
    assertThat(states("a")).containsExactly(PartState.SENT);
  }

  @Test
  void aChatThatMovesIsFollowed() throws Exception {
    subscribe("a", CHAT);
    put("a", CHAT, "one", "two");
    messenger.answers("one", new Sending.Moved(OTHER));
    courier.start();
    awaitEnd();
    assertThat(messenger.arrived()).extracting(Parcel::chat).containsExactly(OTHER, OTHER);
    assertThat(subscriptions.of(OTHER)).hasSize(1);
  }

  @Test
  void whileTheTokenIsWrongNobodyIsTried() throws Exception {
    put("a", CHAT, "one");
    messenger.answers("one", new Sending.Unauthorized("401"));
    courier.start();
    watched.awaits(() -> part("a", 0).reason() != null);
    put("b", OTHER, "two");
    clock.advance(Duration.ofSeconds(299));
    watched.awaitsCalls("interrupted", 3); // so often it has looked
    assertThat(messenger.bodies()).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    awaitEnd();
    assertThat(messenger.bodies()).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void yesterdaysReportIsNotSent() throws Exception {
    put("a", CHAT, "one", "two");
    clock.advance(Duration.ofHours(13));
    courier.start();
    awaitEnd();
    assertThat(messenger.bodies()).isEmpty();
    assertThat(states("a")).containsOnly(PartState.GIVEN_UP);
  }

  @Test
  void aMessengerThatBreaksLeavesNothingBehind() throws Exception {
    put("a", CHAT, "one", "two");
    put("b", OTHER, "three");
    messenger.does(
        "one",
        parcel -> {
          throw new IllegalStateException("a bug");
        });
    courier.start();
    letArrive("a");
    awaitEnd();
    assertThat(states("a")).containsExactly(PartState.MAYBE_SENT, PartState.SENT);
    assertThat(messenger.bodies()).containsExactlyInAnyOrder("two", "three");
  }

  @Test
  void whatAPlatformAnsweredIsWrittenDownThoughTheDatabaseIsAwayForAWhile() throws Exception {
    put("a", CHAT, "one", "two");
    watched.fails("sent", 2);
    courier.start();
    awaitEnd();
    assertThat(states("a")).containsOnly(PartState.SENT);
    assertThat(messenger.bodies()).containsExactly("one", "two");
  }

  @Test
  void nothingLeavesThatCannotBeWrittenDownBefore() throws Exception {
    put("a", CHAT, "one");
    watched.fails("begin", 1);
    courier.start();
    watched.awaits(() -> part("a", 0).reason() != null);
    assertThat(messenger.bodies()).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    awaitEnd();
    assertThat(messenger.bodies()).containsExactly("one");
  }

  @Test
  void atTheEndWhatIsUnderWayIsFinishedAndTheRestIsLeftForTheNextStart() throws Exception {
    put("a", CHAT, "one", "two");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    messenger.does(
        "one",
        parcel -> {
          begun.countDown();
          await(closing);
          return new Sending.Sent("m1");
        });
    courier.start();
    begun.await();
    Thread closer = Thread.ofVirtual().start(courier::close);
    while (closer.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    closing.countDown();
    closer.join();
    assertThat(states("a")).containsExactly(PartState.SENT, PartState.DUE);
    courier = courier();
    courier.start();
    awaitEnd();
    assertThat(messenger.bodies()).containsExactly("two");
  }

  @Test
  void whoUnsubscribesWhileTheDigestGoesOutGetsNoMoreOfIt() throws Exception {
    put("a", CHAT, "one", "two", "three");
    messenger.does(
        "two",
        parcel -> {
          outbox.giveUp(new SubscriptionId("a"), "unsubscribed", clock.instant());
          return new Sending.Sent("m2");
        });
    courier.start();
    awaitEnd();
    assertThat(messenger.bodies()).containsExactly("one");
    assertThat(states("a")).containsExactly(PartState.SENT, PartState.SENT, PartState.GIVEN_UP);
  }

  @Test
  void manyChatsAreServedAtOnceWhileOneIsSlow() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    put("slow", CHAT, "slow");
    messenger.does(
        "slow",
        parcel -> {
          await(slow);
          return new Sending.Sent("s");
        });
    IntStream.range(0, 400)
        .forEach(it -> put("s-" + it, new ChatAddress(Platform.TELEGRAM, "7" + it), "b" + it));
    courier.start();
    watched.awaits(() -> outbox.waiting(Platform.TELEGRAM) == 1);
    slow.countDown();
    awaitEnd();
    assertThat(messenger.bodies()).hasSize(400).doesNotHaveDuplicates();
  }
}
