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

  /**
   * The story of an id; of a story whose articles all went elsewhere, that which has most of them.
   */
  Optional<Story> find(StoryId id);

  /** The id of a story, then those of the stories that went on in it. */
  List<StoryId> idsOf(Story story);

  /**
   * Keeps stories as they are now. An article that one of them has leaves the story it was in; a
   * story that is left without articles goes on in the one that got most of them.
   */
  void save(Collection<Story> stories);
}
