package jobo.subscription;

import java.util.List;

/**
 * How a digest arrives.
 *
 * @param silent whether it makes no sound
 * @param emptyDays whether a day without news is told in a line, rather than not at all
 * @param followed words whose stories come first
 * @param muted words whose stories do not come
 */
public record Manners(
    Length length, boolean silent, boolean emptyDays, List<String> followed, List<String> muted) {
  /** What a chat gets that says nothing else. */
  public static final Manners USUAL = new Manners(Length.MEDIUM, false, true);

  public Manners {
    followed = List.copyOf(followed);
    muted = List.copyOf(muted);
  }

  /** Without any words. */
  public Manners(Length length, boolean silent, boolean emptyDays) {
    this(length, silent, emptyDays, List.of(), List.of());
  }

  /** The same with more or less of a day. */
  public Manners with(Length other) {
    return new Manners(other, silent, emptyDays, followed, muted);
  }

  /** The same, making a sound or none. */
  public Manners withSilent(boolean other) {
    return new Manners(length, other, emptyDays, followed, muted);
  }

  /** The same, telling of days without news or not. */
  public Manners withEmptyDays(boolean other) {
    return new Manners(length, silent, other, followed, muted);
  }

  /** The same with other words to tell of first. */
  public Manners withFollowed(List<String> words) {
    return new Manners(length, silent, emptyDays, words, muted);
  }

  /** The same with other words to be silent about. */
  public Manners withMuted(List<String> words) {
    return new Manners(length, silent, emptyDays, followed, words);
  }
}
