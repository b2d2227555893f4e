package jobo.collect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jobo.DevelopmentData;
import jobo.fetch.Content;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads a collection of real pages, where a folder with one is at hand ({@code -Djobo.eval.data}),
 * and compares the words found with those a reader wants.
 */
@Tag("quality")
class PageCollectionTest {
  private static final URI ADDRESS = URI.create("http://pages.example/dir/page.html");

  @TempDir static Path folder;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    DevelopmentData.unpack("readability-pages.tar.gz", folder);
  }

  private static final double GOOD = 0.9;

  @Test
  void theArticlesOfRealPagesAreFoundWithTheWordsThatAReaderWants() throws IOException {
    Map<String, Double> scores = new TreeMap<>();
    for (Path page : pages()) {
      PageExtraction.Found found = PageExtraction.found(content(page), ADDRESS).orElseThrow();
      scores.put(name(page), score(page, Passage.join(found.article())));
    }
    double mean = mean("extraction", scores);

    assertThat(mean).isGreaterThan(0.95);
    assertThat(Collections.min(scores.values())).isGreaterThanOrEqualTo(0.3);
  }

  @Test
  void theGateKeepsTheArticlesOfRealPages() throws IOException {
    Map<String, Double> scores = new TreeMap<>();
    long began = System.nanoTime();
    for (Path page : pages()) {
      PageReading reading = new PageExtraction().extract(content(page), ADDRESS);
      if (reading instanceof PageReading.NoText none) {
        System.out.printf("%s: %s%n", name(page), none.reason());
      }
      scores.put(
          name(page), reading instanceof PageReading.Text text ? score(page, text.text()) : 0);
    }
    System.out.printf("%d ms a page%n", (System.nanoTime() - began) / 1_000_000 / scores.size());

    assertThat(mean("extraction and gate", scores)).isGreaterThan(0.95);
  }

  private static double mean(String what, Map<String, Double> scores) {
    scores.forEach(
        (name, score) -> {
          if (score < GOOD) {
            System.out.printf(Locale.ROOT, "%s: %.2f%n", name, score);
          }
        });
    double mean = scores.values().stream().mapToDouble(it -> it).average().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "%s: %d pages, F1 of words: mean %.3f, minimum %.2f%n",
        what,
        scores.size(),
        mean,
        Collections.min(scores.values()));
    return mean;
  }

  private static Content content(Path page) throws IOException {
    return new Content(Files.readAllBytes(page), "text/html");
  }

  private static String name(Path page) {
    return folder.relativize(page).getName(0).toString();
  }

  private static double score(Path page, String text) throws IOException {
    String expected = Files.readString(page.resolveSibling("expected.html"));
    Map<String, Integer> wanted = words(Jsoup.parse(expected).text());
    Map<String, Integer> given = words(text);
    int common =
        wanted.entrySet().stream()
            .mapToInt(it -> Math.min(it.getValue(), given.getOrDefault(it.getKey(), 0)))
            .sum();
    return 2.0 * common / (total(wanted) + total(given));
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(it -> !it.isEmpty())
        .forEach(it -> counts.merge(it, 1, Integer::sum));
    return counts;
  }

  private static int total(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(it -> it.endsWith("source.html")).sorted().toList();
    }
  }
}
