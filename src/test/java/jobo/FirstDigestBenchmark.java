package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a new Jobo takes to start and then to its first digest, and how much memory: 200
 * articles of 2,000 characters from 10 sources on loopback. Prints the figures; run it with {@code
 * mvn test -Pbenchmark -Dtest=FirstDigestBenchmark}.
 */
@Tag("benchmark")
class FirstDigestBenchmark {
  private static final Pattern STARTED = Pattern.compile("process running for ([\\d.]+)");
  private static final int SOURCES = 10;
  private static final int ARTICLES_EACH = 20;

  @Test
  void twoHundredArticlesFromTenSourcesBecomeADigest(@TempDir Path directory) {
    try (LoopbackFeeds feeds = new LoopbackFeeds()) {
      IntStream.range(0, SOURCES).forEach(it -> feeds.put("source-" + it, items(it)));
      List<String> arguments = new ArrayList<>(feeds.settings());
      arguments.add("--once");
      arguments.add("--spring.main.log-startup-info=true"); // tells when Spring has started
      ChildProgram.Ended ended =
          ChildProgram.run(directory, List.of("-XX:+UseSerialGC", "-Xmx256m"), arguments);
      assertThat(ended.exitCode()).as(ended.err()).isZero();
      double all = ended.millis() / 1000.0;
      double start = startSeconds(ended.out());
      System.out.printf(
          "200 articles from 10 sources: %.1f s from the process to its end, of which %.1f s for the start and"
              + " %.1f s to collect, sort, write and print; peak resident %d MB%n",
          all, start, all - start, ended.peakKilobytes() / 1024);
      ended.out().lines().limit(8).forEach(System.out::println);
    }
  }

  private static double startSeconds(String out) {
    Matcher started = STARTED.matcher(out);
    assertThat(started.find()).as(out).isTrue();
    return Double.parseDouble(started.group(1));
  }

  private static List<LoopbackFeeds.Item> items(int source) {
    return IntStream.range(0, ARTICLES_EACH)
        .mapToObj(
            it ->
                new LoopbackFeeds.Item(
                    "https://source-%d.example/%d".formatted(source, it),
                    "Laboratory %d releases language model Alder %d with %d billion parameters"
                        .formatted(source, it, 7 + it),
                    text(source, it)))
        .toList();
  }

  private static String text(int source, int article) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; text.length() < 2_000; at++) {
      text.append(
          "The model number %d of laboratory %d scored %d.%d points on a public benchmark of AI reasoning. "
              .formatted(article, source, 40 + at, source));
    }
    return text.toString();
  }
}
