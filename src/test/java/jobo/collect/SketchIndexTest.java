package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobo.article.ArticleId;
import jobo.article.Sketch;
import org.junit.jupiter.api.Test;

class SketchIndexTest {
  private static final ArticleId A = new ArticleId("a");
  private static final ArticleId B = new ArticleId("b");

  private final SketchIndex index = new SketchIndex();

  @Test
  void anArticleIsFoundByAnyOfItsNumbers() {
    index.add(A, Sketch.of(0, 7, -7));
    index.add(B, Sketch.of(8, Integer.MIN_VALUE));

    assertThat(index.sharing(Sketch.of(-7, 99))).containsExactly(A);
    assertThat(index.sharing(Sketch.of(0))).containsExactly(A);
    assertThat(index.sharing(Sketch.of(Integer.MIN_VALUE, 7))).containsExactly(B, A);
    assertThat(index.sharing(Sketch.of(99))).isEmpty();
    assertThat(index.sharing(Sketch.NONE)).isEmpty();
  }

  @Test
  void aNumberIsThatOfTheFirstWhoHadIt() {
    index.add(A, Sketch.of(1, 2));
    index.add(B, Sketch.of(2, 3));
    index.add(B, Sketch.of(2, 3));
    index.add(new ArticleId("c"), Sketch.of(1, 3));

    assertThat(index.sharing(Sketch.of(2))).containsExactly(A);
    assertThat(index.size()).isEqualTo(2);
  }

  /** Few different numbers, so that they meet, and enough of them to have the table grow. */
  @Test
  void itFindsWhatAPlainMapFinds() {
    long seed = 20261122;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Map<Integer, ArticleId> plain = new HashMap<>();
    for (int number = 0; number < 5_000; number++) {
      ArticleId id = new ArticleId("a" + number);
      int[] signs = IntStream.range(0, 6).map(it -> random.nextInt(-20_000, 20_000)).toArray();
      Set<ArticleId> expected =
          IntStream.of(signs)
              .map(SketchIndexTest::withoutZero)
              .mapToObj(it -> plain.containsKey(it) ? List.of(plain.get(it)) : List.<ArticleId>of())
              .flatMap(List::stream)
              .collect(Collectors.toSet());

      assertThat(index.sharing(Sketch.of(signs))).as("seed %d", seed).isEqualTo(expected);

      index.add(id, Sketch.of(signs));
      IntStream.of(signs).forEach(it -> plain.putIfAbsent(withoutZero(it), id));
    }
  }

  /** Zero stands for a free place in the table and counts as one. */
  private static int withoutZero(int sign) {
    return sign == 0 ? 1 : sign;
  }
}
