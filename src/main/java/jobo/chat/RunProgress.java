package jobo.chat;

import jobo.language.Messages;

/**
 * How far a run has come.
 *
 * @param sourcesPolled of the sources that are due
 * @param sources that are due
 * @param articlesRead new articles so far
 * @param done whether the run is over
 */
public record RunProgress(
    int sourcesPolled,
    int sources,
    int articlesRead,
    int articlesSorted,
    int storiesFound,
    int editionsWritten,
    boolean done) {

  /**
   * The counts in one line; a run that only closes editions polls nothing and says so by silence.
   */
  public String line(Messages messages) {
    if (sources == 0) {
      return messages.text("run.closed", editionsWritten);
    }
    return messages.text(
        "run.line",
        sourcesPolled,
        sources,
        articlesRead,
        articlesSorted,
        storiesFound,
        editionsWritten);
  }

  /** How much of the polling, which takes longest, is done: 0 to 1. */
  public double polled() {
    return sources == 0 ? 1 : (double) sourcesPolled / sources;
  }
}
