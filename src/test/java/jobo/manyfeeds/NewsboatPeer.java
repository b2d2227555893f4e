package jobo.manyfeeds;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** newsboat: a reader in C++ that keeps articles in SQLite. */
record NewsboatPeer() implements Peer {
  private static final Pattern UNREAD = Pattern.compile("(\\d+) unread articles");

  @Override
  public String name() {
    return "newsboat -x reload (16 threads)";
  }

  @Override
  public String program() {
    return "newsboat";
  }

  @Override
  public void measure(Path directory, List<List<URI>> sets, ResultTable table) throws IOException {
    List<URI> feeds = sets.getFirst();
    Files.writeString(directory.resolve("config"), "reload-threads 16\n");
    Files.writeString(
        directory.resolve("urls"),
        feeds.stream().map(URI::toString).collect(Collectors.joining("\n", "", "\n")));
    int all = feeds.size() * SampleFeeds.ITEMS;
    String[] reload = command("reload");
    row("", directory, table, all, _ -> unread(directory), reload);
    row(", nothing changed", directory, table, all, _ -> unread(directory), reload);
  }

  private static int unread(Path directory) {
    String said =
        MeasuredCommand.run(
                directory, Map.of("HOME", directory.toString()), List.of(command("print-unread")))
            .out();
    Matcher unread = UNREAD.matcher(said);
    return unread.find() ? Integer.parseInt(unread.group(1)) : 0;
  }

  private static String[] command(String what) {
    return Stream.of(
            "newsboat -q -u urls -c cache.db -C config -x".split(" ", -1), new String[] {what})
        .flatMap(Stream::of)
        .toArray(String[]::new);
  }
}
