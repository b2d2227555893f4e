package jobo.collect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tells junk from articles on 120 made-up pages. A regression set: the pages are as varied as their
 * writer could think of, but they are no sample of the web. The gate was tuned with one half.
 */
@Tag("quality")
class PageCasesTest {
  private static final double WANTED = 0.95;

  @Test
  void junkIsToldFromArticles() throws IOException {
    List<PageCase> cases = PageCase.all();
    assertThat(cases).hasSize(120).filteredOn(PageCase::isArticle).hasSize(60);

    List<Judged> judged = cases.stream().map(it -> new Judged(it, it.reading())).toList();
    judged.stream().filter(Judged::isWrong).forEach(it -> System.out.println("wrong: " + it));
    Figures whole = figures("whole", judged, it -> true);
    figures("tuned half", judged, PageCase::isTuned);
    figures("held-out half", judged, it -> !it.isTuned());

    assertThat(whole.f1()).isGreaterThanOrEqualTo(WANTED);
  }

  private static Figures figures(String what, List<Judged> judged, Predicate<PageCase> wanted) {
    List<Judged> some = judged.stream().filter(it -> wanted.test(it.page())).toList();
    Figures figures =
        new Figures(
            count(some, it -> it.isJunk() && !it.page().isArticle()),
            count(some, it -> it.isJunk() && it.page().isArticle()),
            count(some, it -> !it.isJunk() && !it.page().isArticle()));
    System.out.printf(
        Locale.ROOT,
        "%s, %d pages: precision %.3f, recall %.3f, F1 %.3f of junk%n",
        what,
        some.size(),
        figures.precision(),
        figures.recall(),
        figures.f1());
    return figures;
  }

  private static int count(List<Judged> judged, Predicate<Judged> which) {
    return (int) judged.stream().filter(which).count();
  }

  private record Figures(int found, int mistaken, int missed) {
    double precision() {
      return (double) found / (found + mistaken);
    }

    double recall() {
      return (double) found / (found + missed);
    }

    double f1() {
      return 2 * precision() * recall() / (precision() + recall());
    }
  }

  private record Judged(PageCase page, PageReading reading) {
    boolean isJunk() {
      return reading instanceof PageReading.NoText;
    }

    boolean isWrong() {
      return isJunk() == page.isArticle();
    }

    @Override
    public String toString() {
      return page.name()
          + switch (reading) {
            case PageReading.NoText none -> " is junk to it: " + none.reason();
            case PageReading.Text text ->
                " is an article to it: " + text.text().replace("\n\n", " | ");
          };
    }
  }
}
