package jobo.discordapi;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in the order of a list.
 *
 * @param about what it is about: an {@link Interaction}, a {@link Message}, a {@link Channel} or a
 *     {@link Call}
 */
public record Event(Kind kind, Object about) {
  /** What happened. */
  public enum Kind {
    CALLED,
    INTERACTED,
    ACKNOWLEDGED,
    SENT,
    EDITED,
    DELETED,
    CROSSPOSTED,
    THREAD_OPENED,
    TYPING
  }

  /** Whether it is this that happened to this. */
  public boolean is(Kind wanted, @Nullable Object wantedAbout) {
    return kind == wanted && about.equals(wantedAbout);
  }
}
