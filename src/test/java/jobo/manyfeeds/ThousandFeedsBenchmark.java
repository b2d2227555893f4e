package jobo.manyfeeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long Jobo takes for a thousand feeds of 30 articles and 64 KB each, from the first request
 * until all articles are sorted and in an H2 file, and other readers for the same feeds: {@code mvn
 * test -Pbenchmark -Dtest=ThousandFeedsBenchmark}.
 *
 * <p>Options: {@code -Djobo.feeds=1000}, {@code -Djobo.rounds=1} (medians of so many fresh
 * processes), {@code -Djobo.peers=true}, {@code -Djobo.seed=1}, {@code -Djobo.until=} an instant
 * that the articles are dated before (the last midnight), {@code -Djobo.heap=256m}.
 */
@Tag("benchmark")
class ThousandFeedsBenchmark {
  private static final int COUNT = Integer.getInteger("jobo.feeds", 1_000);
  private static final int ROUNDS = Integer.getInteger("jobo.rounds", 1);
  private static final String HEAP = System.getProperty("jobo.heap", "256m");

  /** Sets of other feeds, each read once by the process that read those before. */
  private static final int SETS = 8;

  private static final int SETS_OF_PEERS = 3;

  private static final int CHANGED = Math.max(1, COUNT / 20);
  private static final int NEW_EACH = 2;

  private final SampleFeeds feeds = new SampleFeeds(Long.getLong("jobo.seed", 1), until());
  private final ResultTable table = new ResultTable();

  @TempDir private Path directory;

  @Test
  void allFeedsAreReadSortedAndStored() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("feeds"));
    IntStream.range(0, SETS * COUNT).forEach(it -> feeds.write(folder, it, 0));
    try (FeedServer server = FeedServer.over(folder)) {
      printCircumstances(server);
      try {
        for (int round = 1; round <= ROUNDS; round++) {
          measureJobo(directory.resolve("jobo-" + round), folder, server.base());
          change(folder, 0);
        }
      } finally {
        if (!System.getProperty("jobo.peers", "true").equals("false")) {
          Peer.measureAll(directory, sets(server.base()), table);
        }
      }
    } finally {
      table.print();
    }
  }

  private void measureJobo(Path database, Path folder, URI base) throws IOException {
    try (PollingProcess jobo = new PollingProcess(database, base, HEAP)) {
      table.add("Jobo, start of the process", jobo.startSeconds(), 0, jobo.peakKilobytes(), "");
      int all = COUNT * SampleFeeds.ITEMS;
      for (int set = 0; set < SETS; set++) {
        String what = set == 0 ? "Jobo, cold" : "Jobo, warm, set %d".formatted(set + 1);
        poll(what, jobo, set, 0, all, (set + 1) * all);
      }
      poll("Jobo, nothing changed", jobo, 0, COUNT, 0, SETS * all);
      change(folder, NEW_EACH);
      int added = CHANGED * NEW_EACH;
      poll("Jobo, 5 % changed", jobo, 0, COUNT - CHANGED, added, SETS * all + added);
    }
    Path file = Path.of(database + ".mv.db");
    System.out.printf("The H2 file has %d MB%n", Files.size(file) / (1024 * 1024));
    Files.delete(file);
  }

  private void poll(
      String what, PollingProcess jobo, int set, int unchanged, int added, int stored) {
    PollFigures figures = jobo.poll(set * COUNT, (set + 1) * COUNT);
    String note = "%d articles new, %d stored".formatted(figures.added(), figures.stored());
    table.add(what, figures.seconds(), figures.cpuSeconds(), jobo.peakKilobytes(), note);
    assertThat(figures)
        .as("%s; it printed: %s", what, jobo.printed())
        .isEqualTo(
            new PollFigures(figures.seconds(), figures.cpuSeconds(), unchanged, 0, added, stored));
  }

  /** Lets some feeds of the first set list so many new articles. */
  private void change(Path folder, int added) {
    IntStream.range(0, CHANGED).forEach(it -> feeds.write(folder, it * COUNT / CHANGED, added));
  }

  private static List<List<URI>> sets(URI base) {
    return IntStream.range(0, SETS_OF_PEERS)
        .mapToObj(
            set ->
                IntStream.range(set * COUNT, (set + 1) * COUNT)
                    .mapToObj(it -> base.resolve(SampleFeeds.file(it)))
                    .toList())
        .toList();
  }

  private void printCircumstances(FeedServer server) {
    System.out.printf(
        "%d sets of %d feeds of %d items, about %d KB each, seed %d, before %s; served by %s;"
            + " %d cores, load %.1f; Jobo with -XX:+UseParallelGC -Xmx%s%n",
        SETS,
        COUNT,
        SampleFeeds.ITEMS,
        SampleFeeds.BYTES / 1024,
        feeds.seed(),
        feeds.until(),
        server.name(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        HEAP);
  }

  private static Instant until() {
    String until = System.getProperty("jobo.until", "");
    return until.isEmpty() ? Instant.now().truncatedTo(ChronoUnit.DAYS) : Instant.parse(until);
  }
}
