package jobo.badhouse.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Looks at every clock but the one that it was given, and at that one too. */
final class TellsTime {
  Instant own() throws InterruptedException {
    Thread.sleep(1);
    return Instant.now().plusMillis(System.currentTimeMillis());
  }

  LocalDate day() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  Instant given(Clock clock) {
    return Instant.now(clock);
  }
}
