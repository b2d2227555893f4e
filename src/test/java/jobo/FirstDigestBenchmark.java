package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a new Jobo takes from its start to its first digest, and how much memory: 200 articles
 * of 2,000 characters from 10 sources on loopback. Prints the figures; run it with {@code mvn test
 * -Pbenchmark -Dtest=FirstDigestBenchmark}.
 */
@Tag("benchmark")
class FirstDigestBenchmark {
  private static final int SOURCES = 10;
  private static final int ARTICLES_EACH = 20;

  @Test
  void twoHundredArticlesFromTenSourcesBecomeADigest(@TempDir Path directory) {
    try (LoopbackFeeds feeds = new LoopbackFeeds()) {
      IntStream.range(0, SOURCES).forEach(it -> feeds.put("source-" + it, items(it)));
      List<String> arguments = new ArrayList<>(feeds.settings());
      arguments.add("--once");
      ChildProgram.Ended ended =
          ChildProgram.run(directory, List.of("-XX:+UseSerialGC"), arguments);
      assertThat(ended.exitCode()).as(ended.err()).isZero();
      System.out.printf(
          "200 articles from 10 sources, start to printed digest: %.1f s, peak resident %d MB%n",
          ended.millis() / 1000.0, ended.peakKilobytes() / 1024);
      ended.out().lines().limit(8).forEach(System.out::println);
    }
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
