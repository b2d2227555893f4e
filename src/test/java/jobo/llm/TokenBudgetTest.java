package jobo.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import jobo.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenBudgetTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T14:59:00Z"));
  private final MemorySpending store = new MemorySpending();
  private final TokenBudget budget = new TokenBudget(store, 1_000, ZoneId.of("Asia/Seoul"), clock);

  @Test
  void aDayEndsAtMidnightInTheZoneOfTheDigests() {
    assertThat(budget.reserve(Purpose.DIGEST, 1_000)).isPresent();
    assertThat(budget.reserve(Purpose.DIGEST, 1)).isEmpty();

    clock.set(Instant.parse("2026-11-22T15:00:00Z"));

    assertThat(budget.reserve(Purpose.DIGEST, 1_000)).isPresent();
  }

  @Test
  void aCallOverMidnightBelongsToTheDayItBeganOn() {
    TokenBudget.Reservation reservation = budget.reserve(Purpose.DIGEST, 800).orElseThrow();
    clock.set(Instant.parse("2026-11-22T15:10:00Z"));
    budget.reserve(Purpose.DIGEST, 50);

    reservation.settle(100L);

    assertThat(store.spent(TODAY)).isEqualTo(Map.of(Purpose.DIGEST, 100L));
    assertThat(store.spent(TODAY.plusDays(1))).isEqualTo(Map.of(Purpose.DIGEST, 50L));
  }

  @Test
  void digestsAreLeftSixtyPercent() {
    assertThat(budget.reserve(Purpose.ASK, 400)).isPresent();
    assertThat(budget.reserve(Purpose.ASK, 1)).isEmpty();
    assertThat(budget.reserve(Purpose.DIGEST, 600)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"가람, 6", "Garam, 5", "🎠, 4", "'', 0"})
  void noTextHasMoreTokensThanBytes(String text, long bytes) {
    ModelQuestion empty = ModelBench.question("x");
    ModelQuestion asked = ModelBench.question("x" + text);

    assertThat(TokenBound.of(asked) - TokenBound.of(empty)).isEqualTo(bytes);
  }
}
