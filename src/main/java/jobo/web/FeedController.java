package jobo.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jobo.article.Category;
import jobo.article.CategorySet;
import jobo.digest.DigestSettings;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The digests as Atom and as JSON Feed. */
@RestController
final class FeedController {
  private static final MediaType ATOM =
      new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
  private static final MediaType JSON_FEED = new MediaType("application", "feed+json");
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Feeds feeds;
  private final CategorySet categories;
  private final JsonMapper json;
  private final Language language;

  FeedController(Feeds feeds, CategorySet categories, JsonMapper json, DigestSettings settings) {
    this.feeds = feeds;
    this.categories = categories;
    this.json = json;
    this.language = settings.language();
  }

  @GetMapping("/feed.xml")
  ResponseEntity<byte[]> atom(
      @RequestParam @Nullable String lang, @RequestParam @Nullable String category) {
    return Fingerprinted.answer(ATOM, AtomFeed.write(feed("/feed.xml", lang, category)), FRESH);
  }

  @GetMapping("/feed.json")
  ResponseEntity<byte[]> json(
      @RequestParam @Nullable String lang, @RequestParam @Nullable String category) {
    JsonFeed feed = JsonFeed.of(feed("/feed.json", lang, category));
    return Fingerprinted.answer(JSON_FEED, json.writeValueAsBytes(feed), FRESH);
  }

  private Feed feed(String path, @Nullable String lang, @Nullable String category) {
    Language reader = Parameters.language("lang", lang, language);
    Category only = Parameters.category(category, categories);
    String query = "?lang=" + reader.tag() + (only == null ? "" : "&category=" + only.id().value());
    return feeds.feed(reader, only, path + query);
  }
}
