package jobo.manyfeeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import jobo.article.Source;
import jobo.collect.CollectSummary;
import jobo.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyFeedsTest {
  private static final Instant UNTIL = Instant.parse("2026-11-20T00:00:00Z");
  private static final SampleFeeds FEEDS = new SampleFeeds(7, UNTIL);
  private static final int COUNT = 100;
  private static final int ARTICLES = COUNT * SampleFeeds.ITEMS;

  @TempDir private Path folder;

  @Test
  void aHundredFeedsAreAllCollectedAndSortedAndASecondPollDownloadsNothing() {
    IntStream.range(0, COUNT).forEach(it -> FEEDS.write(folder, it, 0));
    try (TaggedServer server = new TaggedServer(folder);
        TestDatabase database = TestDatabase.h2();
        CollectingRooms rooms = new CollectingRooms(database)) {
      List<Source> sources = sources(server);

      assertThat(rooms.poll(sources))
          .isEqualTo(new CollectSummary(COUNT, 0, 0, ARTICLES, ARTICLES));
      assertThat(rooms.sortedArticles()).isEqualTo(ARTICLES);
      assertThat(server.sent()).isEqualTo(COUNT);

      assertThat(rooms.poll(sources)).isEqualTo(new CollectSummary(COUNT, COUNT, 0, 0, 0));
      assertThat(rooms.sortedArticles()).isEqualTo(ARTICLES);
      assertThat(server.sent()).isEqualTo(COUNT);
      assertThat(server.unchanged()).isEqualTo(COUNT);
    }
  }

  @Test
  void ofFeedsThatChangedOnlyTheNewArticlesAreAdded() {
    IntStream.range(0, 4).forEach(it -> FEEDS.write(folder, it, 0));
    try (TaggedServer server = new TaggedServer(folder);
        TestDatabase database = TestDatabase.h2();
        CollectingRooms rooms = new CollectingRooms(database)) {
      List<Source> sources = sources(server).subList(0, 4);
      rooms.poll(sources);

      FEEDS.write(folder, 1, 2);

      assertThat(rooms.poll(sources)).isEqualTo(new CollectSummary(4, 3, 0, SampleFeeds.ITEMS, 2));
      assertThat(rooms.sortedArticles()).isEqualTo(4 * SampleFeeds.ITEMS + 2);
    }
  }

  @Test
  void theSameSeedMakesTheSameFeeds() {
    String feed = FEEDS.feed(3, 0);

    assertThat(new SampleFeeds(7, UNTIL).feed(3, 0)).isEqualTo(feed);
    assertThat(new SampleFeeds(8, UNTIL).feed(3, 0)).isNotEqualTo(feed);
  }

  @Test
  void allFormsOfFeedsHaveAboutTheSameSize() {
    assertThat(IntStream.range(0, COUNT).map(it -> SampleFeeds.bytes(FEEDS.feed(it, 0))))
        .allSatisfy(
            it ->
                assertThat(it).isBetween(SampleFeeds.BYTES * 9 / 10, SampleFeeds.BYTES * 11 / 10));
  }

  private List<Source> sources(TaggedServer server) {
    URI base = server.base();
    return CollectingRooms.sources(0, COUNT, it -> base.resolve(SampleFeeds.file(it)));
  }
}
