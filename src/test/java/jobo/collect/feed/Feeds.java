package jobo.collect.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import jobo.collect.SourceItem;
import jobo.fetch.Content;
import org.jspecify.annotations.Nullable;

/** The fixtures under {@code feeds}, read as if they came from a server. */
final class Feeds {
  static final URI ADDRESS = URI.create("https://links.example/dir/feed?x=1");
  private static final FeedReader READER = new FeedReader();

  private Feeds() {}

  static Optional<Feed> tryRead(String fixture) {
    try (var stream = Feeds.class.getResourceAsStream("/feeds/" + fixture)) {
      return READER.read(
          new Content(Objects.requireNonNull(stream, fixture).readAllBytes(), null), ADDRESS);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static Feed read(String fixture) {
    return tryRead(fixture).orElseThrow();
  }

  static Feed readText(String xml) {
    return READER
        .read(new Content(xml.getBytes(StandardCharsets.UTF_8), null), ADDRESS)
        .orElseThrow();
  }

  /** A feed as bytes of a declared type. */
  static Optional<Feed> tryRead(byte[] bytes, @Nullable String type) {
    return READER.read(new Content(bytes, type), ADDRESS);
  }

  /** A feed of RSS 2.0 with these items. */
  static Feed rss(String items) {
    return readText("<rss version='2.0'><channel>" + items + "</channel></rss>");
  }

  static SourceItem first(String fixture) {
    return read(fixture).items().getFirst();
  }
}
