package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long grouping takes: articles of 120 words each, drawn by Zipf's law from 30,000, three of
 * each event, and articles of one mould. Prints the figures; run it with {@code mvn test
 * -Pbenchmark -Dtest=StoryDeskBenchmark}.
 */
@Tag("benchmark")
class StoryDeskBenchmark {
  private static final int BATCH = 500;
  private static final int WORDS = 30_000;

  @Test
  void articlesAreGroupedInTime() {
    List<SortedArticle> warm = articles(0, 2_000);
    group(new StoryDesk(), warm);
    print("2,000 articles", group(new StoryDesk(), articles(10_000, 2_000)));
    StoryDesk desk = new StoryDesk();
    print("20,000 articles", group(desk, articles(20_000, 20_000)));
    print("80,000 more", group(desk, articles(40_000, 80_000)));
    List<SortedArticle> more = articles(200_000, 200);
    long worst = 0;
    long sum = 0;
    for (SortedArticle article : more) {
      long start = System.nanoTime();
      desk.group(List.of(article), Instant.MIN);
      long took = System.nanoTime() - start;
      sum += took;
      worst = Math.max(worst, took);
    }
    System.out.printf(
        "One article to 100,000: %.2f ms on average, %.2f at most%n",
        sum / 1e6 / more.size(), worst / 1e6);
    assertThat(sum / more.size()).isLessThan(Duration.ofMillis(5).toNanos());
  }

  @Test
  void articlesOfOneMouldAreNoTrap() {
    List<SortedArticle> shares =
        IntStream.range(0, 10_000)
            .mapToObj(
                it ->
                    SampleArticle.of("m" + it)
                        .title("Shares of company %d closed at %d won".formatted(it % 700, it))
                        .text(
                            "The share of company %d closed at %d won on Friday, exchange data show. Volume was usual."
                                .formatted(it % 700, it))
                        .in(SampleArticle.LLM))
            .toList();
    print("10,000 articles of one mould", group(new StoryDesk(), shares));
    List<SortedArticle> copies =
        IntStream.range(0, 10_000)
            .mapToObj(
                it ->
                    SampleArticle.of("c" + it)
                        .title("Rain in the north")
                        .text("Rain is expected in the north of the country until the evening.")
                        .in(SampleArticle.LLM))
            .toList();
    print("10,000 articles that are the same", group(new StoryDesk(), copies));
  }

  private static Duration group(StoryDesk desk, List<SortedArticle> articles) {
    long start = System.nanoTime();
    for (int from = 0; from < articles.size(); from += BATCH) {
      desk.group(articles.subList(from, Math.min(articles.size(), from + BATCH)), Instant.MIN);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void print(String what, Duration took) {
    System.out.printf("Grouping %s: %.2f s%n", what, took.toMillis() / 1e3);
  }

  private static List<SortedArticle> articles(int from, int count) {
    List<SortedArticle> articles = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      int event = (from + at) / 3;
      Random random = new Random(from + at);
      Random shared = new Random(-1L - event);
      String title = text(6, shared) + " " + text(3, random);
      articles.add(
          SampleArticle.of("a" + (from + at))
              .title(title)
              .text(text(40, shared) + ". " + text(80, random))
              .in(SampleArticle.LLM));
    }
    return articles;
  }

  private static String text(int words, Random random) {
    return IntStream.range(0, words).mapToObj(_ -> word(random)).collect(Collectors.joining(" "));
  }

  /** The word of rank r comes up as often as 1/r: the logarithm of the rank is even. */
  private static String word(Random random) {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(WORDS));
    StringBuilder word = new StringBuilder(rank % 7 == 0 ? "K" : "k");
    for (int rest = rank * 7919; rest > 0; rest /= 20) {
      word.append("bcdfghjklmnprstvwxyz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
    }
    return word.toString();
  }
}
