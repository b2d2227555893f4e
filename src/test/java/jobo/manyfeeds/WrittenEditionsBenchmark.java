package jobo.manyfeeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jobo.BuiltInCategories;
import jobo.article.Article;
import jobo.article.CategorySet;
import jobo.article.NewArticle;
import jobo.article.SampleArticle;
import jobo.article.Sketch;
import jobo.article.SortedArticle;
import jobo.article.Sources;
import jobo.classify.Classifier;
import jobo.digest.Digest;
import jobo.digest.EditionCalendar;
import jobo.digest.EditionDesk;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.story.StoryDesk;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From collected articles (as parsed, with full texts of 2 KB, half of them about AI) to the closed
 * editions of all categories in both languages, in an H2 file: {@code mvn test -Pbenchmark
 * -Dtest=WrittenEditionsBenchmark}.
 */
@Tag("benchmark")
class WrittenEditionsBenchmark {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final EditionCalendar CALENDAR = new EditionCalendar(LocalTime.of(8, 0), SEOUL);
  private static final Instant CLOSE = Instant.parse("2026-11-20T23:00:00Z");
  private static final SampleFeeds FEEDS = new SampleFeeds(1, CLOSE);
  private static final int BATCH = 500;
  private static final int BODY_BYTES = 2_000;
  private static final double MOST_SECONDS = 10;

  /** How much longer an article may take where there are ten times as many. */
  private static final double MOST_STEEPNESS = 2;

  private final Classifier classifier = BuiltInCategories.classifier();
  private final CategorySet categories = BuiltInCategories.full();

  @TempDir private Path directory;

  @Test
  void aDayOfArticlesIsWrittenInTime() {
    seconds(2_000);
    double few = seconds(2_000);
    double many = seconds(20_000);
    assertThat(few).isLessThan(MOST_SECONDS);
    assertThat(many / few).isLessThan(10 * MOST_STEEPNESS);
  }

  private double seconds(int count) {
    List<Article> articles = articles(count);
    try (TestDatabase database =
        TestDatabase.h2(directory.resolve(count + "-" + System.nanoTime()))) {
      long start = System.nanoTime();
      List<SortedArticle> sorted =
          articles.stream().map(it -> new SortedArticle(it, classifier.sort(it))).toList();
      long sortedAt = System.nanoTime();
      for (int from = 0; from < count; from += BATCH) {
        database
            .articles()
            .add(
                sorted.subList(from, Math.min(count, from + BATCH)).stream()
                    .map(WrittenEditionsBenchmark::fresh)
                    .toList());
      }
      long stored = System.nanoTime();
      StoryDesk grouping = new StoryDesk();
      for (int from = 0; from < count; from += BATCH) {
        List<SortedArticle> some = sorted.subList(from, Math.min(count, from + BATCH));
        database.stories().save(grouping.group(some, Instant.MIN));
      }
      database.stories().save(grouping.settle(Instant.MIN));
      long grouped = System.nanoTime();
      EditionDesk desk =
          new EditionDesk(
              database.articles(),
              database.stories(),
              database.editions(),
              categories,
              new Sources(List.of()),
              CALENDAR,
              Clock.fixed(CLOSE, ZoneOffset.UTC));
      assertThat(desk.closeDue()).isPresent();
      long closed = System.nanoTime();
      Digest digest = desk.lastClosed(Language.KOREAN).orElseThrow();
      assertThat(digest.storyCount()).isGreaterThan(500);
      System.out.printf(
          "%,d articles: sorted %.2f s, stored %.2f s, grouped %.2f s, editions in two languages %.2f s:"
              + " %.2f s in all; %d stories, %d claims, %d of them refused%n",
          count,
          (sortedAt - start) / 1e9,
          (stored - sortedAt) / 1e9,
          (grouped - stored) / 1e9,
          (closed - grouped) / 1e9,
          (closed - start) / 1e9,
          digest.storyCount(),
          digest.editions().stream().mapToInt(it -> it.claims()).sum(),
          digest.editions().stream().mapToInt(it -> it.refused()).sum());
      return (closed - start) / 1e9;
    }
  }

  private static NewArticle fresh(SortedArticle sorted) {
    return new NewArticle(
        sorted, Set.of(new SampleArticle(sorted.article()).sign()), 0, Sketch.NONE);
  }

  private static List<Article> articles(int count) {
    List<Article> articles = new ArrayList<>();
    IntStream.range(0, count)
        .forEach(
            it -> {
              int feed = it / SampleFeeds.ITEMS;
              boolean korean = feed % 10 < 4;
              SampleItem item =
                  SampleItem.of(FEEDS, feed, it % SampleFeeds.ITEMS, korean, BODY_BYTES);
              articles.add(
                  SampleArticle.of("a" + it)
                      .title(item.title())
                      .text(item.summary() + "\n\n" + Jsoup.parse(item.body()).wholeText().strip())
                      .language(korean ? Language.KOREAN : Language.ENGLISH)
                      .publisher("Feed " + feed)
                      .at(CLOSE.minus(Duration.ofHours(20)).plusSeconds(it))
                      .article());
            });
    return articles;
  }
}
