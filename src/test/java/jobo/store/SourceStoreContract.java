package jobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jobo.article.SampleArticle;
import jobo.article.SourceName;
import jobo.article.Together;
import jobo.collect.SampleState;
import jobo.collect.SourceProblem;
import jobo.collect.SourceState;
import jobo.collect.SourceStore;
import jobo.collect.Yield;
import jobo.fetch.Validators;
import org.junit.jupiter.api.Test;

/** What every store of sources' states keeps to. */
abstract class SourceStoreContract {
  private static final Instant NOON = SampleArticle.NOON.plusNanos(123_456_789);

  /** The store under test, empty at the start of each test. */
  abstract SourceStore store();

  @Test
  void aStateComesBackAsItWasKept() {
    SourceState ill =
        new SourceState(
            new SourceName("AI타임스 \"'%"),
            URI.create("https://times.example/rss?a=b&c=%20d"),
            URI.create("https://new.example/rss"),
            NOON.minusSeconds(7),
            new Validators("W/\"x\"", "Sat, 21 Nov 2026 00:00:00 GMT"),
            NOON,
            NOON.minusSeconds(60),
            new SourceProblem("fetch.problem.gone", "410 “Gone”"),
            3,
            NOON.plusSeconds(900),
            17,
            4_000_000_000L,
            new Yield(
                LocalDate.of(2026, 11, 1),
                List.of(new Yield.Day(LocalDate.of(2026, 11, 20), 30, 12))));

    store().save(List.of(ill));

    assertThat(store().find(ill.source())).contains(ill);
    assertThat(store().find(new SourceName("another"))).isEmpty();
  }

  @Test
  void whatIsNotKnownOfASourceStaysUnknown() {
    SourceState fresh = state("fresh", 0);

    store().save(List.of(fresh));

    assertThat(store().find(fresh.source())).contains(fresh);
  }

  @Test
  void aStateTakesThePlaceOfTheOneBefore() {
    store().save(List.of(state("a", 1)));
    store().save(List.of(state("a", 2)));

    assertThat(store().all()).containsExactly(state("a", 2));
  }

  @Test
  void manyStatesAreKeptAtOnce() {
    store().save(List.of(state("c", 1), state("a", 1)));
    store().save(List.of(state("b", 2), state("a", 2)));
    store().save(List.of());

    assertThat(store().all()).containsExactly(state("a", 2), state("b", 2), state("c", 1));
  }

  @Test
  void statesComeByName() {
    List.of("b", "c", "a").forEach(it -> store().save(List.of(state(it, 0))));

    assertThat(store().all()).extracting(it -> it.source().value()).containsExactly("a", "b", "c");
  }

  @Test
  void oneStateSavedByManyAtOnceIsOneOfTheirs() {
    for (int round = 0; round < 20; round++) {
      String name = "s" + round;
      List<Callable<Boolean>> savers =
          IntStream.range(1, 5)
              .<Callable<Boolean>>mapToObj(
                  it ->
                      () -> {
                        store().save(List.of(state(name, it)));
                        return true;
                      })
              .toList();

      assertThat(Together.all(savers)).containsOnly(true);

      assertThat(store().find(new SourceName(name)).orElseThrow().failures()).isBetween(1, 4);
    }
    assertThat(store().all()).hasSize(20);
  }

  private static SourceState state(String name, int failures) {
    return SampleState.failed(name, failures);
  }
}
