package jobo.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** A feed as JSON Feed 1.1. */
record JsonFeed(
    String version,
    String title,
    @JsonProperty("home_page_url") String homePageUrl,
    @JsonProperty("feed_url") String feedUrl,
    String description,
    String language,
    List<Item> items) {

  /** An item of the feed. */
  record Item(
      String id,
      String url,
      String title,
      String summary,
      @JsonProperty("content_html") String contentHtml,
      @JsonProperty("date_published") Instant datePublished,
      String image,
      List<String> tags) {}

  static JsonFeed of(Feed feed) {
    return new JsonFeed(
        "https://jsonfeed.org/version/1.1",
        feed.title(),
        feed.home(),
        feed.address(),
        feed.description(),
        feed.language().tag(),
        feed.entries().stream().map(JsonFeed::item).toList());
  }

  private static Item item(FeedEntry entry) {
    return new Item(
        entry.address(),
        entry.address(),
        entry.title(),
        entry.summary(),
        entry.content(),
        entry.closed(),
        entry.picture(),
        entry.tags());
  }
}
