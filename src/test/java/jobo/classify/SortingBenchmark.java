package jobo.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import jobo.BuiltInCategories;
import jobo.article.Article;
import jobo.article.SampleArticle;
import jobo.demo.WireArticles;
import jobo.language.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What it costs to sort a title, and an article with the 700 characters of its text that are looked
 * at, on one thread and warm. Prints the figures; run it with {@code mvn test -Pbenchmark
 * -Dtest=SortingBenchmark}.
 */
@Tag("benchmark")
class SortingBenchmark {
  private static final int ARTICLES = 20_000;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 5;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Classifier classifier = BuiltInCategories.classifier();

  @Test
  void twentyThousandTitlesAreSorted() {
    List<Example> titles = Example.titles();
    measure(
        "titles",
        IntStream.range(0, ARTICLES)
            .mapToObj(it -> title(titles.get(it % titles.size()).title()))
            .toList());
  }

  @Test
  void twentyThousandArticlesAreSorted() {
    List<Article> wire = WireArticles.all();
    measure(
        "articles with their text",
        IntStream.range(0, ARTICLES).mapToObj(it -> wire.get(it % wire.size())).toList());
  }

  private void measure(String what, List<Article> articles) {
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      long began = THREADS.getCurrentThreadCpuTime();
      long held = THREADS.getCurrentThreadAllocatedBytes();
      long sorted = articles.stream().filter(it -> classifier.sort(it).category() != null).count();
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - held;
      double seconds = (THREADS.getCurrentThreadCpuTime() - began) / 1e9;
      assertThat(sorted).isPositive();
      System.out.printf(
          "%s %d: %d %s in %.2f s of CPU: %.1f µs and %d bytes of memory each%n",
          round < 0 ? "warm-up" : "round",
          round < 0 ? round + WARM_UPS + 1 : round + 1,
          articles.size(),
          what,
          seconds,
          seconds * 1e6 / articles.size(),
          allocated / articles.size());
    }
  }

  private static Article title(String title) {
    return SampleArticle.of("a").title(title).language(Language.of(title)).titleOnly().article();
  }
}
