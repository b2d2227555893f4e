package jobo.manyfeeds;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** sfeed: a parser in C, driven by a shell script that keeps each feed in a file. */
record SfeedPeer() implements Peer {

  @Override
  public String name() {
    return "sfeed_update (maxjobs 16)";
  }

  @Override
  public String program() {
    return "sfeed_update";
  }

  @Override
  public void measure(Path directory, List<List<URI>> sets, ResultTable table) throws IOException {
    List<URI> feeds = sets.getFirst();
    Path kept = directory.resolve("feeds");
    Path settings = directory.resolve("sfeedrc");
    Files.writeString(
        settings,
        "sfeedpath=\"%s\"\nmaxjobs=16\nfeeds() {\n%s}\n"
            .formatted(
                kept,
                feeds.stream()
                    .map(it -> "feed \"%s\" \"%s\"\n".formatted(it.getPath().substring(1), it))
                    .collect(Collectors.joining())));
    int all = feeds.size() * SampleFeeds.ITEMS;
    row("", directory, table, all, _ -> lines(kept), program(), settings.toString());
    row(
        ", nothing changed, loads all again",
        directory,
        table,
        all,
        _ -> lines(kept),
        program(),
        settings.toString());
  }

  /** It keeps an item in a line. */
  private static int lines(Path folder) throws IOException {
    int lines = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        lines += Files.readAllLines(file).size();
      }
    }
    return lines;
  }
}
