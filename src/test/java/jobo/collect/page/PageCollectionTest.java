package jobo.collect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jobo.DevelopmentData;
import jobo.fetch.Content;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads a collection of real pages, where a folder with one is at hand ({@code -Djobo.eval.data}),
 * and compares the words found with those a reader wants.
 */
class PageCollectionTest {
  private static final URI ADDRESS = URI.create("http://pages.example/dir/page.html");

  @TempDir static Path folder;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    DevelopmentData.unpack("readability-pages.tar.gz", folder);
  }

  @Test
  void mostPagesGiveTheWordsThatAReaderWants() throws IOException {
    double sum = 0;
    int found = 0;
    List<Path> pages = pages();
    for (Path page : pages) {
      PageReading reading =
          new PageExtraction().extract(new Content(Files.readAllBytes(page), "text/html"), ADDRESS);
      double score = reading instanceof PageReading.Text text ? score(page, text.text()) : 0;
      found += reading instanceof PageReading.Text ? 1 : 0;
      sum += score;
      if (score < 0.9) {
        System.out.printf(
            Locale.ROOT,
            "%s: %.2f%s%n",
            folder.relativize(page),
            score,
            reading instanceof PageReading.NoText none ? " " + none.reason() : "");
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d pages: %d with text, mean F1 of words %.3f%n",
        pages.size(),
        found,
        sum / pages.size());
    assertThat(sum / pages.size()).isGreaterThan(0.8);
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
