package jobo.collect;

/** What came of polling a source. */
public sealed interface PollOutcome {

  /** It was read; some of its items were articles not seen before. */
  record Read(int items, int added) implements PollOutcome {}

  /** It says that nothing changed. */
  record Unchanged() implements PollOutcome {}

  /** It could not be read. */
  record Failed(SourceProblem problem) implements PollOutcome {}
}
