package jobo.collect.feed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.collect.SourceItem;
import jobo.collect.markup.HtmlText;
import jobo.collect.markup.WebAddress;
import jobo.collect.markup.WrittenDates;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the suites of gofeed and feed-rs expect of a feed, as far as Jobo wants to know it. */
record ExpectedFeed(String title, List<Item> items) {

  /** An item; a link that is empty and a date that is null are not expected to be known. */
  record Item(String title, String link, @Nullable Instant published, @Nullable Instant updated) {}

  /** The expectation that lies beside a fixture, if there is one. */
  static Optional<ExpectedFeed> beside(Path fixture) throws IOException {
    String stem = fixture.toString().replaceFirst("\\.[^.]*$", "");
    for (String suffix : List.of(".json", ".serde.json")) {
      Path file = Path.of(stem + suffix);
      if (Files.exists(file)) {
        return Optional.of(of(new JsonMapper().readTree(Files.readString(file))));
      }
    }
    return Optional.empty();
  }

  private static ExpectedFeed of(JsonNode feed) {
    JsonNode items = feed.path(feed.has("entries") ? "entries" : "items");
    return new ExpectedFeed(
        text(feed.path("title")), items.valueStream().map(ExpectedFeed::item).toList());
  }

  private static Item item(JsonNode item) {
    String link = text(item.path("link"));
    String first = text(item.path("links").path(0).path("href"));
    return new Item(
        text(item.path("title")),
        link.isEmpty() ? first : link,
        date(item, "publishedParsed", "pubDateParsed", "published"),
        date(item, "updatedParsed", "updated"));
  }

  private static @Nullable Instant date(JsonNode item, String... names) {
    return Stream.of(names)
        .flatMap(it -> WrittenDates.parse(text(item.path(it)), ZoneOffset.UTC).stream())
        .findFirst()
        .orElse(null);
  }

  private static String text(JsonNode node) {
    return node.isObject() ? node.path("content").asString("") : node.asString("");
  }

  /** The first thing that is not as expected, if anything is. */
  Optional<String> difference(Optional<Feed> read) {
    if (read.isEmpty()) {
      return Optional.of("not read");
    }
    Feed feed = read.get();
    if (!sameText(title, feed.title())) {
      return Optional.of("title '%s', not '%s'".formatted(feed.title(), title));
    }
    if (feed.items().size() != items.size()) {
      return Optional.of("%d items, not %d".formatted(feed.items().size(), items.size()));
    }
    return IntStream.range(0, items.size())
        .mapToObj(it -> difference(items.get(it), feed.items().get(it)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> difference(Item expected, SourceItem item) {
    if (!sameText(expected.title(), item.title())) {
      return Optional.of("item '%s', not '%s'".formatted(item.title(), expected.title()));
    }
    if (!sameLink(expected.link(), item.address())) {
      return Optional.of("link '%s', not '%s'".formatted(item.address(), expected.link()));
    }
    if (!sameDates(expected, item)) {
      return Optional.of(
          "dates %s and %s, not %s and %s"
              .formatted(
                  item.publishedAt(), item.updatedAt(), expected.published(), expected.updated()));
    }
    return Optional.empty();
  }

  /** A suite that knows of one date only may call it either. */
  private static boolean sameDates(Item expected, SourceItem item) {
    if (expected.published() != null) {
      return expected.published().equals(item.publishedAt());
    }
    return expected.updated() == null
        || Stream.of(item.updatedAt(), item.publishedAt()).anyMatch(expected.updated()::equals);
  }

  /** As Jobo shows it; some suites expect the markup as it stands. */
  private static boolean sameText(String expected, String actual) {
    String plain = HtmlText.line(expected, 500);
    return actual.equals(plain) || actual.equals(HtmlText.line(plain, 500));
  }

  private static boolean sameLink(String expected, @Nullable URI actual) {
    return expected.isEmpty()
        || WebAddress.resolve(FeedCollectionTest.ADDRESS, expected)
            .map(it -> actual != null && bare(it.toString()).equals(bare(actual.toString())))
            .orElse(actual == null);
  }

  private static String bare(String link) {
    return link.strip().replaceFirst("/$", "");
  }
}
