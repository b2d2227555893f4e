package jobo.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

  /** Keeps new stories and the articles that joined known ones. */
  void save(Collection<Story> stories);
}
