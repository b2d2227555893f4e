package jobo.collect;

import jobo.article.Article;
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

  /** An article was kept that was not known before. */
  default void articleCollected(Article article) {}

  /** A source is done with. */
  default void sourcePolled(SourceName source, PollOutcome outcome) {}
}
