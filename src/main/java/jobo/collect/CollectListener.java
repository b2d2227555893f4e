package jobo.collect;

import java.util.List;
import jobo.article.SortedArticle;
import jobo.article.SourceName;

/**
 * Hears how collecting goes on, to show it to whoever waits. Called by many threads at once; what
 * it throws is logged and disturbs nothing.
 */
public interface CollectListener {
  /** Hears nothing. */
  CollectListener SILENT = new CollectListener() {};

  /** So many sources are about to be polled. */
  default void started(int sources) {}

  /** Articles were kept that were not known before. */
  default void articlesKept(List<SortedArticle> articles) {}

  /** An article says something else than before. */
  default void articleChanged(SortedArticle article) {}

  /** A source is done with. */
  default void sourcePolled(SourceName source, PollOutcome outcome) {}
}
