package jobo.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.CategoryId;
import jobo.article.SortedArticle;
import jobo.story.StoryId;
import jobo.story.StoryStore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The collected articles, page by page in the order of their collection. */
@RestController
final class ArticlesApi {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final ArticleStore articles;
  private final StoryStore stories;

  /**
   * A page of articles.
   *
   * @param next the cursor of the next page, or null on the last one
   */
  record Page(List<Entry> articles, @Nullable String next) {}

  /** An article, without its text. */
  record Entry(
      String id,
      String url,
      String title,
      String source,
      @Nullable String category,
      @Nullable String storyId,
      String language,
      @Nullable Instant publishedAt,
      Instant collectedAt,
      String evidence) {}

  ArticlesApi(ArticleStore articles, StoryStore stories) {
    this.articles = articles;
    this.stories = stories;
  }

  @GetMapping("/api/articles")
  Page page(
      @RequestParam @Nullable String since,
      @RequestParam @Nullable String limit,
      @RequestParam @Nullable String cursor) {
    Instant from = Parameters.instant("since", since, Instant.EPOCH);
    int most = Parameters.limit(limit, USUAL, MOST);
    // One more than shown tells whether there is a next page.
    List<SortedArticle> found = articles.page(from, after(cursor), most + 1);
    List<SortedArticle> shown = found.stream().limit(most).toList();
    Map<ArticleId, StoryId> told =
        stories.storiesOf(shown.stream().map(it -> it.article().id()).toList());
    return new Page(
        shown.stream().map(it -> entry(it, told)).toList(),
        found.size() > most ? shown.getLast().article().id().value() : null);
  }

  private Optional<ArticleId> after(@Nullable String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return Optional.empty();
    }
    try {
      ArticleId id = new ArticleId(cursor);
      if (articles.find(id).isPresent()) {
        return Optional.of(id);
      }
    } catch (IllegalArgumentException notAnId) {
      // turned down below like an unknown one
    }
    throw RequestProblem.parameter("cursor", cursor, "give what stood in next, or leave it out.");
  }

  private static Entry entry(SortedArticle sorted, Map<ArticleId, StoryId> told) {
    Article article = sorted.article();
    CategoryId category = sorted.sorting().category();
    StoryId story = told.get(article.id());
    return new Entry(
        article.id().value(),
        article.url().toASCIIString(),
        article.title(),
        article.source().value(),
        category == null ? null : category.value(),
        story == null ? null : story.value(),
        article.language().tag(),
        article.publishedAt(),
        article.collectedAt(),
        article.evidence().tag());
  }
}
