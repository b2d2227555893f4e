package jobo.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jobo.language.LocalMoment;

/**
 * When editions close: every day at a local time of a zone. At a gap of the clock it is the first
 * valid instant after it, at an overlap the earlier one.
 */
public record EditionCalendar(LocalTime time, ZoneId zone) {
  /** A close this late means that nobody was there to collect; it then covers all until now. */
  private static final Duration PUNCTUAL = Duration.ofMinutes(10);

  /** The instant at which the editions of a date close. */
  public Instant close(LocalDate date) {
    return LocalMoment.of(date, time, zone);
  }

  /** The date of readers at an instant. */
  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  /** The newest date whose editions are to be closed by now. */
  public LocalDate lastDue(Instant now) {
    LocalDate today = today(now);
    return close(today).isAfter(now) ? today.minusDays(1) : today;
  }

  /**
   * What is to be closed now, given the last closed window; empty when nothing is due. A new Jobo
   * does not close a date whose close it did not see coming: what it finds first belongs to today.
   *
   * @param began when the first article of all was collected
   */
  public Optional<EditionWindow> due(Optional<EditionWindow> last, Instant began, Instant now) {
    LocalDate date = lastDue(now);
    boolean unseen = date.isBefore(today(now)) && !began.isBefore(close(date));
    boolean closed = last.map(it -> !it.date().isBefore(date)).orElse(unseen);
    if (closed) {
      return Optional.empty();
    }
    boolean late = Duration.between(close(date), now).compareTo(PUNCTUAL) > 0;
    Instant until = late ? after(now) : close(date);
    return Optional.of(new EditionWindow(date, from(last), until, true));
  }

  /** What is being collected for the next close. */
  public EditionWindow open(Optional<EditionWindow> last, Instant now) {
    LocalDate next = lastDue(now).plusDays(1);
    return new EditionWindow(next, from(last), after(now), false);
  }

  /**
   * Windows end before their end; what arrived at this very instant is still in. Whole microseconds
   * come back from every database as they were kept.
   */
  private static Instant after(Instant now) {
    return now.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
  }

  private static Instant from(Optional<EditionWindow> last) {
    return last.map(EditionWindow::until).orElse(Instant.EPOCH);
  }
}
