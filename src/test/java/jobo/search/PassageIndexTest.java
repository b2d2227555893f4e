package jobo.search;

import static jobo.article.SampleArticle.LLM;
import static jobo.search.Scope.EVERYTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
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
  void anArticleIsFoundByItsWordsInAnyForm() {
    put(PIKE, GARAM);
    assertThat(english("drawing chips")).containsExactly(new Passage(PIKE.id(), 0));
    assertThat(korean("매개변수가")).containsExactly(new Passage(GARAM.id(), 0));
  }

  @Test
  void aTitleLeadsToAllPassagesOfItsArticle() {
    Article book =
        SampleArticle.of("book")
            .title("Orrin remembers")
            .text("It rained all day in Halden and nobody saw it. ".repeat(100))
            .article();
    put(book, GARAM);
    assertThat(english("Orrin")).hasSizeGreaterThan(2).contains(new Passage(book.id(), 0));
    assertThat(english("Orrin")).extracting(Passage::article).containsOnly(book.id());
    assertThat(english("Orrin")).extracting(Passage::first).doesNotHaveDuplicates();
    assertThat(korean("가람")).extracting(Passage::article).containsOnly(GARAM.id());
  }

  @Test
  void aWordOfATitleCountsMoreThanOneOfALongText() {
    Article told = SampleArticle.of("told").title("News").text("A pike ate. It rained.").article();
    Article named = SampleArticle.of("named").title("Pike").text("It ate. It rained.").article();
    put(told, named);
    assertThat(english("pike")).extracting(Passage::article).startsWith(named.id());
  }

  @Test
  void aKoreanQuestionFindsTheEnglishArticleAndTheOtherWayRound() {
    Article english =
        SampleArticle.of("en")
            .title("Mistral cuts 1.5 million watts")
            .text("The strike is over. OpenAI agreed.")
            .article();
    Article korean =
        SampleArticle.of("ko")
            .language(Language.KOREAN)
            .title("미스트랄, 150만 와트 감축")
            .text("오픈AI는 파업이 끝났다고 밝혔다.")
            .article();
    put(PIKE, english, korean);
    assertThat(ids("미스트랄은 뭐라고 했어?")).contains(english.id());
    assertThat(ids("150만 와트")).contains(english.id());
    assertThat(ids("오픈AI는?")).contains(english.id());
    assertThat(ids("파업은 끝났어?")).contains(english.id());
    assertThat(ids("What did Mistral cut?")).contains(korean.id());
    assertThat(ids("Is the strike over?")).contains(korean.id());
    assertThat(ids("What did OpenAI say?")).contains(korean.id());
  }

  @Test
  void aWordThatNoDictionaryHasIsFoundWhereverItIsCut() {
    Article odd =
        SampleArticle.of("odd")
            .language(Language.KOREAN)
            .title("소식")
            .text("새미르누리온이 문을 열었다.")
            .article();
    put(odd, GARAM);
    assertThat(ids("미르누리온")).startsWith(odd.id());
  }

  @Test
  void anArticleAddedTwiceIsThereOnce() {
    put(PIKE);
    put(PIKE, PIKE, GARAM);
    assertThat(english("chip")).hasSize(1);
    assertThat(index.articles()).isEqualTo(2);
  }

  @Test
  void noMoreIsFoundThanIsAskedForAndNothingByNoWords() {
    put(PIKE, GARAM, SampleArticle.of("other").title("Orrin").article());
    assertThat(index.find("", List.of(), Words.of("Orrin", Language.ENGLISH), EVERYTHING, 1))
        .hasSize(1);
    assertThat(index.find("", List.of(), List.of(), EVERYTHING, 10)).isEmpty();
    assertThat(english("walrus")).isEmpty();
  }

  @Test
  void anEndlessQuestionIsAskedInPart() {
    put(PIKE, GARAM);
    String long1 = "pike 가람 ".repeat(5_000) + "recall launch order 인수 합병 파업 ".repeat(2_000);
    List<String> words = new ArrayList<>(List.of("chip"));
    words.addAll(
        IntStream.range(0, 10_000).mapToObj(it -> it % 2 == 0 ? "w" + it : "낱말" + it).toList());
    assertThat(index.find(long1, words, words, EVERYTHING, 10)).isNotEmpty();
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
    return index.find("", List.of(), List.of("chip"), scope, 100).stream()
        .map(Passage::article)
        .toList();
  }

  private List<ArticleId> ids(String question) {
    return index
        .find(
            question,
            Words.of(question, Language.KOREAN),
            Words.of(question, Language.ENGLISH),
            EVERYTHING,
            100)
        .stream()
        .map(Passage::article)
        .toList();
  }

  private List<Passage> english(String words) {
    return index.find("", List.of(), Words.of(words, Language.ENGLISH), EVERYTHING, 100);
  }

  private List<Passage> korean(String words) {
    return index.find("", Words.of(words, Language.KOREAN), List.of(), EVERYTHING, 100);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
