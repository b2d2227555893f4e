package jobo.manyfeeds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jobo.article.Source;
import jobo.collect.CollectSummary;
import jobo.store.TestDatabase;

/**
 * Jobo's collecting in a process of its own: each line that it reads names a range of feeds, which
 * it polls, and answers with a line of figures.
 */
final class PollingProgram {
  static final String READY = "ready";

  private PollingProgram() {}

  /** Its arguments are where the database lies, and the address that the feeds lie under. */
  public static void main(String[] arguments) throws IOException {
    URI base = URI.create(arguments[1]);
    try (TestDatabase database = TestDatabase.h2(Path.of(arguments[0]));
        CollectingRooms rooms = new CollectingRooms(database);
        BufferedReader input =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println(READY);
      for (String line = input.readLine(); line != null; line = input.readLine()) {
        String[] range = line.split(" ", -1);
        List<Source> sources =
            CollectingRooms.sources(
                Integer.parseInt(range[0]),
                Integer.parseInt(range[1]),
                it -> base.resolve(SampleFeeds.file(it)));
        System.out.println(poll(rooms, sources).line());
      }
    }
  }

  private static PollFigures poll(CollectingRooms rooms, List<Source> sources) {
    Duration cpu = cpu();
    long began = System.nanoTime();
    CollectSummary summary = rooms.poll(sources);
    long nanos = System.nanoTime() - began;
    return new PollFigures(
        nanos / 1e9,
        cpu().minus(cpu).toMillis() / 1e3,
        summary.unchanged(),
        summary.failed(),
        summary.added(),
        rooms.sortedArticles());
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
