package jobo.edition;

import static java.util.Collections.nCopies;
import static jobo.edition.Newsroom.AUDIO;
import static jobo.edition.Newsroom.FIRST;
import static jobo.edition.Newsroom.LLM;
import static jobo.edition.Newsroom.articles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import jobo.article.Together;
import jobo.delivery.DeliveryLog;
import jobo.delivery.OutboxPart;
import jobo.delivery.PartState;
import jobo.edition.DeliveryDesk.Prepared;
import jobo.store.TestDatabase;
import jobo.subscription.Due;
import jobo.subscription.Length;
import jobo.subscription.Manners;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionStore.DueSubscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeliveryDeskTest {
  private static final LocalDate SECOND = FIRST.plusDays(1);
  private static final LocalDate THIRD = FIRST.plusDays(2);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

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
    private final Newsroom room;
    private final PlainMessenger messenger = PlainMessenger.usual();
    private final DeliveryDesk desk;

    Contract(TestDatabase database) {
      room = new Newsroom(database);
      desk = room.desk(messenger);
    }

    @AfterEach
    void close() {
      room.close();
    }

    @Test
    void whatIsDueIsPutOnceAndTheNextOneIsTomorrow() {
      Subscription all = room.subscribe("all");
      room.arrive(FIRST, AUDIO, articles("sound"));
      room.day(FIRST, articles("a", "b"));
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.PUT);
      DeliveryLog.Delivered delivered = room.deliveries().getFirst();
      assertThat(delivered.key().date()).isEqualTo(FIRST);
      assertThat(delivered.covers()).isEqualTo(FIRST);
      assertThat(delivered.due()).isEqualTo(Newsroom.close(FIRST));
      assertThat(room.newest()).hasSize(3);
      assertThat(room.text()).contains("Title of a", "Title of b", "Title of sound");
      assertThat(room.next(all)).isEqualTo(new Due(SECOND, Newsroom.close(SECOND)));
      assertThat(room.due()).isEmpty();
    }

    @Test
    void eachPartSaysWhichStoriesItTells() {
      room.subscribe("llm", LLM);
      room.arrive(FIRST, AUDIO, articles("sound"));
      room.day(FIRST, articles("a"));
      room.prepareAll(desk);
      assertThat(room.database().deliveries().telling(Newsroom.CHAT, "s-a", 9)).hasSize(1);
      assertThat(room.database().deliveries().telling(Newsroom.CHAT, "s-sound", 9)).isEmpty();
    }

    @Test
    void afterThreeDaysOfDowntimeThereIsOneDeliveryOfAtMostFiveMessages() {
      room.subscribe("all", new Manners(Length.LONG, false, true), LocalTime.of(8, 0));
      room.day(FIRST, articles("a"));
      room.prepareAll(desk);
      for (int day = 1; day <= 3; day++) {
        room.arrive(FIRST.plusDays(day), LLM, articles("llm" + day));
        room.arrive(FIRST.plusDays(day), AUDIO, articles("sound" + day));
      }
      room.clock().set(Newsroom.close(FIRST.plusDays(3)).plus(Duration.ofHours(2)));
      DeliveryDesk restarted = room.desk(messenger);
      assertThat(room.prepareAll(restarted)).containsExactly(Prepared.NOT_YET);
      room.editions().closeDue();
      assertThat(room.prepareAll(restarted)).containsExactly(Prepared.PUT);
      assertThat(room.due()).isEmpty();
      assertThat(room.deliveries())
          .extracting(it -> it.key().date())
          .containsExactly(FIRST.plusDays(3), FIRST);
      assertThat(room.newest()).hasSizeLessThanOrEqualTo(5);
      assertThat(room.text()).contains("llm1", "llm2", "llm3", "sound1", "sound2", "sound3");
    }

    @Test
    void whoCouldNotBeReachedForDaysGetsTheirEditionsAsOne() {
      room.subscribe("all");
      room.day(FIRST, articles("a"));
      room.prepareAll(desk);
      room.database().subscriptions().suspend(Newsroom.CHAT, "403", room.clock().instant());
      for (int day = 1; day <= 3; day++) {
        room.arrive(FIRST.plusDays(day), AUDIO, articles("z" + day));
        room.day(FIRST.plusDays(day), articles("b" + day));
        assertThat(room.prepareAll(desk)).isEmpty();
      }
      room.database().subscriptions().resume(Newsroom.CHAT);
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.PUT);
      assertThat(room.newest().getFirst())
          .contains("17 Nov – 19 Nov", "[18 Nov: /digest 2026-11-18]")
          .doesNotContain("picture");
      assertThat(room.text()).contains("b1", "b2", "b3").doesNotContain("Title of a");
      assertThat(room.deliveries().getFirst().covers()).isEqualTo(FIRST.plusDays(3));
    }

    @Test
    void noMoreThanTheLastSevenEditionsAreCaughtUp() {
      room.subscribe("llm", LLM);
      room.day(FIRST, articles("first"));
      room.prepareAll(desk);
      room.database().subscriptions().suspend(Newsroom.CHAT, "403", room.clock().instant());
      for (int day = 1; day <= 9; day++) {
        room.day(FIRST.plusDays(day), articles("b" + day));
      }
      room.database().subscriptions().resume(Newsroom.CHAT);
      room.prepareAll(desk);
      assertThat(room.text()).contains("19 Nov – 25 Nov", "b3", "b9").doesNotContain("Title of b2");
    }

    @Test
    void whatIsTooLateIsLeftToTheNextOneWhichTellsItToo() {
      Subscription all = room.subscribe("all");
      room.day(FIRST, articles("a"));
      room.clock().set(Newsroom.close(FIRST).plus(Duration.ofHours(12)).plusMillis(1));
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.TOO_LATE);
      assertThat(room.deliveries()).isEmpty();
      assertThat(room.next(all).date()).isEqualTo(SECOND);
      room.day(SECOND, articles("b"));
      room.prepareAll(desk);
      room.deliver();
      room.day(THIRD, articles("c"));
      room.clock().set(Newsroom.close(THIRD).plus(Duration.ofHours(13)));
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.TOO_LATE);
      room.day(FIRST.plusDays(3), articles("d"));
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.PUT);
      assertThat(room.text()).contains("Title of c", "Title of d").doesNotContain("Title of b");
    }

    @Test
    void atTheLastMomentItIsNotTooLate() {
      room.subscribe("all");
      room.day(FIRST, articles("a"));
      room.clock().set(Newsroom.close(FIRST).plus(Duration.ofHours(12)));
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.PUT);
    }

    @Test
    void twoSubscriptionsOfAChatGetTheirOwn() {
      room.subscribe("llm", LLM);
      room.subscribe("audio", AUDIO);
      room.arrive(FIRST, AUDIO, articles("sound"));
      room.day(FIRST, articles("a"));
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.PUT, Prepared.PUT);
      assertThat(room.deliveries())
          .extracting(it -> it.key().subscription().value())
          .containsExactlyInAnyOrder("llm", "audio");
      assertThat(room.deliveries()).allSatisfy(it -> assertThat(it.parts()).hasSize(1));
    }

    @Test
    void whoUnsubscribesWhileItIsPreparedGetsNothing() {
      Subscription all = room.subscribe("all");
      room.day(FIRST, articles("a", "b"));
      messenger.whileWriting(() -> room.database().subscriptions().remove(all.id()));
      room.prepareAll(desk);
      assertThat(room.deliveries().getFirst().parts())
          .isNotEmpty()
          .extracting(OutboxPart::state)
          .containsOnly(PartState.GIVEN_UP);
    }

    @Test
    void aCrashBetweenPuttingAndMovingOnDoublesNothing() {
      Subscription all = room.subscribe("all");
      room.day(FIRST, articles("a"));
      DueSubscription due = room.due().getFirst();
      desk.prepare(due);
      List<String> put = room.newest();
      room.database().subscriptions().save(all, due.due());
      assertThat(room.prepareAll(room.desk(messenger))).containsExactly(Prepared.PUT);
      assertThat(room.deliveries()).hasSize(1);
      assertThat(room.newest()).isEqualTo(put);
      assertThat(room.next(all).date()).isEqualTo(SECOND);
    }

    @Test
    void manyWhoPrepareTheSamePutItOnce() {
      room.subscribe("all");
      room.day(FIRST, articles("a"));
      DueSubscription due = room.due().getFirst();
      Callable<Prepared> prepare = () -> room.desk(messenger).prepare(due);
      assertThat(Together.all(nCopies(4, prepare))).containsOnly(Prepared.PUT);
      assertThat(room.deliveries()).hasSize(1);
      assertThat(room.due()).isEmpty();
    }

    @Test
    void aNewSubscriptionGetsTheNewestEditionAlone() {
      room.day(FIRST, articles("a"));
      room.day(SECOND, articles("b"));
      room.clock().advance(Duration.ofHours(1));
      room.subscribe("all");
      room.day(THIRD, articles("c"));
      room.prepareAll(desk);
      assertThat(room.text()).contains("Title of c").doesNotContain("Title of a", "Title of b");
    }

    @Test
    void aDayWithoutNewsIsALineOrNothing() {
      room.subscribe("all");
      room.subscribe("audio", AUDIO);
      room.subscribe("quiet", new Manners(Length.LONG, false, false), LocalTime.of(8, 0), AUDIO);
      room.day(FIRST);
      room.prepareAll(desk);
      assertThat(room.deliveries())
          .flatExtracting(DeliveryLog.Delivered::parts)
          .extracting(OutboxPart::body)
          .containsExactlyInAnyOrder(
              "Nothing new about AI to report today.", "Nothing new to report in 🎧 Audio today.");
      room.clock().set(Newsroom.close(SECOND));
      room.editions().closeDue();
      room.prepareAll(desk);
      assertThat(room.deliveries()).hasSize(6);
    }

    @Test
    void beforeTheEditionIsClosedItIsWaitedForButNotForever() {
      room.subscribe("all");
      room.day(FIRST, articles("a"));
      room.prepareAll(desk);
      room.arrive(SECOND, LLM, articles("b"));
      room.clock().set(Newsroom.close(SECOND));
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.NOT_YET);
      room.clock().advance(TEN_MINUTES.minusMillis(1));
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.NOT_YET);
      room.clock().advance(Duration.ofMillis(1));
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.PUT);
      assertThat(room.text()).startsWith("No edition has closed since the last digest.");
      assertThat(room.deliveries().getFirst().covers()).isEqualTo(FIRST);
      room.editions().closeDue();
      room.day(THIRD, articles("c"));
      room.prepareAll(desk);
      assertThat(room.text()).contains("Title of b", "Title of c");
    }

    @Test
    void whatWaitedGoesAsSoonAsTheEditionIsClosed() {
      room.subscribe("all");
      room.arrive(FIRST, LLM, articles("a"));
      room.clock().set(Newsroom.close(FIRST));
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.NOT_YET);
      room.editions().closeDue();
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.PUT);
      assertThat(room.text()).contains("Title of a");
    }

    @Test
    void whoComesBeforeTheCloseDoesNotWaitForIt() {
      room.subscribe("early", Manners.USUAL, LocalTime.of(7, 0));
      room.day(FIRST, articles("a"));
      room.prepareAll(desk);
      room.arrive(SECOND, LLM, articles("b"));
      room.clock().set(Newsroom.close(SECOND).minus(Duration.ofHours(1)));
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.PUT);
      assertThat(room.text()).contains("No edition has closed");
    }

    @Test
    void whereItsPlatformIsOffItStaysDue() {
      Subscription all = room.subscribe("all");
      room.day(FIRST, articles("a"));
      assertThat(room.prepareAll(room.desk())).containsExactly(Prepared.NO_MESSENGER);
      assertThat(room.due()).hasSize(1);
      room.clock().advance(Duration.ofHours(13));
      assertThat(room.prepareAll(room.desk())).containsExactly(Prepared.TOO_LATE);
      assertThat(room.next(all).date()).isEqualTo(SECOND);
    }

    @Test
    void whatWasDueBeforeItWasMadeIsNotOwed() {
      room.day(FIRST, articles("a"));
      room.clock().advance(Duration.ofHours(1));
      Subscription all = room.subscribe("all");
      Due before = new Due(FIRST, Newsroom.close(FIRST));
      room.database().subscriptions().save(all, before);
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.NOTHING_OWED);
      assertThat(room.deliveries()).isEmpty();
      assertThat(room.next(all).date()).isEqualTo(SECOND);
    }

    @Test
    void whatManyGetIsWrittenOnce() {
      for (int number = 0; number < 50; number++) {
        room.subscribe("s" + number);
      }
      room.subscribe("other", LLM);
      room.day(FIRST, articles("a", "b"));
      DueSubscription one = room.due().getFirst();
      desk.prepare(one);
      int once = messenger.written();
      assertThat(room.prepareAll(desk)).hasSize(50).containsOnly(Prepared.PUT);
      assertThat(messenger.written()).isLessThanOrEqualTo(2 * once);
      assertThat(room.deliveries()).hasSize(51);
    }

    @Test
    void aMessageCanBeSilent() {
      room.subscribe("all", new Manners(Length.SHORT, true, true), LocalTime.of(8, 0));
      room.day(FIRST, articles("a"));
      room.prepareAll(desk);
      assertThat(room.newest()).singleElement().asString().startsWith("(silent)");
    }
  }
}
