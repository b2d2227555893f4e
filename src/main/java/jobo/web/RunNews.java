package jobo.web;

import java.util.Locale;
import jobo.chat.RunProgress;
import jobo.chat.RunStage;
import jobo.language.Messages;

/** How far a run has come, as the page's script reads it. */
record RunNews(String stage, String label, int done, int total) {

  static RunNews of(RunProgress progress, Messages messages) {
    return new RunNews(
        name(progress.stage()),
        progress.stage().label(messages),
        progress.done(),
        progress.total());
  }

  /** The name of a stage outside. */
  static String name(RunStage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }
}
