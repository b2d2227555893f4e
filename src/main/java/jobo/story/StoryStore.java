package jobo.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobo.article.ArticleId;
import jobo.article.SortedArticle;

/** Keeps stories. Each method is one transaction. */
public interface StoryStore {

  /** Articles that were sorted into a category and belong to no story yet, oldest first. */
  List<SortedArticle> ungrouped(int limit);

  /** Stories whose newest article was collected at or after an instant, oldest first. */
  List<Story> seenSince(Instant since);

  /** Stories with an article collected in {@code [from, until)}, oldest first. */
  List<Story> withArticlesCollected(Instant from, Instant until);

  /** The story an article belongs to. */
  Optional<Story> of(ArticleId article);

  /** The stories of these articles, where they belong to one. */
  Map<ArticleId, StoryId> storiesOf(Collection<ArticleId> articles);

  /**
   * Stories whose newest article was collected at or after an instant, in the order they were first
   * seen, after the one named by a cursor. A cursor that names no story is followed by nothing.
   *
   * @param after the last story of the page before
   */
  List<Story> page(Instant since, Optional<StoryId> after, int limit);

  /** Keeps new stories and the articles that joined known ones. */
  void save(Collection<Story> stories);
}
