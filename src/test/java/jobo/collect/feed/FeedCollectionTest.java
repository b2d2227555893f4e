package jobo.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.DevelopmentData;
import jobo.fetch.Content;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads a collection of other projects' feed fixtures, where a folder with one is at hand ({@code
 * -Djobo.eval.data}), and compares with what those projects expect of them.
 */
@Tag("quality")
class FeedCollectionTest {
  static final URI ADDRESS = URI.create("http://feeds.example/dir/feed");

  @TempDir static Path folder;

  private final FeedReader reader = new FeedReader();

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    DevelopmentData.unpack("feed-fixtures.tar.gz", folder);
  }

  @Test
  void everyFeedIsReadWithoutACrashAndNearlyAllAsExpected() throws IOException {
    int read = 0;
    int expected = 0;
    List<String> unmet = new ArrayList<>();
    List<Path> fixtures = fixtures();
    for (Path fixture : fixtures) {
      Optional<Feed> feed = read(fixture);
      Optional<ExpectedFeed> beside = ExpectedFeed.beside(fixture);
      read += feed.isPresent() ? 1 : 0;
      expected += beside.isPresent() ? 1 : 0;
      beside
          .flatMap(it -> it.difference(feed))
          .ifPresent(it -> unmet.add(folder.relativize(fixture) + ": " + it));
    }
    System.out.printf(
        "%d feeds: %d read; %d of %d expectations met%n",
        fixtures.size(), read, expected - unmet.size(), expected);
    unmet.forEach(System.out::println);
    assertThat(unmet).hasSizeLessThan(expected * 2 / 100);
  }

  private Optional<Feed> read(Path fixture) throws IOException {
    Content content = new Content(Files.readAllBytes(fixture), null);
    return assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> reader.read(content, ADDRESS), fixture.toString());
  }

  private static List<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> !it.toString().endsWith(".json"))
          .sorted()
          .toList();
    }
  }
}
