package jobo.edition;

import static jobo.edition.Newsroom.FIRST;
import static jobo.edition.Newsroom.LLM;
import static jobo.edition.Newsroom.articles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import jobo.edition.DeliveryDesk.Prepared;
import jobo.store.TestDatabase;
import jobo.subscription.Due;
import jobo.subscription.Manners;
import jobo.subscription.QuietHours;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionStore.DueSubscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Never two digests for one local date, whatever is changed meanwhile. */
class ScheduleChangeTest {
  private static final LocalDate SECOND = FIRST.plusDays(1);

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
    private final DeliveryDesk desk;

    Contract(TestDatabase database) {
      room = new Newsroom(database);
      desk = room.desk(PlainMessenger.usual());
    }

    @AfterEach
    void close() {
      room.close();
    }

    @Test
    void aZoneChangedAtNoonBringsNoSecondDigestForADate() {
      for (String zone : List.of("America/Los_Angeles", "Pacific/Kiritimati", "Europe/London")) {
        Subscription before = room.subscribe(zone.replaceAll("[^A-Za-z]", ""), LLM);
        LocalDate today = LocalDate.ofInstant(room.clock().instant(), Newsroom.SEOUL).plusDays(1);
        room.day(today, articles("of-" + today));
        room.prepareAll(desk);
        room.clock().advance(Duration.ofHours(4));
        Schedule moved =
            new Schedule(LocalTime.of(20, 0), ZoneId.of(zone), before.schedule().days(), null);
        room.save(
            new Subscription(
                before.id(),
                before.chat(),
                before.categories(),
                moved,
                before.language(),
                before.manners(),
                room.clock().instant()));
        for (int hour = 0; hour < 72; hour++) {
          room.clock().advance(Duration.ofHours(1));
          room.editions().closeDue();
          room.prepareAll(desk);
        }
        List<LocalDate> dates =
            room.deliveries().stream()
                .filter(it -> it.key().subscription().equals(before.id()))
                .map(it -> it.key().date())
                .toList();
        assertThat(dates.reversed())
            .as(zone)
            .hasSizeGreaterThan(1)
            .isEqualTo(today.datesUntil(dates.getFirst().plusDays(1)).toList());
        room.database().subscriptions().remove(before.id());
      }
    }

    @Test
    void whatIsMovedToALaterTimeOfTheSameDayDoesNotComeAgain() {
      Subscription all = room.subscribe("all");
      room.day(FIRST, articles("a"));
      DueSubscription due = room.due().getFirst();
      Schedule later =
          new Schedule(LocalTime.of(9, 0), Newsroom.SEOUL, all.schedule().days(), null);
      room.clock().advance(Duration.ofSeconds(1));
      Subscription changed =
          room.save(
              new Subscription(
                  all.id(),
                  all.chat(),
                  all.categories(),
                  later,
                  all.language(),
                  all.manners(),
                  room.clock().instant()));
      assertThat(room.next(changed).date()).isEqualTo(FIRST);
      assertThat(desk.prepare(due)).as("somebody read it before").isEqualTo(Prepared.PUT);
      room.clock().advance(Duration.ofHours(1));
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.PUT);
      assertThat(room.deliveries()).hasSize(1);
      assertThat(room.next(changed).date()).isEqualTo(SECOND);
    }

    @Test
    void whenTheFirstOneComesIsNeverADateThatWasHad() {
      Subscription all = room.subscribe("all");
      room.day(FIRST, articles("a"));
      assertThat(desk.nextFor(all)).isEqualTo(new Due(SECOND, Newsroom.close(SECOND)));
      room.clock().set(Newsroom.close(FIRST).minusSeconds(1));
      assertThat(desk.nextFor(all)).isEqualTo(new Due(FIRST, Newsroom.close(FIRST)));
      room.clock().set(Newsroom.close(FIRST));
      room.prepareAll(desk);
      room.clock().set(Newsroom.close(FIRST).minusSeconds(1));
      assertThat(desk.nextFor(all).date()).isEqualTo(SECOND);
    }

    @Test
    void inQuietHoursNothingComesBeforeTheirEnd() {
      room.clock().advance(Duration.ofHours(2));
      Subscription all = room.subscribe("all", Manners.USUAL, LocalTime.of(5, 0));
      QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 0));
      Subscription quiet =
          room.save(
              new Subscription(
                  all.id(),
                  all.chat(),
                  all.categories(),
                  new Schedule(LocalTime.of(5, 0), Newsroom.SEOUL, all.schedule().days(), night),
                  all.language(),
                  all.manners(),
                  all.since()));
      room.day(FIRST, articles("a"));
      assertThat(room.prepareAll(desk)).as("at eight").isEmpty();
      room.clock().advance(Duration.ofHours(1));
      assertThat(room.prepareAll(desk)).containsExactly(Prepared.PUT);
      assertThat(room.deliveries().getFirst().key().date()).isEqualTo(FIRST);
      assertThat(room.next(quiet))
          .isEqualTo(new Due(SECOND, Newsroom.close(SECOND).plusSeconds(3_600)));
    }
  }
}
