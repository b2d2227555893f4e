package jobo.manyfeeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another program that reads feeds, as far as it is installed here. */
sealed interface Peer permits CurlPeer, RssParserPeer, SfeedPeer, NewsboatPeer, Rss2EmailPeer {

  /** What it is called in the table. */
  String name();

  /** The program that must be installed. */
  String program();

  /**
   * Reads feeds.
   *
   * @param directory empty, for its settings and what it keeps
   * @param sets several sets of feeds of 30 items each; only what stays in one process reads more
   *     than the first
   */
  void measure(Path directory, List<List<URI>> sets, ResultTable table) throws IOException;

  /** All that are known. */
  static List<Peer> all() {
    return List.of(
        new CurlPeer(),
        new RssParserPeer(),
        new SfeedPeer(),
        new NewsboatPeer(),
        new Rss2EmailPeer());
  }

  /** Measures all that are installed, one after the other, and names those that are not. */
  static void measureAll(Path directory, List<List<URI>> sets, ResultTable table) {
    for (Peer peer : all()) {
      if (FeedServer.installed(peer.program()).isEmpty()) {
        table.missing(peer.name(), "absent: there is no " + peer.program() + " on the path");
        continue;
      }
      try {
        peer.measure(Files.createDirectory(directory.resolve(peer.program())), sets, table);
      } catch (IOException | UncheckedIOException | IllegalStateException problem) {
        table.missing(peer.name(), "FAILED: " + problem);
      }
    }
  }

  /**
   * Runs it and adds a row.
   *
   * @param expected how many items it is to have read in the end
   * @param items counts them
   */
  default void row(
      String label,
      Path directory,
      ResultTable table,
      int expected,
      ItemCount items,
      String... command)
      throws IOException {
    MeasuredCommand.Outcome outcome =
        MeasuredCommand.run(directory, Map.of("HOME", directory.toString()), List.of(command));
    int read = items.of(outcome);
    String note =
        Stream.of(
                Optional.of(read + " items").filter(it -> read == expected),
                Optional.of("WRONG: %d items of %d".formatted(read, expected))
                    .filter(it -> read != expected),
                Optional.of("EXIT CODE %d: %s".formatted(outcome.exitCode(), last(outcome.err())))
                    .filter(it -> outcome.exitCode() != 0))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "));
    table.add(
        name() + label, outcome.seconds(), outcome.cpuSeconds(), outcome.peakKilobytes(), note);
  }

  private static String last(String text) {
    return text.lines().filter(it -> !it.isBlank()).reduce((one, other) -> other).orElse("");
  }

  /** Counts the items that a program has read. */
  @FunctionalInterface
  interface ItemCount {
    int of(MeasuredCommand.Outcome outcome) throws IOException;
  }
}
