package jobo.collect;

import java.util.List;
import jobo.article.SortedArticle;
import jobo.article.SourceName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on what happens, and keeps what the other throws from whoever works. */
record SteadyListener(CollectListener listener) implements CollectListener {
  private static final Logger LOG = LoggerFactory.getLogger(SteadyListener.class);

  @Override
  public void started(int sources) {
    steadily(() -> listener.started(sources));
  }

  @Override
  public void articlesKept(List<SortedArticle> articles) {
    steadily(() -> listener.articlesKept(articles));
  }

  @Override
  public void articleChanged(SortedArticle article) {
    steadily(() -> listener.articleChanged(article));
  }

  @Override
  public void sourcePolled(SourceName source, PollOutcome outcome) {
    steadily(() -> listener.sourcePolled(source, outcome));
  }

  private static void steadily(Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException broken) {
      LOG.warn("a listener of collecting failed", broken);
    }
  }
}
