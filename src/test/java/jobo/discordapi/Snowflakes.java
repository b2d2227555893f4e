package jobo.discordapi;

import java.time.Instant;
import java.time.InstantSource;

/** Draws ids as Discord does: by the time, and never one twice. */
final class Snowflakes {
  private static final long EPOCH = 1_420_070_400_000L;

  private final InstantSource clock;
  private long last;

  Snowflakes(InstantSource clock) {
    this.clock = clock;
  }

  long next() {
    last = Math.max(last + 1, at(clock.instant()));
    return last;
  }

  /** The first id of a moment. */
  static long at(Instant instant) {
    return (instant.toEpochMilli() - EPOCH) << 22;
  }

  static Instant time(long id) {
    return Instant.ofEpochMilli((id >> 22) + EPOCH);
  }
}
