package jobo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.SampleArticle;
import jobo.language.Language;
import jobo.text.Words;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PassageIndexTest {
  private static final Article PIKE =
      SampleArticle.of("pike")
          .title("Orrin launches Pike")
          .text("The chip draws 90 watts. It is cheap.")
          .article();
  private static final Article GARAM =
      SampleArticle.of("garam")
          .language(Language.KOREAN)
          .title("한빛연구소, 가람 12B 공개")
          .text("매개변수는 120억 개다. 라이선스는 상업적 이용을 허용한다.")
          .article();

  private final PassageIndex index = new PassageIndex();

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aSentenceIsFoundByItsWordsInAnyForm() {
    index.put(List.of(PIKE, GARAM));
    assertThat(english("drawing chips"))
        .first()
        .isEqualTo(
            new Passage(PIKE.id(), 1, PIKE.title(), "The chip draws 90 watts.", Language.ENGLISH));
    assertThat(korean("매개변수가"))
        .first()
        .isEqualTo(new Passage(GARAM.id(), 1, GARAM.title(), "매개변수는 120억 개다.", Language.KOREAN));
  }

  @Test
  void aTitleIsAPassageAndLeadsToItsSentences() {
    index.put(List.of(PIKE, GARAM));
    assertThat(english("Orrin")).extracting(Passage::place).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(english("Orrin").getFirst().place()).isZero();
    assertThat(korean("가람"))
        .hasSize(3)
        .allSatisfy(it -> assertThat(it.article()).isEqualTo(GARAM.id()));
  }

  @Test
  void anArticleAddedTwiceIsThereOnce() {
    index.put(List.of(PIKE));
    index.put(List.of(PIKE, PIKE, GARAM));
    assertThat(english("chip")).filteredOn(it -> it.place() == 1).hasSize(1);
  }

  @Test
  void noMoreIsFoundThanIsAskedForAndNothingByNoWords() {
    index.put(List.of(PIKE, GARAM));
    assertThat(index.find(List.of(), Words.of("Orrin", Language.ENGLISH), 2)).hasSize(2);
    assertThat(index.find(List.of(), List.of(), 10)).isEmpty();
    assertThat(english("walrus")).isEmpty();
  }

  @Test
  void anEmptyIndexFindsNothing() {
    assertThat(english("chip")).isEmpty();
    assertThat(index.rarity("chip", Language.ENGLISH)).isPositive();
  }

  @Test
  void theRarerAWordTheGreaterItsRarity() {
    index.put(
        IntStream.range(0, 20)
            .mapToObj(it -> SampleArticle.of("a" + it).text("Chips.").article())
            .toList());
    index.put(List.of(PIKE));
    double common = index.rarity("chip", Language.ENGLISH);
    assertThat(index.rarity("cheap", Language.ENGLISH)).isGreaterThan(common);
    assertThat(index.rarity("walru", Language.ENGLISH))
        .isGreaterThan(index.rarity("cheap", Language.ENGLISH));
    assertThat(index.rarity("chip", Language.KOREAN)).isGreaterThan(common);
    assertThat(common).isPositive();
  }

  @Test
  void articlesThatManyThreadsAddAndSeekAreAllFound() throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(
                it ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              awaitQuietly(start);
                              index.put(List.of(SampleArticle.of("a" + it).article(), PIKE));
                              english("sentence");
                            }))
            .toList();
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(english("something").stream().map(Passage::article))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 8).mapToObj(it -> new ArticleId("a" + it)).toList());
    assertThat(english("draws")).hasSize(1);
  }

  @Test
  void aClosedIndexRefusesAndMayBeClosedAgain() {
    index.put(List.of(PIKE));
    index.close();
    assertThatThrownBy(() -> english("chip")).isInstanceOf(AlreadyClosedException.class);
    assertThatThrownBy(() -> index.put(List.of(GARAM))).isInstanceOf(AlreadyClosedException.class);
    index.close();
  }

  private List<Passage> english(String words) {
    return index.find(List.of(), Words.of(words, Language.ENGLISH), 100);
  }

  private List<Passage> korean(String words) {
    return index.find(Words.of(words, Language.KOREAN), List.of(), 100);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
