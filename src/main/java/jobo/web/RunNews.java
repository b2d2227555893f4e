package jobo.web;

import jobo.chat.RunProgress;
import jobo.language.Messages;

/**
 * How far a run has come, as the page's script reads it.
 *
 * @param line the counts in one line
 */
record RunNews(
    boolean done,
    String line,
    int sourcesPolled,
    int sources,
    int articlesRead,
    int articlesSorted,
    int storiesFound,
    int editionsWritten) {

  static RunNews of(RunProgress progress, Messages messages) {
    return new RunNews(
        progress.done(),
        progress.line(messages),
        progress.sourcesPolled(),
        progress.sources(),
        progress.articlesRead(),
        progress.articlesSorted(),
        progress.storiesFound(),
        progress.editionsWritten());
  }
}
