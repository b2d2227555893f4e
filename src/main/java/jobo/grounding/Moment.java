package jobo.grounding;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A date as a text names it, each part 0 where it is left out.
 *
 * @param span a part of the year: a quarter as 1 to 4, a half as 5 or 6, a season as 11 to 14
 * @param weekday 1 for Monday
 * @param clock minutes after midnight and 1, or 0
 * @param start where it stands, up to end
 */
record Moment(int year, int month, int day, int span, int weekday, int clock, int start, int end) {

  /** The same for the same date, without its year, which is often left out. */
  String key() {
    return "#%d-%d-%d-%d-%d"
        .formatted(
            month + day + span + weekday + clock == 0 ? year : 0,
            month,
            day,
            span,
            weekday + 10 * clock);
  }

  /** Whether an article of that day that has the other one lets a claim have this one. */
  boolean follows(Moment other, LocalDate published) {
    return fitsYear(other, published)
        && (month == 0 || fitsMonth(other, published))
        && (day == 0 || fitsDay(other, published))
        && (span == 0
            || span == other.span
            || spanOf(other.month) == span
            || spanOfHalf(other.month) == span)
        && (weekday == 0 || fitsWeekday(other, published))
        && (clock == 0
            || clock == other.clock
            || clock + 720 == other.clock
            || clock - 720 == other.clock);
  }

  /** Whether both name the same parts of a date. */
  boolean isLike(Moment other) {
    return (year == 0) == (other.year == 0)
        && (month == 0) == (other.month == 0)
        && (day == 0) == (other.day == 0)
        && (span == 0) == (other.span == 0)
        && (weekday == 0) == (other.weekday == 0)
        && (clock == 0) == (other.clock == 0);
  }

  boolean isDayOnly() {
    return day != 0 && year + month + span + weekday + clock == 0;
  }

  /** What an article leaves out it means near the day when it appeared. */
  private boolean fitsYear(Moment other, LocalDate published) {
    if (year == 0 || year == other.year) {
      return true;
    }
    boolean isNear = Math.abs(year - published.getYear()) <= 1;
    boolean saysMore = month + day + span + weekday > 0;
    return other.year == 0 && isNear && saysMore;
  }

  private boolean fitsMonth(Moment other, LocalDate published) {
    if (other.month != 0) {
      return month == other.month;
    }
    if (other.weekday != 0 && day != 0) {
      return fitsNear(other, published);
    }
    return other.day != 0 && day != 0 && published.getMonthValue() == month;
  }

  private boolean fitsDay(Moment other, LocalDate published) {
    return other.day == day || (other.day == 0 && other.weekday != 0 && fitsNear(other, published));
  }

  private boolean fitsNear(Moment other, LocalDate published) {
    for (int days = -7; days <= 7; days++) {
      LocalDate date = published.plusDays(days);
      if (date.getDayOfWeek().getValue() == other.weekday
          && (month == 0 || date.getMonthValue() == month)
          && date.getDayOfMonth() == day) {
        return true;
      }
    }
    return false;
  }

  private boolean fitsWeekday(Moment other, LocalDate published) {
    if (other.weekday != 0) {
      return weekday == other.weekday;
    }
    if (other.day == 0) {
      return false;
    }
    int actualMonth = other.month == 0 ? published.getMonthValue() : other.month;
    int actualYear = other.year == 0 ? published.getYear() : other.year;
    try {
      return LocalDate.of(actualYear, actualMonth, other.day).getDayOfWeek()
          == DayOfWeek.of(weekday);
    } catch (java.time.DateTimeException noSuchDay) {
      return false;
    }
  }

  private static int spanOf(int month) {
    return month == 0 ? -1 : (month + 2) / 3;
  }

  private static int spanOfHalf(int month) {
    return month == 0 ? -1 : month <= 6 ? 5 : 6;
  }
}
