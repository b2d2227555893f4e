package jobo.delivery;

import java.util.Optional;
import java.util.Set;

/**
 * What a platform grants Jobo in a chat.
 *
 * @param barred why nothing can be sent there, as the platform says it
 * @param unknown why the platform could not be asked; then nothing is known
 * @param lacks what a delivery goes without
 */
public record Access(Optional<String> barred, Optional<String> unknown, Set<Lack> lacks) {
  /** All that Jobo needs. */
  public static final Access FULL = lacking(Set.of());

  public Access {
    lacks = Set.copyOf(lacks);
  }

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
    return new Access(Optional.of(reason), Optional.empty(), Set.of());
  }

  /** A chat of which the platform could not be asked. */
  public static Access unknown(String reason) {
    return new Access(Optional.empty(), Optional.of(reason), Set.of());
  }

  /** A chat in which something is lacking. */
  public static Access lacking(Set<Lack> lacks) {
    return new Access(Optional.empty(), Optional.empty(), lacks);
  }

  /** Whether something can be sent there for sure. */
  public boolean isFree() {
    return barred.isEmpty() && unknown.isEmpty();
  }
}
