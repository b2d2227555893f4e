package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final int A_DAY = 20;

  @Test
  void aTermKeepsItsNumberAsLongAsAnArticleHasIt() {
    Vocabulary vocabulary = new Vocabulary();
    int loom = vocabulary.id("loom");
    int weft = vocabulary.id("weft");
    vocabulary.add(new int[] {loom, weft});
    vocabulary.add(new int[] {loom});
    vocabulary.remove(new int[] {loom, weft});

    assertThat(vocabulary.id("loom")).isEqualTo(loom);
    assertThat(vocabulary.id("warp")).as("the number that weft had").isEqualTo(weft);
    assertThat(vocabulary.id("weft")).isEqualTo(2);
    assertThat(vocabulary.size()).isEqualTo(3);
  }

  @Test
  void aNumberThatIsGivenAgainIsAsRareAsAnyNewTerm() {
    Vocabulary vocabulary = new Vocabulary();
    int common = vocabulary.id("common");
    IntStream.range(0, 50).forEach(_ -> vocabulary.add(new int[] {common}));
    vocabulary.freeze(50);
    IntStream.range(0, 50).forEach(_ -> vocabulary.remove(new int[] {common}));
    int fresh = vocabulary.id("fresh");

    assertThat(fresh).isEqualTo(common);
    assertThat(vocabulary.rarity(fresh)).isEqualTo(vocabulary.rarity(fresh + 1));
  }

  @Test
  void manyDaysOfEverNewWordsTakeNoMoreRoomThanTheActiveOnes() {
    Likeness likeness = new Likeness();
    int afterTheFirst = 0;
    for (int day = 0; day < 30; day++) {
      List<Held> held =
          articles(day).stream().map(it -> likeness.hold(it, Signature.of(it))).toList();
      held.forEach(likeness::add);
      likeness.freeze();
      afterTheFirst = day == 0 ? size(likeness) : afterTheFirst;
      held.forEach(likeness::remove);
    }
    assertThat(size(likeness)).isLessThanOrEqualTo(2 * afterTheFirst);
  }

  private static int size(Likeness likeness) {
    return likeness.vocabulary(Signature.View.WHOLE).size();
  }

  private static List<SortedArticle> articles(int day) {
    Instant at = SampleArticle.NOON.plus(Duration.ofDays(day));
    return IntStream.range(0, A_DAY)
        .mapToObj(
            it ->
                SampleArticle.of("a%d-%d".formatted(day, it))
                    .title("Word%dx%d opens".formatted(day, it))
                    .text("Thing%dx%d met other%dx%d.".formatted(day, it, day, it))
                    .at(at)
                    .in(SampleArticle.LLM))
        .toList();
  }
}
