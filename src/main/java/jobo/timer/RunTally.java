package jobo.timer;

import java.util.List;
import java.util.function.UnaryOperator;
import jobo.article.SortedArticle;
import jobo.article.SourceName;
import jobo.chat.ProgressBoard;
import jobo.chat.RunProgress;
import jobo.collect.CollectListener;
import jobo.collect.PollOutcome;

/** Counts what a run has done and shows it on the board. Safe for use by many threads. */
final class RunTally implements CollectListener {
  private final ProgressBoard board;
  private RunProgress progress = new RunProgress(0, 0, 0, 0, 0, 0, false);

  /** A tally. */
  RunTally(ProgressBoard board) {
    this.board = board;
  }

  @Override
  public void started(int sources) {
    show(it -> new RunProgress(0, sources, 0, 0, 0, 0, false));
  }

  @Override
  public void sourcePolled(SourceName source, PollOutcome outcome) {
    show(
        it ->
            new RunProgress(
                it.sourcesPolled() + 1,
                it.sources(),
                it.articlesRead(),
                it.articlesSorted(),
                it.storiesFound(),
                it.editionsWritten(),
                false));
  }

  @Override
  public void articlesKept(List<SortedArticle> articles) {
    add(articles.size(), articles.size(), 0, 0);
  }

  void found(int stories) {
    add(0, 0, stories, 0);
  }

  void written(int editions) {
    add(0, 0, 0, editions);
  }

  /** A model has bettered so many editions of those that are about to be written. */
  synchronized void bettered(int editions) {
    board.show(
        new RunProgress(
            progress.sourcesPolled(),
            progress.sources(),
            progress.articlesRead(),
            progress.articlesSorted(),
            progress.storiesFound(),
            editions,
            false));
  }

  void done() {
    show(
        it ->
            new RunProgress(
                it.sourcesPolled(),
                it.sources(),
                it.articlesRead(),
                it.articlesSorted(),
                it.storiesFound(),
                it.editionsWritten(),
                true));
  }

  private void add(int read, int sorted, int stories, int editions) {
    show(
        it ->
            new RunProgress(
                it.sourcesPolled(),
                it.sources(),
                it.articlesRead() + read,
                it.articlesSorted() + sorted,
                it.storiesFound() + stories,
                it.editionsWritten() + editions,
                false));
  }

  private synchronized void show(UnaryOperator<RunProgress> change) {
    progress = change.apply(progress);
    board.show(progress);
  }
}
