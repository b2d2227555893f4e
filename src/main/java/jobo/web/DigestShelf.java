package jobo.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jobo.digest.Digest;
import jobo.digest.EditionCalendar;
import jobo.digest.EditionDesk;
import jobo.language.Language;

/** The digests there are to read: the closed ones, and the one that is being collected. */
final class DigestShelf {
  private static final int MOST_DATES = 400;
  private static final int DATES_TO_NAME = 5;

  private final EditionDesk desk;
  private final EditionCalendar calendar;
  private final Clock clock;

  DigestShelf(EditionDesk desk, EditionCalendar calendar, Clock clock) {
    this.desk = desk;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The newest closed digest, or before the first close the open one. */
  Digest newest(Language language) {
    return desk.lastClosed(language).orElseGet(() -> desk.open(language));
  }

  /** The digest of a date; turned down where there is none, without writing one to find out. */
  Digest find(LocalDate date, Language language) {
    List<LocalDate> dates = dates();
    if (!dates.contains(date) && !date.equals(openDate())) {
      throw none(date, dates);
    }
    return desk.find(date, language).orElseThrow(() -> none(date, dates));
  }

  /** The closed dates, newest first. */
  List<LocalDate> dates() {
    return desk.dates(MOST_DATES);
  }

  /** The closed date before another. */
  Optional<LocalDate> before(LocalDate date) {
    return dates().stream().filter(it -> it.isBefore(date)).findFirst();
  }

  /** The date after another, which may be the open one. */
  Optional<LocalDate> after(LocalDate date) {
    return dates().reversed().stream()
        .filter(it -> it.isAfter(date))
        .findFirst()
        .or(() -> Optional.of(openDate()).filter(it -> it.isAfter(date)));
  }

  /** The date of the digest that is being collected. */
  LocalDate openDate() {
    return calendar.open(Optional.empty(), clock.instant()).date();
  }

  private static RequestProblem none(LocalDate date, List<LocalDate> dates) {
    String known =
        dates.isEmpty()
            ? "the first one is being written."
            : "the newest are of "
                + String.join(
                    ", ", dates.stream().limit(DATES_TO_NAME).map(LocalDate::toString).toList())
                + ".";
    return RequestProblem.notFound("There is no digest of " + date + ": " + known);
  }
}
