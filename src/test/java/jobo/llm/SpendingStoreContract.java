package jobo.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jobo.article.Together;
import org.junit.jupiter.api.Test;

/** What every store of spent tokens keeps to. */
public abstract class SpendingStoreContract {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final SpendingStore.Limits LIMITS = new SpendingStore.Limits(1_000, 400);

  private static final List<Purpose> PURPOSES = List.of(Purpose.values());

  /** The store under test, empty at the start of each test. */
  protected abstract SpendingStore store();

  @Test
  void whatIsReservedCountsUntilTheLimit() {
    assertThat(reserve(Purpose.DIGEST, 600)).isTrue();
    assertThat(reserve(Purpose.DIGEST, 401)).isFalse();
    assertThat(reserve(Purpose.DIGEST, 400)).isTrue();
    assertThat(reserve(Purpose.DIGEST, 1)).isFalse();

    assertThat(store().spent(TODAY)).isEqualTo(Map.of(Purpose.DIGEST, 1_000L));
  }

  @Test
  void readersHaveNoMoreThanTheirShareTogether() {
    assertThat(reserve(Purpose.ASK, 300)).isTrue();
    assertThat(reserve(Purpose.SEARCH, 101)).isFalse();
    assertThat(reserve(Purpose.SEARCH, 100)).isTrue();
    assertThat(reserve(Purpose.ASK, 1)).isFalse();
    assertThat(reserve(Purpose.DIGEST, 600)).isTrue();
  }

  @Test
  void digestsMayHaveAll() {
    assertThat(reserve(Purpose.DIGEST, 900)).isTrue();
    assertThat(reserve(Purpose.ASK, 101)).isFalse();
    assertThat(reserve(Purpose.ASK, 100)).isTrue();
  }

  @Test
  void whatWasNotSpentIsThereAgain() {
    reserve(Purpose.DIGEST, 1_000);
    store().correct(TODAY, Purpose.DIGEST, -700);

    assertThat(store().spent(TODAY)).isEqualTo(Map.of(Purpose.DIGEST, 300L));
    assertThat(reserve(Purpose.DIGEST, 700)).isTrue();
  }

  @Test
  void whatWasSpentBeyondWhatWasReservedCounts() {
    reserve(Purpose.DIGEST, 100);
    store().correct(TODAY, Purpose.DIGEST, 5_000);

    assertThat(store().spent(TODAY)).isEqualTo(Map.of(Purpose.DIGEST, 5_100L));
    assertThat(reserve(Purpose.ASK, 1)).isFalse();
  }

  @Test
  void everyDayBeginsAnew() {
    reserve(Purpose.DIGEST, 1_000);

    assertThat(store().reserve(TODAY.plusDays(1), Purpose.DIGEST, 1_000, LIMITS)).isTrue();
    assertThat(store().spent(TODAY.plusDays(2))).isEmpty();
  }

  @Test
  void daysOfLongAgoAreForgotten() {
    reserve(Purpose.DIGEST, 7);
    store().reserve(TODAY.plusDays(1), Purpose.DIGEST, 8, LIMITS);

    assertThat(store().forget(TODAY.plusDays(1))).isPositive();

    assertThat(store().spent(TODAY)).isEmpty();
    assertThat(store().spent(TODAY.plusDays(1))).isEqualTo(Map.of(Purpose.DIGEST, 8L));
  }

  @Test
  void fiftyAtATimeDoNotTogetherExceedIt() {
    for (int round = 0; round < 3; round++) {
      LocalDate day = TODAY.plusDays(round);
      List<Callable<Boolean>> askers =
          Collections.nCopies(50, () -> store().reserve(day, Purpose.DIGEST, 70, LIMITS));

      List<Boolean> granted = Together.all(askers);

      assertThat(Collections.frequency(granted, true)).isEqualTo(14); // 14 × 70 = 980
      assertThat(store().spent(day)).isEqualTo(Map.of(Purpose.DIGEST, 980L));
    }
  }

  @Test
  void fiftyOfAllPurposesKeepToBothLimits() {
    List<Callable<Boolean>> askers =
        IntStream.range(0, 51)
            .<Callable<Boolean>>mapToObj(it -> () -> reserve(PURPOSES.get(it % 3), 37))
            .toList();

    Together.all(askers);

    Map<Purpose, Long> spent = store().spent(TODAY);
    long readers = spent.getOrDefault(Purpose.ASK, 0L) + spent.getOrDefault(Purpose.SEARCH, 0L);
    assertThat(readers).isEqualTo(10 * 37); // 370 of 400
    assertThat(readers + spent.getOrDefault(Purpose.DIGEST, 0L)).isEqualTo(27 * 37); // 999 of 1,000
  }

  private boolean reserve(Purpose purpose, long tokens) {
    return store().reserve(TODAY, purpose, tokens, LIMITS);
  }
}
