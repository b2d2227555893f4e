package jobo.manyfeeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.article.Source;
import jobo.collect.CollectSummary;
import jobo.store.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A poll that finds 100 new articles in 10 feeds of 30, on a database of 100,000 articles and on
 * one that has hardly any: {@code mvn test -Pbenchmark -Dtest=FullHouseBenchmark}. Prints the
 * medians and how much longer the full one takes, which may be twice.
 *
 * <p>Options: {@code -Djobo.articles=100000}, {@code -Djobo.polls=21}.
 */
@Tag("benchmark")
class FullHouseBenchmark {
  private static final int ARTICLES = Integer.getInteger("jobo.articles", 100_000);
  private static final int POLLS = Integer.getInteger("jobo.polls", 21);
  private static final int UNMEASURED = 5;
  private static final int COUNT = 10;
  private static final int NEW_EACH = 10;
  private static final double MOST = 2;

  private final SampleFeeds feeds =
      new SampleFeeds(1, Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(60)));

  @TempDir private static Path directory;

  static Stream<Arguments> databases() {
    return Stream.of(
        Arguments.of("H2", (Supplier<TestDatabase>) FullHouseBenchmark::h2File),
        Arguments.of("PostgreSQL", (Supplier<TestDatabase>) TestDatabase::postgres));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aPollTakesAtMostTwiceAsLongWhereThereAreManyArticles(
      String name, Supplier<TestDatabase> databases, @TempDir Path folder) {
    try (TaggedServer server = new TaggedServer(folder);
        TestDatabase small = databases.get();
        TestDatabase large = databases.get();
        CollectingRooms few = new CollectingRooms(small);
        CollectingRooms many = new CollectingRooms(large)) {
      Shelves.fill(large, ARTICLES);
      List<Long> onFew = new ArrayList<>();
      List<Long> onMany = new ArrayList<>();
      for (int poll = 0; poll <= UNMEASURED + POLLS; poll++) {
        int shift = poll * NEW_EACH;
        IntStream.range(0, COUNT).forEach(it -> feeds.write(folder, it, shift));
        List<CollectingRooms> order = poll % 2 == 0 ? List.of(few, many) : List.of(many, few);
        for (CollectingRooms rooms : order) {
          (rooms == few ? onFew : onMany).add(nanos(rooms, server.base(), poll));
        }
      }
      assertThat(many.sortedArticles()).isEqualTo(ARTICLES + few.sortedArticles());
      double ratio = (double) median(onMany) / median(onFew);
      System.out.printf(
          "%s: %d new articles in %d feeds: median of %d polls %.1f ms with few articles,"
              + " %.1f ms with %d: %.2f times%n",
          name,
          COUNT * NEW_EACH,
          COUNT,
          POLLS,
          median(onFew) / 1e6,
          median(onMany) / 1e6,
          ARTICLES,
          ratio);
      assertThat(ratio).isLessThanOrEqualTo(MOST);
    }
  }

  /** A poll; the first of all finds 30 new articles a feed, the others 10. */
  private static long nanos(CollectingRooms rooms, URI base, int poll) {
    List<Source> sources =
        CollectingRooms.sources(0, COUNT, it -> base.resolve(SampleFeeds.file(it)));
    int all = COUNT * SampleFeeds.ITEMS;
    int added = poll == 0 ? all : COUNT * NEW_EACH;
    long began = System.nanoTime();
    CollectSummary summary = rooms.poll(sources);
    long nanos = System.nanoTime() - began;
    assertThat(summary).isEqualTo(new CollectSummary(COUNT, 0, 0, all, added));
    return nanos;
  }

  private static long median(List<Long> nanos) {
    List<Long> measured = nanos.stream().skip(UNMEASURED + 1).sorted().toList();
    return measured.get(measured.size() / 2);
  }

  private static TestDatabase h2File() {
    return TestDatabase.h2(directory.resolve("house-" + System.nanoTime()));
  }
}
