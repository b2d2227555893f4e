package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import jobo.SettableClock;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import jobo.text.Embeddings;
import org.junit.jupiter.api.Test;

class MeaningReaderTest {
  private final SettableClock clock = new SettableClock(SampleArticle.NOON);
  private final MadeUpModel model = new MadeUpModel("m-1");
  private final MeaningReader reader = new MeaningReader(model, clock);

  @Test
  void whatTheModelTellsIsKnownOfEachArticleThatIsReported() {
    SortedArticle other = SampleArticle.of("b").in(null);
    assertThat(reader.ask(List.of(articles(1).getFirst(), other)).byArticle()).hasSize(1);
    assertThat(model.asked()).containsExactly(articles(1).getFirst().article().opening());
  }

  @Test
  void aModelThatDoesNotAnswerIsLeftAloneForFiveMinutes() {
    model.down(true);
    assertThat(reader.ask(articles(3)).byArticle()).isEmpty();
    assertThat(reader.ask(articles(3)).byArticle()).isEmpty();
    assertThat(model.asked()).hasSize(3);

    model.down(false);
    clock.advance(Duration.ofMinutes(5));
    assertThat(reader.ask(articles(3)).byArticle()).hasSize(3);
  }

  @Test
  void ofASlowModelNoMoreIsAwaitedThanFifteenSeconds() {
    model.before(() -> clock.advance(Duration.ofSeconds(8)));
    assertThat(reader.ask(articles(500)).byArticle()).hasSize(128);
    assertThat(clock.instant()).isEqualTo(SampleArticle.NOON.plusSeconds(16));
    assertThat(reader.ask(articles(500)).byArticle()).hasSize(128);
    assertThat(clock.instant()).isEqualTo(SampleArticle.NOON.plusSeconds(16));
  }

  @Test
  void whatFailsTellsNothing() {
    model.before(
        () -> {
          throw new IllegalStateException("broken");
        });
    assertThat(reader.ask(articles(3)).byArticle()).isEmpty();
  }

  @Test
  void whatIsRecalledIsAskedOfNobody() {
    assertThat(reader.recall(articles(3)).byArticle()).isEmpty();
    reader.ask(articles(2));
    assertThat(reader.recall(articles(3)).byArticle()).hasSize(2);
    assertThat(model.asked()).hasSize(2);
  }

  @Test
  void withoutAModelNothingIsTold() {
    MeaningReader off = new MeaningReader(Embeddings.off(), clock);
    assertThat(off.ask(articles(3))).isEqualTo(ArticleMeanings.none());
    assertThat(off.recall(articles(3))).isEqualTo(ArticleMeanings.none());
  }

  private static List<SortedArticle> articles(int count) {
    return IntStream.range(0, count)
        .mapToObj(it -> SampleArticle.of("a" + it).in(SampleArticle.LLM))
        .toList();
  }
}
