package jobo.subscription;

/**
 * How a digest arrives.
 *
 * @param silent whether it makes no sound
 * @param emptyDays whether a day without news is told in a line, rather than not at all
 */
public record Manners(Length length, boolean silent, boolean emptyDays) {
  /** What a chat gets that says nothing else. */
  public static final Manners USUAL = new Manners(Length.MEDIUM, false, true);
}
