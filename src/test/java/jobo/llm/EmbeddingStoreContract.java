package jobo.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jobo.article.Together;
import org.junit.jupiter.api.Test;

/** What every store of meanings keeps to. */
public abstract class EmbeddingStoreContract {
  private static final Instant NOON = ModelBench.NOON;
  private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(90));

  /** The store under test, empty at the start of each test. */
  protected abstract EmbeddingStore store();

  @Test
  void aMeaningComesBackToTheLastBit() {
    float[] odd = {0.1f, -0f, Float.MIN_VALUE, Float.MAX_VALUE, -1.5e-30f};
    keep("m", Map.of("t", odd));

    assertThat(find("m", List.of("t", "another"))).containsOnlyKeys("t");
    assertThat(find("m", List.of("t")).get("t")).containsExactly(odd);
    assertThat(find("m", List.of())).isEmpty();
  }

  @Test
  void thoseOfTwoModelsAreNeverMixed() {
    keep("one", Map.of("t", new float[] {1}));
    keep("two", Map.of("t", new float[] {2, 2}));

    assertThat(find("one", List.of("t")).get("t")).containsExactly(1);
    assertThat(find("two", List.of("t")).get("t")).containsExactly(2, 2);
    assertThat(find("three", List.of("t"))).isEmpty();
  }

  @Test
  void manyAreFoundAtOnce() {
    Map<String, float[]> many = new HashMap<>();
    IntStream.range(0, 1_200).forEach(it -> many.put("t" + it, new float[] {it}));
    store().keep("m", many, NOON, LONG_AGO, 5_000);

    Map<String, float[]> found = find("m", many.keySet());

    assertThat(found).hasSize(1_200);
    assertThat(found.get("t1199")).containsExactly(1_199);
  }

  @Test
  void whatIsTooOldOrTooMuchGoes() {
    for (int at = 0; at < 6; at++) {
      store().keep("m", Map.of("t" + at, new float[] {at}), NOON.plusSeconds(at), LONG_AGO, 4);
    }
    Set<String> all = Set.of("t0", "t1", "t2", "t3", "t4", "t5");
    assertThat(find("m", all)).containsOnlyKeys("t2", "t3", "t4", "t5");

    Instant later = NOON.plus(Duration.ofDays(91));
    assertThat(store().find("m", all, later.minus(Duration.ofDays(90)))).isEmpty();
    store().keep("m", Map.of("t9", new float[] {9}), later, later.minus(Duration.ofDays(90)), 4);
    assertThat(find("m", all)).isEmpty();
  }

  @Test
  void oneMeaningKeptByManyAtOnceIsOne() {
    Callable<Boolean> keeper =
        () -> {
          keep("m", Map.of("a", new float[] {1}, "b", new float[] {2}));
          return true;
        };

    assertThat(Together.all(Collections.nCopies(8, keeper))).containsOnly(true);
    assertThat(find("m", List.of("a", "b"))).hasSize(2);
  }

  private void keep(String model, Map<String, float[]> vectors) {
    store().keep(model, vectors, NOON, LONG_AGO, 10);
  }

  private Map<String, float[]> find(String model, Collection<String> texts) {
    return store().find(model, texts, LONG_AGO);
  }
}
