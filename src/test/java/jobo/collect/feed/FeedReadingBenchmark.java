package jobo.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import jobo.fetch.Content;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What it costs to make items of the bytes of 1,000 feeds of 30 articles each, about 64 MB, on one
 * thread and warm. Prints the figures; run it with {@code mvn test -Pbenchmark
 * -Dtest=FeedReadingBenchmark}.
 */
@Tag("benchmark")
class FeedReadingBenchmark {
  private static final int FEEDS = 1_000;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 5;

  @Test
  void aThousandBusyFeedsAreRead() {
    List<Content> feeds =
        IntStream.range(0, FEEDS).mapToObj(it -> new Content(BusyFeeds.feed(it), null)).toList();
    long bytes = feeds.stream().mapToLong(it -> it.bytes().length).sum();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int items = read(feeds);
      double seconds =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
      System.out.printf(
          "%s %d: %d items of %.1f MB in %.0f ms of CPU: %.1f µs an item, %.0f MB/s%n",
          round < 0 ? "warm-up" : "round",
          round < 0 ? round + WARM_UPS + 1 : round + 1,
          items,
          bytes / 1e6,
          seconds * 1e3,
          seconds * 1e6 / items,
          bytes / 1e6 / seconds);
    }
  }

  private static int read(List<Content> feeds) {
    FeedReader reader = new FeedReader();
    int items = 0;
    for (Content feed : feeds) {
      List<?> read = reader.read(feed, Feeds.ADDRESS).orElseThrow().items();
      assertThat(read).hasSize(BusyFeeds.ITEMS);
      items += read.size();
    }
    return items;
  }
}
