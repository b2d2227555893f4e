package jobo.collect.hackernews;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import jobo.collect.RawItem;
import jobo.collect.SourceItem;
import jobo.collect.markup.BoundedJson;
import jobo.collect.markup.WebAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A story of Hacker News: a page that someone linked, or something that someone asks.
 *
 * @param points how often it was voted for, as far as that is told
 */
record Story(SourceItem item, long points) {
  private static final URI SITE = URI.create("https://news.ycombinator.com/");
  private static final long LAST_SECOND = 99_999_999_999L;

  /** The story of a hit of Algolia's search; empty where it is a comment, a job or a poll. */
  static Optional<Story> ofHit(JsonNode hit) {
    JsonNode tags = hit.path("_tags");
    boolean isOther =
        tags.isArray()
            && !tags.isEmpty()
            && tags.valueStream().noneMatch(it -> it.asString("").equals("story"));
    Long id =
        BoundedJson.count(hit.path("objectID"))
            .or(() -> BoundedJson.count(hit.path("story_id")))
            .orElse(null);
    Instant created = BoundedJson.date(hit, "created_at");
    return isOther
        ? Optional.empty()
        : story(
            id,
            hit,
            BoundedJson.text(hit, "story_text"),
            created != null ? created : instant(hit.path("created_at_i")),
            hit.path("points"),
            hit.path("num_comments"));
  }

  /**
   * The story of an item of the official API; empty where it is something else, or was taken away.
   *
   * @param id by which it was asked for
   */
  static Optional<Story> ofItem(long id, JsonNode item) {
    boolean isGone = item.path("deleted").asBoolean(false) || item.path("dead").asBoolean(false);
    boolean isStory = item.path("type").asString("story").equals("story");
    return isGone || !isStory
        ? Optional.empty()
        : story(
            id,
            item,
            BoundedJson.text(item, "text"),
            instant(item.path("time")),
            item.path("score"),
            item.path("descendants"));
  }

  private static Optional<Story> story(
      @Nullable Long id,
      JsonNode fields,
      @Nullable String text,
      @Nullable Instant created,
      JsonNode points,
      JsonNode comments) {
    String discussion = id == null ? null : SITE + "item?id=" + id;
    long votes = BoundedJson.count(points).orElse(0L);
    Optional<URI> page = WebAddress.resolve(SITE, BoundedJson.text(fields, "url"));
    SourceItem item =
        new RawItem(
                id == null ? null : id.toString(),
                page.map(URI::toString).orElse(discussion),
                BoundedJson.text(fields, "title"),
                null,
                text,
                created,
                null,
                null,
                discussion)
            .plain(SITE)
            .discussed(votes, BoundedJson.count(comments).orElse(0L));
    return item.address() == null || item.title().isEmpty()
        ? Optional.empty()
        : Optional.of(new Story(page.isPresent() ? withoutContent(item) : item, votes));
  }

  /** What someone says beside a link is not the text of the page, however much it is. */
  private static SourceItem withoutContent(SourceItem item) {
    return new SourceItem(
        item.guid(),
        item.address(),
        item.title(),
        item.blurb(),
        "",
        item.publishedAt(),
        item.updatedAt(),
        item.picture(),
        item.discussion());
  }

  private static @Nullable Instant instant(JsonNode seconds) {
    return BoundedJson.count(seconds)
        .filter(it -> it <= LAST_SECOND)
        .map(Instant::ofEpochSecond)
        .orElse(null);
  }
}
