package jobo.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** When the clocks of a zone show a time. */
public final class LocalMoment {
  private LocalMoment() {}

  /**
   * The instant of a local time. At a gap of the clock it is the first valid instant after it, at
   * an overlap the earlier one.
   */
  public static Instant of(LocalDate date, LocalTime time, ZoneId zone) {
    LocalDateTime local = date.atTime(time);
    ZoneOffsetTransition transition = zone.getRules().getTransition(local);
    if (transition != null && transition.isGap()) {
      return transition.getInstant();
    }
    return local.toInstant(zone.getRules().getValidOffsets(local).getFirst());
  }
}
