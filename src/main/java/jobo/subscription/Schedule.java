package jobo.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jobo.language.LocalMoment;
import org.jspecify.annotations.Nullable;

/**
 * When a subscription's digests go out: on some weekdays at a local time of a zone, one for a local
 * date. At a gap of the clock it is the first valid instant after it, at an overlap the earlier
 * one; within quiet hours their end.
 *
 * @param days at least one
 * @param quiet hours in which nothing goes out, or null
 */
public record Schedule(
    LocalTime time, ZoneId zone, Set<DayOfWeek> days, @Nullable QuietHours quiet) {
  private static final int DAYS_OF_TWO_WEEKS = 14;

  public Schedule {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("A schedule has at least one weekday");
    }
    days = Set.copyOf(EnumSet.copyOf(days));
  }

  /** The same at another time of the day. */
  public Schedule with(LocalTime other) {
    return new Schedule(other, zone, days, quiet);
  }

  /** The same in another zone. */
  public Schedule with(ZoneId other) {
    return new Schedule(time, other, days, quiet);
  }

  /** The same on other days, of which there is at least one. */
  public Schedule with(Set<DayOfWeek> others) {
    return new Schedule(time, zone, others, quiet);
  }

  /** The same with other hours of quiet, or none. */
  public Schedule withQuiet(@Nullable QuietHours other) {
    return new Schedule(time, zone, days, other);
  }

  /** The digest of a date, if there is one on such a day. */
  public Optional<Due> on(LocalDate date) {
    if (!days.contains(date.getDayOfWeek()) || isSkipped(date)) {
      return Optional.empty();
    }
    Instant at = LocalMoment.of(date, time, zone);
    return Optional.of(new Due(date, quiet == null ? at : quiet.over(at, zone)));
  }

  /** The first digest after an instant. */
  public Due nextAfter(Instant instant) {
    LocalDate date = LocalDate.ofInstant(instant, zone).minusDays(2); // quiet hours may put it off
    for (int day = 0; day <= DAYS_OF_TWO_WEEKS; day++) {
      Optional<Due> due = on(date.plusDays(day)).filter(it -> it.at().isAfter(instant));
      if (due.isPresent()) {
        return due.get();
      }
    }
    throw new IllegalStateException("Every week has each of its days: " + this);
  }

  /**
   * The first digest after an instant that is for a later date than one there was already.
   *
   * @param had the date of the newest digest so far, or null
   */
  public Due nextAfter(Instant instant, @Nullable LocalDate had) {
    Due next = nextAfter(instant);
    while (had != null && !next.date().isAfter(had)) {
      next = nextAfter(next.at());
    }
    return next;
  }

  /** The last digest that was due by an instant. */
  public Due lastBy(Instant instant) {
    LocalDate date = LocalDate.ofInstant(instant, zone).plusDays(1);
    for (int day = 0; day <= DAYS_OF_TWO_WEEKS; day++) {
      Optional<Due> due = on(date.minusDays(day)).filter(it -> !it.at().isAfter(instant));
      if (due.isPresent()) {
        return due.get();
      }
    }
    throw new IllegalStateException("Every week has each of its days: " + this);
  }

  /** Whether the zone's clocks never showed this date, as when it moved over the date line. */
  private boolean isSkipped(LocalDate date) {
    return !LocalMoment.of(date, LocalTime.MIN, zone)
        .isBefore(LocalMoment.of(date.plusDays(1), LocalTime.MIN, zone));
  }
}
