package jobo.delivery;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a platform grants Jobo in a chat.
 *
 * @param barred why nothing can be sent there, as the platform says it; empty where it can
 * @param lacks what a delivery then goes without
 */
public record Access(Optional<String> barred, Set<Lack> lacks) {
  public Access {
    lacks = Set.copyOf(lacks);
  }

  /** All that Jobo needs. */
  public static final Access FULL = new Access(Optional.empty(), EnumSet.noneOf(Lack.class));

  /** Something that makes deliveries better and is not granted. */
  public enum Lack {
    /** Charts are sent as pictures. */
    PICTURES,
    /** What follows the first message of a delivery stands in a thread. */
    THREADS,
    /** After a broken connection Jobo looks whether a message has arrived. */
    HISTORY
  }

  /** A chat that is out of reach. */
  public static Access barred(String reason) {
    return new Access(Optional.of(reason), EnumSet.noneOf(Lack.class));
  }

  /** A chat in which something is lacking. */
  public static Access lacking(Set<Lack> lacks) {
    return new Access(Optional.empty(), lacks);
  }
}
