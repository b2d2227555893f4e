package jobo.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * The demo's own time: set to a day of the newswire, then running on. Safe for use by many threads.
 */
public final class DemoClock extends Clock {
  private final ZoneId zone;
  private final InstantSource real;
  private volatile Duration ahead = Duration.ZERO;

  public DemoClock(ZoneId zone, InstantSource real) {
    this.zone = zone;
    this.real = real;
  }

  /** Turns the clock to an instant; it runs on from there. */
  public void set(Instant instant) {
    ahead = Duration.between(real.instant(), instant);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return Clock.fixed(instant(), other);
  }
}
