package jobo.grounding;

/** Why a claim does not follow from what it cites. */
public enum Reason {
  /** A number that is not there, or not of that thing. */
  NUMBER,
  /** The number is there, but counts something else: another currency, scale or measure. */
  UNIT,
  /** A day, month, quarter or year that is not there. */
  DATE,
  /** A name that occurs nowhere in what is cited. */
  NAME,
  /** Words in quotation marks that nobody wrote or said there. */
  QUOTATION,
  /** What is cited says the opposite. */
  NEGATION,
  /** What is cited says it of another. */
  SUBJECT,
  /** Too little of it stands there at all. */
  UNSUPPORTED
}
