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

  /** The same with more or less of a day. */
  public Manners with(Length other) {
    return new Manners(other, silent, emptyDays);
  }

  /** The same, making a sound or none. */
  public Manners withSilent(boolean other) {
    return new Manners(length, other, emptyDays);
  }

  /** The same, telling of days without news or not. */
  public Manners withEmptyDays(boolean other) {
    return new Manners(length, silent, other);
  }
}
