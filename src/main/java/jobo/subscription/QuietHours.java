package jobo.subscription;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import jobo.language.LocalMoment;

/**
 * Hours of the day in which a chat is left alone. They may go over midnight.
 *
 * @param from the first moment of quiet
 * @param until the first moment after it; not the same as {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) {
  public QuietHours {
    if (from.equals(until)) {
      throw new IllegalArgumentException("Quiet hours end at another time than they begin");
    }
  }

  /** The first instant from {@code at} on that is not in them. */
  Instant over(Instant at, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    LocalTime time = local.toLocalTime();
    boolean overMidnight = from.isAfter(until);
    boolean evening = overMidnight && !time.isBefore(from);
    boolean quiet =
        evening
            || (overMidnight ? time.isBefore(until) : !time.isBefore(from) && time.isBefore(until));
    if (!quiet) {
      return at;
    }
    Instant end =
        LocalMoment.of(
            evening ? local.toLocalDate().plusDays(1) : local.toLocalDate(), until, zone);
    return end.isAfter(at) ? end : at; // at an overlap the end may have been once already
  }
}
