package jobo.collect.huggingface;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jobo.collect.ArxivPaper;
import jobo.collect.SourceItem;
import jobo.collect.markup.BoundedJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The daily papers of Hugging Face, as {@code /api/daily_papers} gives them: an array of objects,
 * each with the paper in {@code paper} and some of its fields once more beside it.
 */
final class DailyPapers {
  private static final int MOST_ITEMS = 1_000;
  private static final String DISCUSSIONS = "https://huggingface.co/papers/";

  private DailyPapers() {}

  /** Where the API is that an address means: that of the page with the papers means its API. */
  static URI address(URI written) {
    String path = written.getRawPath() == null ? "" : written.getRawPath();
    return path.matches("/papers/?")
        ? URI.create(written.getScheme() + "://" + written.getRawAuthority() + "/api/daily_papers")
        : written;
  }

  /**
   * The papers of an answer, in its order.
   *
   * @return empty where the answer is no list of papers
   */
  static Optional<List<SourceItem>> items(JsonNode answer) {
    List<SourceItem> items =
        answer
            .valueStream()
            .limit(MOST_ITEMS)
            .filter(JsonNode::isObject)
            .flatMap(it -> item(it).stream())
            .toList();
    return answer.isArray() && (answer.isEmpty() || !items.isEmpty())
        ? Optional.of(items)
        : Optional.empty();
  }

  private static Optional<SourceItem> item(JsonNode listed) {
    JsonNode paper = listed.path("paper");
    return ArxivPaper.named(BoundedJson.text(paper, "id"))
        .map(it -> item(it, paper, listed))
        .map(it -> it.discussed(count(paper, "upvotes"), count(listed, "numComments")));
  }

  private static SourceItem item(ArxivPaper known, JsonNode paper, JsonNode listed) {
    return known.item(
        either(paper, listed, "title"),
        either(paper, listed, "summary"),
        published(paper, listed),
        null,
        BoundedJson.text(listed, "thumbnail"),
        DISCUSSIONS + known.id());
  }

  private static long count(JsonNode object, String field) {
    return BoundedJson.count(object.path(field)).orElse(0L);
  }

  private static @Nullable String either(JsonNode paper, JsonNode listed, String field) {
    String own = BoundedJson.text(paper, field);
    return own != null ? own : BoundedJson.text(listed, field);
  }

  private static @Nullable Instant published(JsonNode paper, JsonNode listed) {
    Instant own = BoundedJson.date(paper, "publishedAt");
    return own != null ? own : BoundedJson.date(listed, "publishedAt");
  }
}
