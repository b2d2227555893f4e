package jobo.collect.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.collect.RawItem;
import jobo.collect.markup.HtmlText;
import jobo.collect.markup.WrittenDates;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed, versions 1.0 and 1.1. */
final class JsonFeeds {
  private static final int DEEPEST = 100;
  private static final int LONGEST_TITLE = 300;
  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  Optional<Feed> read(String text, URI address) {
    try {
      JsonNode root = mapper.readTree(text);
      boolean isFeed = root.path("version").asString("").contains("jsonfeed");
      return isFeed || root.path("items").isArray()
          ? Optional.of(feed(root, address))
          : Optional.empty();
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private static Feed feed(JsonNode root, URI address) {
    return new Feed(
        HtmlText.line(root.path("title").asString(""), LONGEST_TITLE),
        Language.tagged(root.path("language").asString("")).orElse(null),
        root.path("items")
            .valueStream()
            .limit(Feed.MOST_ITEMS)
            .filter(JsonNode::isObject)
            .map(it -> item(it).plain(address))
            .toList());
  }

  private static RawItem item(JsonNode item) {
    return new RawItem(
        text(item, "id"),
        text(item, "url", "external_url"),
        text(item, "title"),
        text(item, "summary"),
        content(item),
        date(item, "date_published"),
        date(item, "date_modified"),
        text(item, "image", "banner_image"),
        null);
  }

  /** The item's HTML, or its plain text with everything escaped that could be read as HTML. */
  private static @Nullable String content(JsonNode item) {
    String html = text(item, "content_html");
    String plain = text(item, "content_text");
    return html != null || plain == null
        ? html
        : plain.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
  }

  /** The first of the fields that holds a text or a number. */
  private static @Nullable String text(JsonNode item, String... fields) {
    return Stream.of(fields)
        .map(item::path)
        .filter(it -> it.isString() || it.isNumber())
        .map(JsonNode::asString)
        .filter(it -> !it.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant date(JsonNode item, String field) {
    return WrittenDates.parse(text(item, field), ZoneOffset.UTC).orElse(null);
  }
}
