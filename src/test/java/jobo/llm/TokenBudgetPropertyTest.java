package jobo.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import jobo.SettableClock;
import jobo.article.Together;
import jobo.store.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked at the same time on several nodes, however calls end: what was really spent
 * never exceeds the budget, nor the readers' spending their share, and what is counted is never
 * less than what was spent.
 */
class TokenBudgetPropertyTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final int CASES = Integer.getInteger("jobo.property.cases", 12);
  private static final int ASKERS = 50;
  private static final List<Purpose> PURPOSES = List.of(Purpose.values());
  private static final List<End> ENDS = List.of(End.values());

  @Test
  void holdsOnH2() {
    try (TestDatabase database = TestDatabase.h2()) {
      holds(database);
    }
  }

  @Test
  void holdsOnPostgres() {
    try (TestDatabase database = TestDatabase.postgres()) {
      holds(database);
    }
  }

  private static void holds(TestDatabase database) {
    for (int number = 0; number < CASES; number++) {
      Case one = new Case(database, number);
      one.run();
    }
  }

  /** How a call ended. */
  private enum End {
    COUNTED,
    NOT_COUNTED,
    KILLED
  }

  /** One random morning; its number is its seed and its date. */
  private static final class Case {
    private final TestDatabase database;
    private final Random random;
    private final SettableClock clock;
    private final long daily;
    private final Map<Purpose, Long> spent = new EnumMap<>(Purpose.class);
    private final int seed;

    Case(TestDatabase database, int seed) {
      this.database = database;
      this.seed = seed;
      this.random = new Random(seed);
      this.clock = new SettableClock(ModelBench.NOON.plus(Duration.ofDays(seed)));
      this.daily = random.nextLong(1_000, 21_000);
    }

    void run() {
      List<TokenBudget> nodes =
          List.of(
              new TokenBudget(database.spending(), daily, SEOUL, clock),
              new TokenBudget(database.spending(), daily, SEOUL, clock),
              new TokenBudget(database.spending(), daily, SEOUL, clock));
      List<Callable<Boolean>> askers = new ArrayList<>();
      for (int asker = 0; asker < ASKERS; asker++) {
        TokenBudget node = nodes.get(asker % nodes.size());
        Purpose purpose = PURPOSES.get(random.nextInt(3));
        long most = random.nextLong(1, 901);
        long real = random.nextLong(most + 1);
        End end = ENDS.get(random.nextInt(3));
        askers.add(() -> call(node, purpose, most, real, end));
      }
      Together.all(askers);
      check();
    }

    private boolean call(TokenBudget node, Purpose purpose, long most, long real, End end) {
      Optional<TokenBudget.Reservation> reservation = node.reserve(purpose, most);
      reservation.ifPresent(
          it -> {
            synchronized (spent) {
              spent.merge(purpose, real, Long::sum);
            }
            switch (end) {
              case COUNTED -> it.settle(real);
              case NOT_COUNTED -> it.settle(null);
              case KILLED -> {}
            }
          });
      return reservation.isPresent();
    }

    private void check() {
      Map<Purpose, Long> counted =
          database.spending().spent(LocalDate.ofInstant(clock.instant(), SEOUL));
      long all = counted.values().stream().mapToLong(Long::longValue).sum();
      long readers = all - counted.getOrDefault(Purpose.DIGEST, 0L);

      assertThat(all).as("seed %d", seed).isBetween(1L, daily);
      assertThat(readers).as("seed %d", seed).isLessThanOrEqualTo(daily * 40 / 100);
      spent.forEach(
          (purpose, real) ->
              assertThat(counted.getOrDefault(purpose, 0L))
                  .as("seed %d, %s", seed, purpose)
                  .isGreaterThanOrEqualTo(real));
    }
  }
}
