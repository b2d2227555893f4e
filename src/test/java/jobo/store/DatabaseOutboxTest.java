package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import jobo.article.Together;
import jobo.delivery.DeliveryKey;
import jobo.delivery.OutboxPart;
import jobo.delivery.OutboxStore;
import jobo.delivery.PartState;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import jobo.subscription.SubscriptionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DatabaseOutboxTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofMinutes(1));
  private static final ChatAddress CHAT = new ChatAddress(Platform.TELEGRAM, "-1001");
  private static final ChatAddress OTHER = new ChatAddress(Platform.TELEGRAM, "-1002");

  @Nested
  class OnH2 extends Contract {
    OnH2() {
      super(TestDatabase.h2());
    }
  }

  @Nested
  class OnPostgres extends Contract {
    OnPostgres() {
      super(TestDatabase.postgres());
    }
  }

  abstract static class Contract {
    private final TestDatabase database;
    private final OutboxStore store;

    Contract(TestDatabase database) {
      this.database = database;
      this.store = database.outbox();
    }

    @AfterEach
    void close() {
      database.close();
    }

    @Test
    void aDeliveryIsKeptOnceWhateverItHolds() {
      assertThat(store.put(key("a"), CHAT, List.of("one", "two"), NOON)).isTrue();
      assertThat(store.put(key("a"), OTHER, List.of("three"), NOON)).isFalse();
      assertThat(store.newest(CHAT, 9)).extracting(OutboxPart::body).containsExactly("one", "two");
      assertThat(store.newest(OTHER, 9)).isEmpty();
      Callable<Boolean> put = () -> store.put(key("b"), CHAT, List.of("x", "y"), NOON);
      assertThat(Together.all(Collections.nCopies(4, put)))
          .containsExactlyInAnyOrder(true, false, false, false);
    }

    @Test
    void partsAreTakenInTheirOrderEachWhenTheOneBeforeIsThrough() {
      store.put(key("a"), CHAT, List.of("one", "two", "three"), NOON);
      OutboxPart one = take().getFirst();
      assertThat(one.state()).isEqualTo(PartState.SENDING);
      assertThat(one.attempts()).isEqualTo(1);
      assertThat(one.body()).isEqualTo("one");
      assertThat(take()).isEmpty();
      store.sent(one, "77");
      OutboxPart two = take().getFirst();
      assertThat(two.body()).isEqualTo("two");
      store.ended(two, PartState.MAYBE_SENT, "the connection ended");
      assertThat(take()).extracting(OutboxPart::body).containsExactly("three");
      assertThat(store.newest(CHAT, 9))
          .extracting(OutboxPart::state)
          .containsExactly(PartState.SENT, PartState.MAYBE_SENT, PartState.SENDING);
      assertThat(store.newest(CHAT, 9).getFirst().remoteId()).isEqualTo("77");
      assertThat(store.waiting(Platform.TELEGRAM)).isEqualTo(1);
    }

    @Test
    void whatIsPutOffIsTakenAtItsTimeWithItsKeyUnchanged() {
      store.put(key("a"), CHAT, List.of("one"), NOON);
      OutboxPart first = take().getFirst();
      store.later(first, LATER, "429 Too Many Requests");
      assertThat(take()).isEmpty();
      OutboxPart again = store.take(Platform.TELEGRAM, LATER, 9).getFirst();
      assertThat(again.attempts()).isEqualTo(2);
      assertThat(again.reason()).isEqualTo("429 Too Many Requests");
      assertThat(again.key()).isEqualTo(first.key());
      store.plainer(again, "plain", LATER, "400");
      assertThat(store.take(Platform.TELEGRAM, LATER, 9))
          .extracting(OutboxPart::body)
          .containsExactly("plain");
    }

    @Test
    void theLongestDueGoFirstAndNoMoreThanAskedForAndNoOthers() {
      store.put(key("late"), CHAT, List.of("late"), NOON.minusSeconds(1));
      store.put(key("later"), OTHER, List.of("later"), NOON);
      store.put(key("next"), OTHER, List.of("next"), LATER);
      store.put(key("else"), new ChatAddress(Platform.DISCORD, "5"), List.of("else"), NOON);
      assertThat(store.take(Platform.TELEGRAM, NOON, 1))
          .extracting(OutboxPart::body)
          .containsExactly("late");
      assertThat(take()).extracting(OutboxPart::body).containsExactly("later");
    }

    @Test
    void ofManyWhoTakeEachPartGoesToOne() {
      for (int number = 0; number < 40; number++) {
        store.put(key("s" + number), CHAT, List.of("b" + number), NOON);
      }
      Callable<List<OutboxPart>> take = () -> store.take(Platform.TELEGRAM, NOON, 10);
      List<OutboxPart> taken =
          Together.all(Collections.nCopies(6, take)).stream().flatMap(List::stream).toList();
      assertThat(taken).extracting(OutboxPart::body).doesNotHaveDuplicates();
    }

    @Test
    void whatACrashCutOffIsFound() {
      store.put(key("a"), CHAT, List.of("one", "two"), NOON);
      store.put(key("b"), CHAT, List.of("three"), NOON);
      OutboxPart one = store.take(Platform.TELEGRAM, NOON, 1).getFirst();
      assertThat(store.interrupted(Platform.TELEGRAM)).containsExactly(one);
      assertThat(store.interrupted(Platform.DISCORD)).isEmpty();
    }

    @Test
    void aChatThatIsGivenUpGetsNothingMoreAndOthersDo() {
      store.put(key("a"), CHAT, List.of("one", "two"), NOON);
      store.put(key("b"), OTHER, List.of("three"), NOON);
      OutboxPart one = store.take(Platform.TELEGRAM, NOON, 1).getFirst();
      store.giveUp(CHAT, "blocked");
      store.ended(one, PartState.GIVEN_UP, "blocked");
      assertThat(take()).extracting(OutboxPart::body).containsExactly("three");
      assertThat(store.newest(CHAT, 9))
          .extracting(OutboxPart::state)
          .containsOnly(PartState.GIVEN_UP);
    }

    @Test
    void whatIsLeftFollowsAChatToItsNewAddress() {
      store.put(key("a"), CHAT, List.of("one", "two"), NOON);
      store.sent(take().getFirst(), "1");
      store.move(CHAT, OTHER);
      assertThat(take()).extracting(OutboxPart::chat).containsExactly(OTHER);
      assertThat(store.newest(CHAT, 9)).extracting(OutboxPart::body).containsExactly("one");
    }

    private List<OutboxPart> take() {
      return store.take(Platform.TELEGRAM, NOON, 100);
    }
  }

  private static DeliveryKey key(String subscription) {
    return new DeliveryKey(new SubscriptionId(subscription), LocalDate.of(2026, 11, 21));
  }
}
