package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import jobo.article.Together;
import jobo.delivery.Delivery;
import jobo.delivery.DeliveryKey;
import jobo.delivery.DeliveryLog;
import jobo.delivery.Draft;
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
  private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
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
    private final DeliveryLog log;

    Contract(TestDatabase database) {
      this.database = database;
      this.store = database.outbox();
      this.log = database.deliveries();
    }

    @AfterEach
    void close() {
      database.close();
    }

    @Test
    void aDeliveryIsKeptOnceWhateverItHolds() {
      assertThat(put("a", CHAT, NOON, "one", "two")).isTrue();
      assertThat(put("a", OTHER, NOON, "three")).isFalse();
      assertThat(bodies(CHAT)).containsExactly("one", "two");
      assertThat(log.newest(OTHER, 9)).isEmpty();
      Callable<Boolean> put = () -> put("b", CHAT, NOON, "x", "y");
      assertThat(Together.all(Collections.nCopies(4, put)))
          .containsExactlyInAnyOrder(true, false, false, false);
    }

    @Test
    void partsGoInTheirOrderEachWhenTheOneBeforeIsThrough() {
      put("a", CHAT, NOON, "one", "two", "three");
      OutboxPart one = begun();
      assertThat(one.body()).isEqualTo("one");
      assertThat(due()).isEmpty();
      store.sent(one, "77", NOON);
      OutboxPart two = begun();
      assertThat(two.body()).isEqualTo("two");
      store.ended(two, PartState.MAYBE_SENT, "the connection ended", NOON, NOON);
      assertThat(due()).extracting(OutboxPart::body).containsExactly("three");
      assertThat(store.next(key("a"), NOON)).map(OutboxPart::body).hasValue("three");
      assertThat(store.next(key("a"), NOON.minusSeconds(1))).isEmpty();
      List<OutboxPart> parts = log.newest(CHAT, 9).getFirst().parts();
      assertThat(parts)
          .extracting(OutboxPart::state)
          .containsExactly(PartState.SENT, PartState.MAYBE_SENT, PartState.DUE);
      assertThat(parts.getFirst().remoteId()).isEqualTo("77");
      assertThat(parts.getFirst().endedAt()).isEqualTo(NOON);
      assertThat(store.waiting(Platform.TELEGRAM)).isEqualTo(1);
    }

    @Test
    void theNextPartMayBeToldToWaitForOneInDoubt() {
      put("a", CHAT, NOON, "one", "two");
      store.ended(begun(), PartState.MAYBE_SENT, "cut", NOON, LATER);
      assertThat(due()).isEmpty();
      assertThat(store.due(Platform.TELEGRAM, LATER, 9))
          .extracting(OutboxPart::body)
          .containsExactly("two");
    }

    @Test
    void ofManyWhoBeginAPartOneDoes() {
      put("a", CHAT, NOON, "one");
      OutboxPart part = due().getFirst();
      Callable<Boolean> begin = () -> store.begin(part, NOON);
      assertThat(Together.all(Collections.nCopies(5, begin)))
          .containsExactlyInAnyOrder(true, false, false, false, false);
    }

    @Test
    void whatIsPutOffIsDueAtItsTimeWithItsKeyUnchanged() {
      put("a", CHAT, NOON, "one");
      OutboxPart first = begun();
      store.later(first, LATER, "429 Too Many Requests");
      assertThat(due()).isEmpty();
      OutboxPart again = store.due(Platform.TELEGRAM, LATER, 9).getFirst();
      assertThat(again.attempts()).isEqualTo(1);
      assertThat(again.reason()).isEqualTo("429 Too Many Requests");
      assertThat(again.key()).isEqualTo(first.key());
      assertThat(again.doubtSince()).isNull();
      store.plainer(again, "plain", LATER, "400");
      assertThat(store.due(Platform.TELEGRAM, LATER, 9))
          .extracting(OutboxPart::body)
          .containsExactly("plain");
    }

    @Test
    void whatIsInDoubtStaysSoUntilItIsThere() {
      put("a", CHAT, NOON, "one");
      store.doubted(begun(), NOON, "the connection ended");
      assertThat(due().getFirst().doubtSince()).isEqualTo(NOON);
      OutboxPart again = due().getFirst();
      store.begin(again, LATER);
      store.later(again, LATER, "429");
      assertThat(store.next(key("a"), LATER)).map(OutboxPart::doubtSince).hasValue(NOON);
      store.begin(again, LATER);
      store.doubted(again, LATER, "the connection ended");
      assertThat(store.next(key("a"), LATER)).map(OutboxPart::doubtSince).hasValue(NOON);
      store.sent(again, "5", LATER);
      assertThat(log.newest(CHAT, 1).getFirst().parts().getFirst().doubtSince()).isNull();
    }

    @Test
    void theLongestDueGoFirstAndNoMoreThanAskedForAndNoOthers() {
      put("late", CHAT, NOON.minusSeconds(1), "late");
      put("later", OTHER, NOON, "later");
      put("next", OTHER, LATER, "next");
      put("else", new ChatAddress(Platform.DISCORD, "5"), NOON, "else");
      assertThat(store.due(Platform.TELEGRAM, NOON, 1))
          .extracting(OutboxPart::body)
          .containsExactly("late");
      assertThat(due()).extracting(OutboxPart::body).containsExactly("late", "later");
    }

    @Test
    void whoComesFirstIsAnotherEveryDay() {
      Set<String> first = new HashSet<>();
      for (int day = 0; day < 60; day++) {
        Instant at = NOON.plus(Duration.ofDays(day));
        for (int number = 0; number < 20; number++) {
          DeliveryKey key = new DeliveryKey(new SubscriptionId("s-" + number), DATE.plusDays(day));
          store.put(new Delivery(key, CHAT, DATE, at, List.of(draft("s-" + number))));
        }
        List<OutboxPart> due = store.due(Platform.TELEGRAM, at, 99);
        first.add(due.getFirst().body());
        due.forEach(it -> store.sent(it, "1", at));
      }
      assertThat(first).hasSizeGreaterThan(15);
    }

    @Test
    void whatACrashCutOffIsFound() {
      put("a", CHAT, NOON, "one", "two");
      put("b", CHAT, NOON, "three");
      OutboxPart one = begun();
      assertThat(store.interrupted(Platform.TELEGRAM, NOON))
          .extracting(OutboxPart::body)
          .containsExactly(one.body());
      assertThat(store.interrupted(Platform.TELEGRAM, NOON.minusMillis(1))).isEmpty();
      assertThat(store.interrupted(Platform.DISCORD, NOON)).isEmpty();
      store.doubted(one, NOON, "Jobo was interrupted");
      assertThat(store.interrupted(Platform.TELEGRAM, NOON)).isEmpty();
      assertThat(store.next(one.delivery(), NOON)).map(OutboxPart::doubtSince).hasValue(NOON);
    }

    @Test
    void whatIsGivenUpForASubscriptionIsNotSentAndOthersAre() {
      put("a", CHAT, NOON, "one", "two");
      put("b", CHAT, NOON, "three");
      OutboxPart one = store.next(key("a"), NOON).orElseThrow();
      store.begin(one, NOON);
      store.giveUp(new SubscriptionId("a"), "unsubscribed", NOON);
      store.sent(one, "1", NOON);
      assertThat(due()).extracting(OutboxPart::body).containsExactly("three");
      assertThat(log.telling(CHAT, "story-of-one", 9))
          .extracting(OutboxPart::state)
          .containsExactly(PartState.SENT);
      assertThat(log.telling(CHAT, "story-of-two", 9))
          .extracting(OutboxPart::state)
          .containsExactly(PartState.GIVEN_UP);
    }

    @Test
    void whatHasEndedIsNotChangedByALateAnswer() {
      put("a", CHAT, NOON, "one");
      OutboxPart one = begun();
      store.ended(one, PartState.MAYBE_SENT, "interrupted", NOON, NOON);
      store.later(one, LATER, "429");
      store.ended(one, PartState.REFUSED, "400", LATER, LATER);
      assertThat(log.newest(CHAT, 9).getFirst().parts())
          .extracting(OutboxPart::state)
          .containsExactly(PartState.MAYBE_SENT);
      assertThat(store.due(Platform.TELEGRAM, LATER, 9)).isEmpty();
    }

    @Test
    void whatPerhapsWasNotSentIsSentAgainWhenSomebodyOfItsChatWantsThat() {
      put("a", CHAT, NOON, "one", "two");
      store.sent(begun(), "1", NOON);
      store.ended(begun(), PartState.MAYBE_SENT, "cut", NOON, NOON);
      assertThat(store.again(OTHER, key("a"), 1, LATER)).isFalse();
      assertThat(store.again(CHAT, key("a"), 0, LATER)).as("it is there").isFalse();
      assertThat(store.again(CHAT, key("a"), 1, LATER)).isTrue();
      assertThat(store.again(CHAT, key("a"), 1, LATER)).as("it is due already").isFalse();
      assertThat(store.due(Platform.TELEGRAM, LATER, 9))
          .extracting(OutboxPart::body)
          .containsExactly("two");
    }

    @Test
    void whatIsSentAgainGoesBeforeWhatWaitsBehindIt() {
      put("a", CHAT, NOON, "one", "two");
      store.ended(begun(), PartState.MAYBE_SENT, "cut", NOON, NOON);
      store.again(CHAT, key("a"), 0, NOON);
      assertThat(store.next(key("a"), NOON)).map(OutboxPart::body).hasValue("one");
      store.sent(begun(), "1", NOON);
      assertThat(store.next(key("a"), NOON)).map(OutboxPart::body).hasValue("two");
    }

    @Test
    void aMessageBelongsToOnePart() {
      put("a", CHAT, NOON, "one");
      put("b", CHAT, NOON, "one");
      OutboxPart a = store.next(key("a"), NOON).orElseThrow();
      OutboxPart b = store.next(key("b"), NOON).orElseThrow();
      store.sent(a, "7", NOON);
      assertThat(store.isOfAnother(b, "7")).isTrue();
      assertThat(store.isOfAnother(a, "7")).isFalse();
      assertThat(store.isOfAnother(b, "8")).isFalse();
    }

    @Test
    void whatWaitsForAChatCanBeHurried() {
      put("a", CHAT, NOON, "one");
      store.later(begun(), LATER, "403");
      store.hurry(OTHER, NOON);
      assertThat(due()).isEmpty();
      store.hurry(CHAT, NOON);
      assertThat(due()).hasSize(1);
    }

    @Test
    void whatIsLeftFollowsAChatToItsNewAddress() {
      put("a", CHAT, NOON, "one", "two");
      store.sent(begun(), "1", NOON);
      store.move(CHAT, OTHER);
      assertThat(due()).extracting(OutboxPart::chat).containsExactly(OTHER);
      assertThat(log.newest(CHAT, 9)).isEmpty();
      assertThat(bodies(OTHER)).containsExactly("one", "two");
    }

    @Test
    void whatIsCoveredIsWhatReachedItsChatOrWill() {
      SubscriptionId id = new SubscriptionId("a");
      assertThat(log.covered(id)).isEmpty();
      assertThat(log.newestDate(id)).isEmpty();
      for (int day = 0; day < 3; day++) {
        DeliveryKey key = new DeliveryKey(id, DATE.plusDays(day));
        List<Draft> parts = day == 0 ? List.of() : List.of(draft("one"));
        store.put(new Delivery(key, CHAT, DATE.plusDays(day).minusDays(1), NOON, parts));
      }
      OutboxPart last = store.next(new DeliveryKey(id, DATE.plusDays(2)), NOON).orElseThrow();
      store.ended(last, PartState.GIVEN_UP, "too late", NOON, NOON);
      assertThat(log.covered(id)).hasValue(DATE);
      assertThat(log.newestDate(id)).hasValue(DATE.plusDays(2));
      OutboxPart other = store.next(new DeliveryKey(id, DATE.plusDays(1)), NOON).orElseThrow();
      store.ended(other, PartState.REFUSED, "400", NOON, NOON);
      assertThat(log.covered(id)).as("nothing to tell is told, too").hasValue(DATE.minusDays(1));
    }

    @Test
    void theNewestDeliveriesAreToldWithTheirPartsAndOldOnesForgotten() {
      put("a", CHAT, NOON, "one", "two");
      put("b", CHAT, LATER, "three");
      put("c", OTHER, NOON, "four");
      assertThat(log.newest(CHAT, 1)).extracting(it -> it.key()).containsExactly(key("b"));
      assertThat(log.newest(CHAT, 9)).extracting(it -> it.parts().size()).containsExactly(1, 2);
      store.sent(store.next(key("a"), NOON).orElseThrow(), "1", NOON);
      store.sent(store.next(key("c"), NOON).orElseThrow(), "1", NOON);
      assertThat(log.forget(NOON.plusMillis(1))).as("one is not through").isEqualTo(1);
      assertThat(log.newest(OTHER, 9)).isEmpty();
      assertThat(bodies(CHAT)).containsExactly("three", "one", "two");
    }

    @Test
    void aMessageThatWasSentTellsItsStoriesInItsOrderAndInItsChatAlone() {
      Draft digest = new Draft("digest", List.of("s-9", "s-1", "s-5", "s-1"));
      store.put(new Delivery(key("a"), CHAT, DATE, NOON, List.of(digest)));
      store.sent(store.next(key("a"), NOON).orElseThrow(), "41", NOON);
      assertThat(log.toldBy(CHAT, "41")).containsExactly("s-9", "s-1", "s-5");
      assertThat(log.toldBy(CHAT, "42")).isEmpty();
      assertThat(log.toldBy(OTHER, "41")).isEmpty();
    }

    @Test
    void aMessageInAThreadTellsItsStoriesThere() {
      put("a", CHAT, NOON, "one");
      store.sent(store.next(key("a"), NOON).orElseThrow(), "77/41", NOON);
      ChatAddress thread = new ChatAddress(CHAT.platform(), "77");
      assertThat(log.toldBy(thread, "77/41")).containsExactly("story-of-one");
      assertThat(log.toldBy(new ChatAddress(CHAT.platform(), "7"), "77/41")).isEmpty();
    }

    private boolean put(String subscription, ChatAddress chat, Instant due, String... bodies) {
      List<Draft> parts = Arrays.stream(bodies).map(DatabaseOutboxTest::draft).toList();
      return store.put(new Delivery(key(subscription), chat, DATE, due, parts));
    }

    private List<OutboxPart> due() {
      return store.due(Platform.TELEGRAM, NOON, 100);
    }

    /** The first that is due, on its way. */
    private OutboxPart begun() {
      OutboxPart part = due().getFirst();
      assertThat(store.begin(part, NOON)).isTrue();
      return part;
    }

    private List<String> bodies(ChatAddress chat) {
      return log.newest(chat, 9).stream()
          .flatMap(it -> it.parts().stream())
          .map(OutboxPart::body)
          .toList();
    }
  }

  private static Draft draft(String body) {
    return new Draft(body, List.of("story-of-" + body));
  }

  private static DeliveryKey key(String subscription) {
    return new DeliveryKey(new SubscriptionId(subscription), DATE);
  }
}
