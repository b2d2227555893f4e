package jobo.collect;

/**
 * Why a source that could be fetched could not be read; {@code collect.problem.…} says it in the
 * reader's language.
 */
public enum CollectProblem {
  /** What came is no feed in any format. */
  NOT_A_FEED,
  /** The source's address means nothing to the reader of its kind. */
  WRONG_ADDRESS,
  /** What came is not what sources of this kind give. */
  UNEXPECTED_ANSWER,
  /** The source says that it cannot do what it was asked; the detail has its words. */
  REFUSED,
  /** There is no reader for sources of this kind. */
  KIND_NOT_READ,
  /** A mistake of Jobo's own; the log says more. */
  UNEXPECTED
}
