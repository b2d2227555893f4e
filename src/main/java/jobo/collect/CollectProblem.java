package jobo.collect;

/**
 * Why a source that could be fetched could not be read; {@code collect.problem.…} says it in the
 * reader's language.
 */
public enum CollectProblem {
  /** What came is no feed in any format. */
  NOT_A_FEED,
  /** There is no reader for sources of this kind. */
  KIND_NOT_READ,
  /** A mistake of Jobo's own; the log says more. */
  UNEXPECTED
}
