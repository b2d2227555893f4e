package jobo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.language.VisibleText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real titles, of which nothing but the title is known, become digests that say nothing else. Needs
 * the development data beside the project and is skipped without it.
 */
@Tag("quality")
@Tag("data")
class RealTitlesTest {
  private static final Path TITLES = Path.of("../shared/data/ai-news-categories.jsonl");
  private static final int SOURCES = 6;
  private static final Pattern SOURCE_LINE =
      Pattern.compile("^ *- (.*) \\(<?(https?://[^>\\s]*?)>?\\)$");
  private static final Pattern ADDRESS = Pattern.compile("\\]\\(<?(https?://[^)>\\s]+)");

  @Test
  void everyItemIsOneOfThemAndNothingIsSaidThatItsTitleDoesNotSay(@TempDir Path directory)
      throws IOException {
    assumeThat(TITLES).as("development data").exists();
    Map<String, String> titleOf = titles();
    try (LoopbackFeeds feeds = feeds(titleOf)) {
      List<String> arguments = new ArrayList<>(feeds.settings());
      arguments.add("--jobo.collect.pages=false");
      arguments.add("--once");
      ChildProgram.Ended ended = ChildProgram.run(directory, List.of("-Xmx512m"), arguments);
      assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
    }
    List<Path> files = archive(directory);
    assertThat(
            files.stream()
                .map(it -> it.getFileName().toString().replaceAll("\\d{4}-\\d\\d-\\d\\d", "D")))
        .contains(
            "news_D.ko.md",
            "news_D.en.md",
            "papers_D.ko.md",
            "papers_D.en.md",
            "post_D.ko.md",
            "post_D.en.md")
        .contains("news_D.ko.png", "news_D.en.png", "papers_D.ko.png", "papers_D.en.png");
    int listed = 0;
    for (Path file : files) {
      if (file.toString().endsWith(".md")) {
        listed += check(Files.readString(file), titleOf);
      }
    }
    assertThat(listed).as("sources listed in the reports").isGreaterThan(300);
  }

  /**
   * Every address is a given one, every listed source has its own title, and no sentence is quoted.
   */
  private static int check(String markdown, Map<String, String> titleOf) {
    Set<String> addresses = titleOf.keySet();
    assertThat(
            ADDRESS
                .matcher(markdown)
                .results()
                .map(it -> it.group(1))
                .filter(it -> !addresses.contains(it)))
        .as("addresses that were not given")
        .isEmpty();
    assertThat(markdown.lines().map(String::strip).filter(it -> it.startsWith("“")))
        .as("quoted sentences, of which there is none to quote")
        .isEmpty();
    int listed = 0;
    for (String line : markdown.lines().toList()) {
      Matcher source = SOURCE_LINE.matcher(line);
      if (source.matches() && titleOf.containsKey(source.group(2))) {
        assertThat(plain(source.group(1))).isEqualTo(plain(titleOf.get(source.group(2))));
        listed++;
      }
    }
    return listed;
  }

  /** A title without the backslashes of Markdown and without anything but letters and digits. */
  private static String plain(String title) {
    return VisibleText.line(title).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Map<String, String> titles() throws IOException {
    Map<String, String> titleOf = new HashMap<>();
    for (String line : Files.readAllLines(TITLES)) {
      JsonNode row = JsonMapper.shared().readTree(line);
      titleOf.put(row.get("url").asString(), row.get("title").asString());
    }
    return titleOf;
  }

  private static LoopbackFeeds feeds(Map<String, String> titleOf) {
    LoopbackFeeds feeds = new LoopbackFeeds();
    Map<Integer, List<LoopbackFeeds.Item>> bySource =
        titleOf.entrySet().stream()
            .map(it -> new LoopbackFeeds.Item(it.getKey(), it.getValue(), ""))
            .collect(Collectors.groupingBy(it -> Math.floorMod(it.url().hashCode(), SOURCES)));
    bySource.forEach((number, items) -> feeds.put("source-" + number, items));
    return feeds;
  }

  private static List<Path> archive(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("data/archive"))) {
      return files.toList();
    }
  }
}
