package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import jobo.article.Together;
import jobo.chat.telegram.Turn;
import jobo.chat.telegram.TurnStore;
import jobo.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DatabaseTurnsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

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
    private final TurnStore store;

    Contract(TestDatabase database) {
      this.database = database;
      this.store = database.turns();
    }

    @AfterEach
    void close() {
      database.close();
    }

    @Test
    void theOffsetMovesOnlyWithWhatWasTakenIn() {
      assertThat(store.offset(NOON.minus(Duration.ofDays(6)))).isZero();
      store.takeIn(List.of(7, 8), List.of(turn(8)), NOON);
      assertThat(store.offset(NOON.minus(Duration.ofDays(6)))).isEqualTo(9);
    }

    @Test
    void afterAQuietWeekAllIsAskedForBecauseIdsStartAnew() {
      store.takeIn(List.of(900), List.of(turn(900)), NOON);
      assertThat(store.offset(NOON.plusSeconds(1))).isZero();
    }

    @Test
    void whatComesTwiceIsTakenInOnce() {
      assertThat(store.takeIn(List.of(7), List.of(turn(7)), NOON)).containsExactly(turn(7));
      assertThat(store.takeIn(List.of(8, 7), List.of(turn(7), turn(8)), NOON))
          .containsExactly(turn(8));
      assertThat(store.waiting()).containsExactly(turn(7), turn(8));
    }

    @Test
    void aTurnIsBegunByOneAlone() {
      store.takeIn(List.of(7), List.of(turn(7)), NOON);

      List<Boolean> begun =
          Together.all(IntStream.range(0, 4).mapToObj(it -> begin(turn(7))).toList());

      assertThat(begun).containsExactlyInAnyOrder(true, false, false, false);
      assertThat(store.waiting()).isEmpty();
    }

    private java.util.concurrent.Callable<Boolean> begin(Turn turn) {
      return () -> store.begin(turn);
    }

    @Test
    void whatWasBegunAndNeverEndedIsFoundOnce() {
      store.takeIn(List.of(7, 8), List.of(turn(7), turn(8)), NOON);
      store.begin(turn(7));
      store.begin(turn(8));
      store.end(turn(8));

      assertThat(store.endInterrupted()).containsExactly(turn(7));
      assertThat(store.endInterrupted()).isEmpty();
    }
  }

  private static Turn turn(int update) {
    return new Turn(update, Turn.Kind.GROUP, -5, 3, 11, 42, Language.KOREAN, "/ask 가람?", null, 7);
  }
}
