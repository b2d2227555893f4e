package jobo.grounding;

/**
 * What speaks for or against a claim whose names and figures are right: that its article says the
 * opposite, or says it of another. How much each weighs is learned from labelled claims.
 */
enum Feature {
  /** All sentences that say most of a clause say its opposite. */
  REVERSED(Reason.NEGATION),
  /** Some of them do. */
  REVERSED_SOMEWHERE(Reason.NEGATION),
  /** A word and its opposite, and one more denial on one side than on the other. */
  OPPOSITE(Reason.NEGATION),
  /** A word and its opposite, and no denial at all. */
  PLAIN_OPPOSITE(Reason.NEGATION),
  /** Only the article denies something. */
  DENIED_THERE(Reason.NEGATION),
  /** Words that both deny. */
  DENIED_BY_BOTH(Reason.NEGATION, Reason.SUBJECT),
  /** Words of one idea in both. */
  SAME_IDEA(Reason.NEGATION),
  /** How many names there are. */
  NAMES(Reason.NEGATION),
  /** Words that the same do or have in both. */
  SAME_DOER(Reason.NEGATION),
  /** Names that have the same figure next to them in both. */
  SAME_FIGURE(Reason.NEGATION, Reason.SUBJECT),
  /** Its names fit better in each other's places, or another name in the place of one. */
  MISPLACED(Reason.SUBJECT),
  /** The sentence that says most of it does not name its first name, but another. */
  STRANGER(Reason.SUBJECT),
  /** Words that others do or have in the article. */
  OTHER_DOER(Reason.SUBJECT),
  /** Two names stand in another order. */
  OTHER_ORDER(Reason.SUBJECT),
  /** The claim is in another language than what it cites. */
  ACROSS(Reason.NEGATION, Reason.SUBJECT);

  private final Reason first;
  private final Reason last;

  Feature(Reason only) {
    this(only, only);
  }

  Feature(Reason first, Reason last) {
    this.first = first;
    this.last = last;
  }

  /** Whether it tells something of a reason to refuse a claim. */
  boolean isOf(Reason reason) {
    return reason == first || reason == last;
  }
}
