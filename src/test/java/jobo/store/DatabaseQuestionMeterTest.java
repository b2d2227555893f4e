package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jobo.article.Together;
import jobo.ask.AskSettings;
import jobo.ask.Asker;
import jobo.ask.QuestionMeter.Full;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DatabaseQuestionMeterTest {
  private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
  private static final AskSettings LIMITS = new AskSettings(2, 3);
  private static final Asker MINSU = new Asker("group", "minsu");
  private static final Asker JANE = new Asker("group", "jane");

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

    Contract(TestDatabase database) {
      this.database = database;
    }

    @AfterEach
    void close() {
      database.close();
    }

    private Optional<Full> count(Asker asker, Duration after) {
      return database.questionMeter().count(asker, LIMITS, NOON.plus(after));
    }

    @Test
    void aPersonIsAdmittedAgainAnHourAfterTheFirstOfTheirLastQuestions() {
      assertThat(count(MINSU, Duration.ZERO)).isEmpty();
      assertThat(count(MINSU, Duration.ofMinutes(20))).isEmpty();
      Full full = new Full(true, 2, NOON.plus(Duration.ofHours(1)));
      assertThat(count(MINSU, Duration.ofMinutes(30))).contains(full);
      assertThat(count(MINSU, Duration.ofMinutes(59))).contains(full);
      assertThat(count(MINSU, Duration.ofMinutes(60))).isEmpty();
      assertThat(count(MINSU, Duration.ofMinutes(61)))
          .contains(new Full(true, 2, NOON.plus(Duration.ofMinutes(80))));
    }

    @Test
    void aChatHasALimitForAllWhoAskInIt() {
      assertThat(count(MINSU, Duration.ZERO)).isEmpty();
      assertThat(count(MINSU, Duration.ZERO)).isEmpty();
      assertThat(count(JANE, Duration.ofMinutes(1))).isEmpty();
      assertThat(count(JANE, Duration.ofMinutes(2)))
          .contains(new Full(false, 3, NOON.plus(Duration.ofHours(1))));
      assertThat(count(new Asker("other group", "jane"), Duration.ofMinutes(3))).isEmpty();
    }

    @Test
    void thePersonsLimitHoldsInAllTheirChatsTogether() {
      assertThat(count(MINSU, Duration.ZERO)).isEmpty();
      assertThat(count(new Asker("b", "minsu"), Duration.ZERO)).isEmpty();
      assertThat(count(new Asker("c", "minsu"), Duration.ZERO)).isPresent();
    }

    @Test
    void whoAsksAtOnceOnManyNodesIsAdmittedNoMoreOften() {
      List<Callable<Optional<Full>>> asking =
          IntStream.range(0, 8)
              .<Callable<Optional<Full>>>mapToObj(it -> () -> count(MINSU, Duration.ZERO))
              .toList();
      assertThat(Together.all(asking)).filteredOn(Optional::isEmpty).hasSize(2);
    }

    @Test
    void whoHasNotAskedForAnHourLeavesNoRow() {
      assertThat(count(MINSU, Duration.ZERO)).isEmpty();
      assertThat(database.questionMeter().forgetIdle(NOON.plus(Duration.ofHours(1)))).isZero();
      assertThat(database.questionMeter().forgetIdle(NOON.plus(Duration.ofMinutes(61))))
          .isEqualTo(2);
      assertThat(count(MINSU, Duration.ofMinutes(61))).isEmpty();
    }
  }
}
