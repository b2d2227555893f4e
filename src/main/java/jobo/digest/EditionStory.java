package jobo.digest;

import java.time.LocalDate;
import java.util.List;
import jobo.article.ArticleId;
import jobo.article.Evidence;
import jobo.article.Report;
import jobo.story.Ranking;
import jobo.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * A story as an edition tells it. What is said of it are the edition's claims of that story.
 *
 * @param articles the articles that arrived for this edition, the one told from first
 * @param publishers how many independent publishers tell the story so far
 * @param evidence the most that was read of any of these articles
 * @param update whether earlier articles of the story came before this edition's window
 * @param stale whether they said already all that is said of it here
 * @param told the date of the newest edition that told of it before; null where none did
 * @param reason what lifts it most above ordinary stories; null where that was not kept
 */
public record EditionStory(
    StoryId id,
    Report report,
    List<ArticleId> articles,
    int publishers,
    Evidence evidence,
    boolean update,
    boolean stale,
    @Nullable LocalDate told,
    double score,
    Ranking.@Nullable Part reason) {
  public EditionStory {
    articles = List.copyOf(articles);
    if (articles.isEmpty() || publishers < 1) {
      throw new IllegalArgumentException("A story in an edition has an article and a publisher");
    }
  }

  /** The same for readers who know nothing of it. */
  EditionStory asNew() {
    return as(false, null);
  }

  /** The same for readers who were told of it by the edition of a date. */
  EditionStory asUpdateOf(LocalDate date) {
    return as(true, date);
  }

  private EditionStory as(boolean known, @Nullable LocalDate date) {
    return new EditionStory(
        id, report, articles, publishers, evidence, known, stale, date, score, reason);
  }
}
