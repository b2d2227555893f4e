package jobo.chat.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jobo.delivery.Departure;
import jobo.delivery.Hindrance;
import jobo.delivery.Sending;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a call passes right before each of its requests: there it waits for its turn, and is asked
 * whether it may leave. JDA asks at other times, too, and a call that was stopped stays so.
 */
final class Gate implements BooleanSupplier {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final Sending TOO_MANY =
      new Sending.Later(Duration.ofSeconds(5), Hindrance.TOO_MANY_WAIT.reason());
  private static final Sending NOT_AGAIN =
      new Sending.Unclear("Discord answered with an error of its own");
  private static final Sending NOT_WAITED_FOR =
      new Sending.Later(Duration.ZERO, Hindrance.NOT_WAITED_FOR.reason());

  private final Turns.Lane lane;
  private final Departure departure;
  private final boolean repeatable;
  private volatile @Nullable Sending stopped;
  private boolean gone;

  private Gate(Turns.Lane lane, Departure departure, boolean repeatable) {
    this.lane = lane;
    this.departure = departure;
    this.repeatable = repeatable;
  }

  /** For what somebody waits for. */
  static Gate reply() {
    return new Gate(Turns.Lane.REPLY, Departure.FREE, true);
  }

  /** For what belongs to a delivery. */
  static Gate delivery() {
    return of(Departure.FREE);
  }

  /** For a message that leaves when it is let go. */
  static Gate of(Departure departure) {
    return new Gate(Turns.Lane.DELIVERY, departure, true);
  }

  /** The same for what would be there twice if JDA repeated it by itself. */
  Gate once() {
    return new Gate(lane, departure, false);
  }

  @Override
  public boolean getAsBoolean() {
    if (stopped == null) {
      Attempt.current().ifPresent(it -> stopped = pass(it));
    }
    return stopped == null;
  }

  /** Stops a call for which nobody waits any more, unless it has left already. */
  synchronized void stop() {
    stopped = gone ? stopped : NOT_WAITED_FOR;
  }

  /** Why it was not let through, if it was not. */
  Optional<Sending> stopped() {
    return Optional.ofNullable(stopped);
  }

  private @Nullable Sending pass(Attempt attempt) {
    if (!repeatable && attempt.requests() > 0) {
      return NOT_AGAIN;
    }
    return attempt.takeTurn(lane) ? leave() : TOO_MANY;
  }

  private synchronized @Nullable Sending leave() {
    if (stopped != null) {
      return stopped;
    }
    try {
      gone |= departure.begins();
      return gone ? null : new Sending.Withheld();
    } catch (RuntimeException away) {
      LOG.error("A message stays where it is, as nobody can keep in mind that it leaves", away);
      return new Sending.Withheld();
    }
  }
}
