package jobo.search;

import static jobo.article.SampleArticle.LLM;
import static jobo.search.Scope.EVERYTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
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
    put(PIKE, GARAM);
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
    put(PIKE, GARAM);
    assertThat(english("Orrin")).extracting(Passage::place).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(english("Orrin").getFirst().place()).isZero();
    assertThat(korean("가람"))
        .hasSize(3)
        .allSatisfy(it -> assertThat(it.article()).isEqualTo(GARAM.id()));
  }

  @Test
  void anArticleAddedTwiceIsThereOnce() {
    put(PIKE);
    put(PIKE, PIKE, GARAM);
    assertThat(english("chip")).filteredOn(it -> it.place() == 1).hasSize(1);
  }

  @Test
  void noMoreIsFoundThanIsAskedForAndNothingByNoWords() {
    put(PIKE, GARAM);
    assertThat(index.find(List.of(), Words.of("Orrin", Language.ENGLISH), EVERYTHING, 2))
        .hasSize(2);
    assertThat(index.find(List.of(), List.of(), EVERYTHING, 10)).isEmpty();
    assertThat(english("walrus")).isEmpty();
  }

  @Test
  void aScopeIsAskedOfTheIndexItself() {
    Article later = new SampleArticle(PIKE).at(PIKE.collectedAt().plusNanos(1_000)).article();
    Article rival = SampleArticle.of("rival").text("A chip.").publisher("Rival").article();
    CategoryId audio = new CategoryId("audio");
    index.put(List.of(new SampleArticle(later).in(audio), new SampleArticle(rival).in(LLM)));
    Instant noon = PIKE.collectedAt();
    assertThat(chips(EVERYTHING)).containsOnly(PIKE.id(), rival.id());
    assertThat(chips(EVERYTHING.of(audio))).containsOnly(PIKE.id());
    assertThat(chips(EVERYTHING.within(noon, later.collectedAt()))).containsOnly(rival.id());
    assertThat(chips(new Scope(null, later.collectedAt(), null, null, null)))
        .containsOnly(PIKE.id());
    assertThat(chips(new Scope(null, null, Instant.MAX, null, rival.source())))
        .containsOnly(rival.id());
    assertThat(chips(EVERYTHING.within(Set.of(rival.id())))).containsOnly(rival.id());
    assertThat(chips(EVERYTHING.within(Set.of()))).isEmpty();
  }

  @Test
  void anArticleThatIsNotReportedAnyMoreIsNotFound() {
    put(PIKE, GARAM);
    index.put(List.of(new SampleArticle(PIKE).in(null)));
    assertThat(english("chip")).isEmpty();
    assertThat(korean("가람")).isNotEmpty();
  }

  @Test
  void anEmptyIndexFindsNothing() {
    assertThat(english("chip")).isEmpty();
    assertThat(index.rarity("chip", Language.ENGLISH)).isPositive();
  }

  @Test
  void theRarerAWordTheGreaterItsRarity() {
    IntStream.range(0, 20).forEach(it -> put(SampleArticle.of("a" + it).text("Chips.").article()));
    put(PIKE);
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
                              put(SampleArticle.of("a" + it).article(), PIKE);
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
    put(PIKE);
    index.close();
    assertThatThrownBy(() -> english("chip")).isInstanceOf(AlreadyClosedException.class);
    assertThatThrownBy(() -> put(GARAM)).isInstanceOf(AlreadyClosedException.class);
    index.close();
  }

  private void put(Article... articles) {
    index.put(Stream.of(articles).map(it -> new SampleArticle(it).in(LLM)).toList());
  }

  private List<ArticleId> chips(Scope scope) {
    return index.find(List.of(), List.of("chip"), scope, 100).stream()
        .map(Passage::article)
        .toList();
  }

  private List<Passage> english(String words) {
    return index.find(List.of(), Words.of(words, Language.ENGLISH), EVERYTHING, 100);
  }

  private List<Passage> korean(String words) {
    return index.find(Words.of(words, Language.KOREAN), List.of(), EVERYTHING, 100);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
