package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.article.Discussion;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import jobo.article.Sorting;
import jobo.article.SourceName;
import jobo.document.Cases;
import jobo.language.Language;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final Instant NOON = SampleArticle.NOON;

  private static final SourceName WEIGHTY = new SourceName("Weighty");

  @Test
  void aStoryThatMorePublishersTellRanksHigher() {
    List<Double> scores =
        IntStream.rangeClosed(1, 9).mapToObj(it -> ranking(told(it), NOON).score()).toList();
    assertThat(scores).isSorted().doesNotHaveDuplicates();
    assertThat(ranking(told(3), NOON).mainReason()).isEqualTo(Ranking.Part.PUBLISHERS);
  }

  @Test
  void aPublisherThatTellsItTwiceIsOneVoice() {
    SortedArticle one = sorted(SampleArticle.of("a"));
    SortedArticle again = sorted(SampleArticle.of("b"));
    assertThat(ranking(List.of(one, again), NOON)).isEqualTo(ranking(List.of(one), NOON));
  }

  @Test
  void aStoryLosesHalfItsFreshnessInADayAndRegainsItWithANewArticle() {
    List<SortedArticle> old = List.of(sorted(SampleArticle.of("a").at(NOON)));
    assertThat(ranking(old, NOON).recency()).isEqualTo(1);
    assertThat(ranking(old, NOON.plus(Duration.ofDays(1))).recency()).isEqualTo(0.5, within(1e-9));
    assertThat(ranking(old, NOON.plus(Duration.ofDays(2))).recency()).isEqualTo(0.25, within(1e-9));
    SortedArticle fresh = sorted(SampleArticle.of("b").at(NOON.plus(Duration.ofDays(2))));
    Ranking now =
        Ranking.of(List.of(fresh), old, RankingTest::weight, NOON.plus(Duration.ofDays(2)));
    assertThat(now.recency()).isEqualTo(1);
  }

  @Test
  void anArticleFromTheFutureIsNoFresherThanFresh() {
    SortedArticle tomorrow = sorted(SampleArticle.of("a").at(NOON.plus(Duration.ofDays(1))));
    assertThat(ranking(List.of(tomorrow), NOON).recency()).isEqualTo(1);
  }

  @Test
  void theBestReadArticleSpeaksForTheStory() {
    SortedArticle title = sorted(SampleArticle.of("a").titleOnly());
    SortedArticle whole = sorted(SampleArticle.of("b"));
    assertThat(ranking(List.of(title), NOON).evidence())
        .isLessThan(ranking(List.of(whole), NOON).evidence());
    assertThat(ranking(List.of(title, whole), NOON).evidence()).isEqualTo(1);
  }

  @Test
  void aStoryThatFitsItsCategoryBetterRanksHigher() {
    assertThat(ranking(List.of(fitting(0.9)), NOON).score())
        .isGreaterThan(ranking(List.of(fitting(0.4)), NOON).score());
  }

  @Test
  void whatManyDiscussRanksHigherAndThatIsItsReason() {
    List<Double> scores =
        Stream.of(0, 1, 10, 100, 1_000, 2_000)
            .map(it -> ranking(List.of(discussed(it, 0)), NOON).score())
            .toList();
    assertThat(scores).isSorted().doesNotHaveDuplicates();
    assertThat(ranking(List.of(discussed(2_000, 0)), NOON).engagement()).isEqualTo(1);
    assertThat(ranking(List.of(discussed(Integer.MAX_VALUE, Integer.MAX_VALUE)), NOON).engagement())
        .isEqualTo(1);
    assertThat(ranking(List.of(discussed(250, 80)), NOON).mainReason())
        .isEqualTo(Ranking.Part.ENGAGEMENT);
  }

  @Test
  void whatTheOperatorGaveWeightRanksHigher() {
    SortedArticle usual = sorted(SampleArticle.of("a"));
    SortedArticle weighty = sorted(SampleArticle.of("a").publisher(WEIGHTY.value()));
    Ranking heavy = ranking(List.of(weighty), NOON.plus(Duration.ofHours(20)));
    assertThat(ranking(List.of(usual), NOON).source()).isEqualTo(0.5);
    assertThat(heavy.source()).isEqualTo(0.75);
    assertThat(heavy.score())
        .isGreaterThan(ranking(List.of(usual), NOON.plus(Duration.ofHours(20))).score());
  }

  @Test
  void anUpdateWithNothingNewRanksBelowOneWithNews() {
    SortedArticle told = sorted(SampleArticle.of("a").title("Loom opens").text("Loom opens it."));
    SortedArticle same = sorted(SampleArticle.of("b").title("Loom opens").text("It opens, Loom."));
    SortedArticle more =
        sorted(SampleArticle.of("c").title("Loom closes").text("After 12 days it shuts down."));
    Ranking repeated = Ranking.of(List.of(same), List.of(told), RankingTest::weight, NOON);
    Ranking further = Ranking.of(List.of(more), List.of(told), RankingTest::weight, NOON);
    assertThat(repeated.novelty()).isZero();
    assertThat(further.novelty()).isGreaterThan(0.5);
    assertThat(further.score()).isGreaterThan(repeated.score());
    assertThat(ranking(List.of(told), NOON).novelty()).isEqualTo(1);
  }

  @Test
  void whatWasToldInTheOtherLanguageIsComparedByNamesAndFigures() {
    SortedArticle told =
        sorted(SampleArticle.of("a").title("OpenAI raises $40 billion").text("OpenAI said so."));
    SortedArticle same = korean("오픈AI, 400억 달러 유치");
    SortedArticle more = korean("오픈AI, 구글 클라우드에 12억 달러 지불");
    assertThat(Ranking.of(List.of(same), List.of(told), RankingTest::weight, NOON).novelty())
        .isZero();
    assertThat(Ranking.of(List.of(more), List.of(told), RankingTest::weight, NOON).novelty())
        .isGreaterThan(0.5);
  }

  @Test
  void everyScoreIsBetweenZeroAndOne() {
    Cases.forEachSeed(
        seed -> {
          long minutes = Long.hashCode(seed * 0x9E3779B97F4A7C15L);
          Instant now = NOON.plus(Duration.ofMinutes(minutes));
          List<SortedArticle> all = told(1 + Math.floorMod(seed, 40));
          int fresh = Math.floorMod(seed, all.size() + 1);
          Ranking ranking =
              Ranking.of(
                  all.subList(0, fresh),
                  all.subList(fresh, all.size()),
                  _ -> Math.floorMod(seed, 13),
                  now);
          assertThat(ranking.score()).as("seed %d", seed).isBetween(0.0, 1.0);
          assertThat(ranking.mainReason()).isNotNull();
        });
  }

  private static double weight(SourceName source) {
    return source.equals(WEIGHTY) ? 3 : 1;
  }

  private static Ranking ranking(List<SortedArticle> articles, Instant now) {
    return Ranking.of(articles, List.of(), RankingTest::weight, now);
  }

  private static SortedArticle sorted(SampleArticle article) {
    return article.in(SampleArticle.LLM);
  }

  private static SortedArticle korean(String title) {
    return sorted(SampleArticle.of("k").title(title).text(title + ".").language(Language.KOREAN));
  }

  private static SortedArticle fitting(double confidence) {
    return new SortedArticle(
        SampleArticle.of("a").article(), new Sorting(SampleArticle.LLM, confidence, List.of()));
  }

  private static SortedArticle discussed(int votes, int comments) {
    SortedArticle article = sorted(SampleArticle.of("a"));
    Discussion discussion = new Discussion(URI.create("https://talk.example/1"), votes, comments);
    return new SortedArticle(
        SampleArticle.discussed(article.article(), discussion), article.sorting());
  }

  /** A story of as many publishers. */
  private static List<SortedArticle> told(int publishers) {
    return IntStream.range(0, publishers)
        .mapToObj(it -> sorted(SampleArticle.of("a" + it).publisher("P" + it)))
        .toList();
  }
}
