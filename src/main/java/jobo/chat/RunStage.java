package jobo.chat;

import jobo.language.Messages;

/** The stages of a run, in their order. */
public enum RunStage {
  POLLING,
  READING,
  SORTING,
  GROUPING,
  WRITING,
  DONE;

  /** What is done in it, in a word or two. */
  public String label(Messages messages) {
    return messages.text("run", this);
  }
}
