package jobo.collect.feed;

import java.net.URI;
import java.util.Optional;
import jobo.collect.RawItem;
import jobo.collect.markup.BoundedJson;
import jobo.collect.markup.HtmlText;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads JSON Feed, versions 1.0 and 1.1. */
final class JsonFeeds {
  private static final int LONGEST_TITLE = 300;

  Optional<Feed> read(String text, URI address) {
    return BoundedJson.read(text).filter(JsonFeeds::isFeed).map(it -> feed(it, address));
  }

  private static boolean isFeed(JsonNode root) {
    return root.path("version").asString("").contains("jsonfeed") || root.path("items").isArray();
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
        BoundedJson.text(item, "id"),
        BoundedJson.text(item, "url", "external_url"),
        BoundedJson.text(item, "title"),
        BoundedJson.text(item, "summary"),
        content(item),
        BoundedJson.date(item, "date_published"),
        BoundedJson.date(item, "date_modified"),
        BoundedJson.text(item, "image", "banner_image"),
        null);
  }

  /** The item's HTML, or its plain text with everything escaped that could be read as HTML. */
  private static @Nullable String content(JsonNode item) {
    String html = BoundedJson.text(item, "content_html");
    String plain = BoundedJson.text(item, "content_text");
    return html != null || plain == null
        ? html
        : plain.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
  }
}
