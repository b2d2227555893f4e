package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import jobo.article.ArticleId;
import jobo.article.Sketch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("quality")
class SketchIndexTest {
  private static final long SEED = 20261122;
  private static final int BYTES = 64;
  private static final ArticleId A = new ArticleId("a");
  private static final ArticleId B = new ArticleId("b");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final SketchIndex index = new SketchIndex();

  @Test
  void anArticleIsFoundByItsOwnSketch() {
    byte[] one = bytes();
    byte[] other = bytes();
    index.add(A, Sketch.of(one));
    index.add(B, Sketch.of(other));

    assertThat(index.like(Sketch.of(one))).containsExactly(A);
    assertThat(index.like(Sketch.of(other))).containsExactly(B);
    assertThat(index.like(Sketch.of(bytes()))).isEmpty();
    assertThat(index.like(Sketch.NONE)).isEmpty();
    assertThat(index.like(Sketch.of((byte) 1))).isEmpty();
  }

  @Test
  void theFirstWhoHadASketchIsFound() {
    byte[] bytes = bytes();
    index.add(A, Sketch.of(bytes));
    index.add(B, Sketch.of(bytes));

    assertThat(index.like(Sketch.of(bytes))).containsExactly(A);
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void sketchesOfZeroesAreFoundLikeOthers() {
    index.add(A, Sketch.of(new byte[BYTES]));

    assertThat(index.like(Sketch.of(new byte[BYTES]))).containsExactly(A);
  }

  /** Enough of them to have the table grow several times. */
  @Test
  void whatHasMostInCommonIsFoundAndWhatHasLittleIsNot() {
    int copies = 0;
    int others = 0;
    for (int number = 0; number < 5_000; number++) {
      byte[] bytes = bytes();
      index.add(new ArticleId("a" + number), Sketch.of(bytes));
      copies += index.like(Sketch.of(changed(bytes, 0.3))).isEmpty() ? 0 : 1;
      others += index.like(Sketch.of(changed(bytes, 0.85))).isEmpty() ? 0 : 1;
    }
    System.out.printf("Of 5,000 sketches found by 70 %%: %d, by 15 %%: %d%n", copies, others);

    assertThat(copies).as("seed %d", SEED).isGreaterThan(4_800);
    assertThat(others).as("seed %d", SEED).isLessThan(50);
  }

  private byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] changed(byte[] bytes, double share) {
    byte[] changed = bytes.clone();
    for (int at = 0; at < changed.length; at++) {
      if (random.nextDouble() < share) {
        changed[at]++;
      }
    }
    return changed;
  }
}
