package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import jobo.article.Article;
import jobo.article.SampleArticle;
import jobo.document.Cases;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final Instant NOON = SampleArticle.NOON;

  @Test
  void aStoryThatMorePublishersTellRanksHigher() {
    List<Double> scores =
        IntStream.rangeClosed(1, 9)
            .mapToObj(it -> Ranking.of(told(it), 0.5, NOON).score())
            .toList();
    assertThat(scores).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aPublisherThatTellsItTwiceIsOneVoice() {
    Article one = SampleArticle.of("a").article();
    Article again = SampleArticle.of("b").article();
    assertThat(Ranking.of(List.of(one, again), 0.5, NOON)).isEqualTo(ranking(one, NOON));
  }

  @Test
  void aStoryLosesHalfItsFreshnessInADayAndRegainsItWithANewArticle() {
    Article old = SampleArticle.of("a").at(NOON).article();
    assertThat(ranking(old, NOON).recency()).isEqualTo(1);
    assertThat(ranking(old, NOON.plus(Duration.ofDays(1))).recency()).isEqualTo(0.5, within(1e-9));
    assertThat(ranking(old, NOON.plus(Duration.ofDays(2))).recency()).isEqualTo(0.25, within(1e-9));
    Article fresh = SampleArticle.of("b").at(NOON.plus(Duration.ofDays(2))).article();
    assertThat(Ranking.of(List.of(fresh, old), 0.5, NOON.plus(Duration.ofDays(2))).recency())
        .isEqualTo(1);
  }

  @Test
  void anArticleFromTheFutureIsNoFresherThanFresh() {
    Article tomorrow = SampleArticle.of("a").at(NOON.plus(Duration.ofDays(1))).article();
    assertThat(ranking(tomorrow, NOON).recency()).isEqualTo(1);
  }

  @Test
  void theBestReadArticleSpeaksForTheStory() {
    Article title = SampleArticle.of("a").titleOnly().article();
    Article whole = SampleArticle.of("b").article();
    assertThat(ranking(title, NOON).evidence()).isLessThan(ranking(whole, NOON).evidence());
    assertThat(Ranking.of(List.of(title, whole), 0.5, NOON).evidence()).isEqualTo(1);
  }

  @Test
  void aStoryThatFitsItsCategoryBetterRanksHigher() {
    assertThat(Ranking.of(told(1), 0.9, NOON).score())
        .isGreaterThan(Ranking.of(told(1), 0.4, NOON).score());
  }

  @Test
  void everyScoreIsBetweenZeroAndOne() {
    Cases.forEachSeed(
        seed -> {
          long minutes = Long.hashCode(seed * 0x9E3779B97F4A7C15L);
          double fit = Math.floorMod(seed, 11) / 10.0;
          Instant now = NOON.plus(Duration.ofMinutes(minutes));
          assertThat(Ranking.of(told(1 + Math.floorMod(seed, 40)), fit, now).score())
              .as("seed %d", seed)
              .isBetween(0.0, 1.0);
        });
  }

  private static Ranking ranking(Article article, Instant now) {
    return Ranking.of(List.of(article), 0.5, now);
  }

  /** A story of as many publishers. */
  private static List<Article> told(int publishers) {
    return IntStream.range(0, publishers)
        .mapToObj(it -> SampleArticle.of("a" + it).publisher("P" + it).article())
        .toList();
  }
}
