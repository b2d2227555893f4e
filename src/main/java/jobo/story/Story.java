package jobo.story;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.Report;
import jobo.article.SortedArticle;

/**
 * One event as all its articles tell it.
 *
 * @param articles in the order of their arrival, at least one
 * @param firstSeen when its first article was collected
 * @param lastSeen when its newest article was collected
 */
public record Story(
    StoryId id,
    CategoryId category,
    Report report,
    List<ArticleId> articles,
    Instant firstSeen,
    Instant lastSeen) {
  public Story {
    articles = List.copyOf(articles);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("A story has at least one article");
    }
  }

  /** The story that an article begins. Only sorted articles make stories. */
  static Story begunBy(SortedArticle sorted, CategoryId category) {
    Article article = sorted.article();
    return new Story(
        new StoryId("s-" + article.id().value()),
        category,
        article.report(),
        List.of(article.id()),
        article.collectedAt(),
        article.collectedAt());
  }

  /** This story with one more article. */
  Story with(Article article) {
    Instant last = article.collectedAt().isAfter(lastSeen) ? article.collectedAt() : lastSeen;
    return new Story(
        id,
        category,
        report,
        Stream.concat(articles.stream(), Stream.of(article.id())).toList(),
        firstSeen,
        last);
  }
}
