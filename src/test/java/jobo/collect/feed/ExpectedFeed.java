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
import jobo.collect.markup.WrittenDates;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the suites of gofeed and feed-rs expect of a feed, as far as Jobo wants to know it. */
record ExpectedFeed(String title, List<Item> items) {

  /** An item: what is not expected is null. */
  record Item(String title, String link, List<Instant> dates) {}

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
    List<Instant> dates =
        Stream.of("publishedParsed", "updatedParsed", "pubDateParsed", "published", "updated")
            .flatMap(it -> WrittenDates.parse(text(item.path(it)), ZoneOffset.UTC).stream())
            .toList();
    String link = text(item.path("link"));
    String first = text(item.path("links").path(0).path("href"));
    return new Item(text(item.path("title")), link.isEmpty() ? first : link, dates);
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
    boolean dated =
        expected.dates().isEmpty()
            || expected.dates().contains(item.publishedAt())
            || expected.dates().contains(item.updatedAt());
    return dated
        ? Optional.empty()
        : Optional.of("date %s, not %s".formatted(item.publishedAt(), expected.dates()));
  }

  /** As Jobo shows it; some suites expect the markup as it stands. */
  private static boolean sameText(String expected, String actual) {
    String plain = HtmlText.line(expected, 500);
    return actual.equals(plain) || actual.equals(HtmlText.line(plain, 500));
  }

  private static boolean sameLink(String expected, @Nullable URI actual) {
    return !expected.matches("https?://.*")
        || (actual != null && bare(expected).equals(bare(actual.toString())));
  }

  private static String bare(String link) {
    return link.strip().replaceFirst("/$", "");
  }
}
