package jobo.web;

import java.util.Arrays;
import java.util.List;
import jobo.chat.RunStage;
import jobo.language.Messages;

/** What a reader sees while the first digest is being collected. */
record WaitingPage(PageFrame frame, List<Stage> stages) {

  /** A stage of the run. */
  record Stage(String name, String label) {}

  /** The page in the language of its frame. */
  static WaitingPage of(PageFrame frame) {
    Messages messages = Messages.in(frame.language());
    return new WaitingPage(
        frame,
        Arrays.stream(RunStage.values())
            .filter(it -> it != RunStage.DONE)
            .map(it -> new Stage(RunNews.name(it), it.label(messages)))
            .toList());
  }
}
