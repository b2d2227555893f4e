package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.article.CategoryId;
import jobo.article.Together;
import jobo.language.Language;
import jobo.subscription.ChatAddress;
import jobo.subscription.Due;
import jobo.subscription.Length;
import jobo.subscription.Manners;
import jobo.subscription.Platform;
import jobo.subscription.QuietHours;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionId;
import jobo.subscription.SubscriptionStore;
import jobo.subscription.SubscriptionStore.DueSubscription;
import jobo.subscription.SubscriptionStore.Suspension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DatabaseSubscriptionsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Set<Platform> ALL = EnumSet.allOf(Platform.class);
  private static final ChatAddress CHAT = new ChatAddress(Platform.TELEGRAM, "-1001/7");
  private static final ChatAddress OTHER = new ChatAddress(Platform.DISCORD, "-1001/7");
  private static final Schedule SCHEDULE =
      new Schedule(
          LocalTime.of(8, 30),
          ZoneId.of("Asia/Seoul"),
          EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
          new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));

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
    private final SubscriptionStore store;

    Contract(TestDatabase database) {
      this.database = database;
      this.store = database.subscriptions();
    }

    @AfterEach
    void close() {
      database.close();
    }

    @Test
    void whatIsSavedComesBackAsItWas() {
      Subscription first = subscription("one", CHAT);
      Subscription all =
          new Subscription(
              new SubscriptionId("two"),
              CHAT,
              Set.of(),
              new Schedule(LocalTime.MIN, ZoneId.of("UTC"), EnumSet.allOf(DayOfWeek.class), null),
              Language.ENGLISH,
              new Manners(Length.SHORT, true, false),
              NOON.plusSeconds(1));
      store.save(all, due(2));
      store.save(first, due(1));
      store.save(subscription("three", OTHER), due(1));
      assertThat(store.of(CHAT)).containsExactly(first, all);
      assertThat(store.find(first.id())).hasValue(first);
      assertThat(store.next(first.id())).hasValue(due(1));
      assertThat(store.find(new SubscriptionId("none"))).isEmpty();
    }

    @Test
    void savingAgainChangesIt() {
      store.save(subscription("one", CHAT), due(1));
      Subscription changed =
          new Subscription(
              new SubscriptionId("one"),
              CHAT,
              Set.of(),
              SCHEDULE,
              Language.ENGLISH,
              Manners.USUAL,
              NOON);
      store.save(changed, due(3));
      assertThat(store.of(CHAT)).containsExactly(changed);
      assertThat(store.next(changed.id())).hasValue(due(3));
    }

    @Test
    void whatIsDueIsToldInItsOrderAndNoMoreThanAskedFor() {
      store.save(subscription("late", CHAT), due(3));
      store.save(subscription("b", CHAT), due(1));
      store.save(subscription("a", OTHER), due(1));
      store.save(subscription("c", CHAT), due(2));
      assertThat(store.due(ALL, due(2).at(), 10))
          .extracting(it -> it.subscription().id().value())
          .containsExactlyInAnyOrder("a", "b", "c")
          .endsWith("c");
      assertThat(store.due(ALL, due(2).at(), 2)).hasSize(2);
      assertThat(store.due(ALL, due(1).at().minusNanos(1_000), 10)).isEmpty();
      assertThat(store.due(ALL, due(1).at(), 9))
          .contains(new DueSubscription(subscription("a", OTHER), due(1)));
    }

    @Test
    void aDigestIsMovedOnFromOnceWhoeverTries() {
      store.save(subscription("one", CHAT), due(1));
      Callable<Boolean> advance = () -> store.advance(new SubscriptionId("one"), due(1), due(2));
      assertThat(Together.all(Collections.nCopies(4, advance)))
          .containsExactlyInAnyOrder(true, false, false, false);
      assertThat(store.next(new SubscriptionId("one"))).hasValue(due(2));
      assertThat(store.advance(new SubscriptionId("one"), due(1), due(3))).isFalse();
      assertThat(store.advance(new SubscriptionId("none"), due(1), due(3))).isFalse();
    }

    @Test
    void whoComesFirstIsAnotherEveryDay() {
      List<SubscriptionId> all =
          IntStream.range(0, 20).mapToObj(it -> new SubscriptionId("s-" + it)).toList();
      all.forEach(it -> store.save(subscription(it.value(), CHAT), due(1)));
      Set<SubscriptionId> first = new HashSet<>();
      for (int day = 1; day <= 60; day++) {
        List<DueSubscription> due = store.due(ALL, due(day).at(), 99);
        assertThat(due).hasSize(all.size());
        first.add(due.getFirst().subscription().id());
        Due next = due(day + 1);
        due.forEach(it -> store.advance(it.subscription().id(), it.due(), next));
      }
      assertThat(first).hasSizeGreaterThan(15);
    }

    @Test
    void aGroupsTopicsAreWithinIt() {
      ChatAddress group = new ChatAddress(Platform.TELEGRAM, "-1001");
      ChatAddress topic = new ChatAddress(Platform.TELEGRAM, "-1001/5");
      ChatAddress left = new ChatAddress(Platform.TELEGRAM, "-1001/7");
      store.save(subscription("group", group), due(1));
      store.save(subscription("topic", topic), due(1));
      store.save(subscription("other", new ChatAddress(Platform.TELEGRAM, "-10010")), due(1));
      store.save(subscription("else", new ChatAddress(Platform.DISCORD, "-1001/5")), due(1));
      store.suspend(left, "closed", NOON);
      assertThat(store.within(group)).containsExactlyInAnyOrder(group, topic, left);
      assertThat(store.within(topic)).containsExactly(topic);
      assertThat(store.within(new ChatAddress(Platform.TELEGRAM, "%"))).isEmpty();
    }

    @Test
    void suspendedChatsAreToldPageByPage() {
      List<ChatAddress> chats =
          IntStream.range(1, 6)
              .mapToObj(it -> new ChatAddress(Platform.TELEGRAM, "9" + it))
              .toList();
      chats.forEach(it -> store.suspend(it, "blocked", NOON));
      store.suspend(new ChatAddress(Platform.DISCORD, "91"), "kicked", NOON);
      List<Suspension> first = store.suspended(Platform.TELEGRAM, Optional.empty(), 3);
      List<Suspension> rest =
          store.suspended(Platform.TELEGRAM, Optional.of(first.getLast().chat()), 3);
      assertThat(Stream.concat(first.stream(), rest.stream()))
          .extracting(Suspension::chat)
          .containsExactlyElementsOf(chats);
    }

    @Test
    void whatWasLetGoIsNeverDue() {
      store.save(subscription("one", CHAT), due(1));
      assertThat(store.remove(new SubscriptionId("one"))).isTrue();
      assertThat(store.remove(new SubscriptionId("one"))).isFalse();
      assertThat(store.due(ALL, due(9).at(), 10)).isEmpty();
      assertThat(store.advance(new SubscriptionId("one"), due(1), due(2))).isFalse();
    }

    @Test
    void aSuspendedChatIsOwedNothingAndKeepsItsSubscriptions() {
      store.save(subscription("one", CHAT), due(1));
      store.save(subscription("two", OTHER), due(1));
      store.suspend(CHAT, "403 Forbidden: bot was blocked by the user", NOON);
      store.suspend(CHAT, "again", NOON.plusSeconds(9));
      store.save(subscription("three", CHAT), due(1));
      assertThat(store.due(ALL, due(9).at(), 10))
          .extracting(it -> it.subscription().chat())
          .containsExactly(OTHER);
      assertThat(store.next(new SubscriptionId("one"))).isEmpty();
      assertThat(store.of(CHAT)).hasSize(2);
      Suspension suspension =
          new Suspension(CHAT, "403 Forbidden: bot was blocked by the user", NOON);
      assertThat(store.suspension(CHAT)).hasValue(suspension);
      assertThat(store.suspendedBefore(NOON.plusSeconds(1), 5)).containsExactly(suspension);
      assertThat(store.suspendedBefore(NOON, 5)).isEmpty();
    }

    @Test
    void whenTheWayIsFreeAgainAllGoesOn() {
      store.save(subscription("one", CHAT), due(1));
      store.suspend(CHAT, "kicked", NOON);
      assertThat(store.resume(CHAT)).isTrue();
      assertThat(store.resume(CHAT)).isFalse();
      assertThat(store.due(ALL, due(1).at(), 10)).hasSize(1);
      assertThat(store.suspension(CHAT)).isEmpty();
    }

    @Test
    void aChatThatMovesTakesItsSubscriptionsAlong() {
      ChatAddress moved = new ChatAddress(Platform.TELEGRAM, "-1002");
      store.save(subscription("one", CHAT), due(1));
      store.suspend(CHAT, "migrated", NOON);
      store.move(CHAT, moved);
      assertThat(store.of(CHAT)).isEmpty();
      assertThat(store.of(moved)).containsExactly(subscription("one", moved));
      assertThat(store.due(ALL, due(1).at(), 10)).hasSize(1);
      assertThat(store.suspension(CHAT)).isEmpty();
    }

    @Test
    void whatIsForgottenIsGone() {
      store.save(subscription("one", CHAT), due(1));
      store.suspend(CHAT, "kicked", NOON);
      store.forget(CHAT);
      assertThat(store.of(CHAT)).isEmpty();
      assertThat(store.suspension(CHAT)).isEmpty();
    }
  }

  private static Subscription subscription(String id, ChatAddress chat) {
    return new Subscription(
        new SubscriptionId(id),
        chat,
        Set.of(new CategoryId("llm"), new CategoryId("multimodal")),
        SCHEDULE,
        Language.KOREAN,
        Manners.USUAL,
        NOON);
  }

  private static Due due(int days) {
    return new Due(LocalDate.of(2026, 11, 21).plusDays(days), NOON.plus(Duration.ofDays(days)));
  }
}
