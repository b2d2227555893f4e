package jobo.collect;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a source brought of late: its news, without the past that it listed at first.
 *
 * @param since the date of its first reading, in UTC; null before that
 * @param days the days of the last thirty on which it brought something, oldest first
 */
public record Yield(@Nullable LocalDate since, List<Day> days) {
  /** Of a source that was never read. */
  public static final Yield NONE = new Yield(null, List.of());

  private static final int DAYS = 30;

  /**
   * What a source brought on a day.
   *
   * @param articles how many were new
   * @param reported how many of these are about one of the categories
   */
  public record Day(LocalDate date, int articles, int reported) {}

  public Yield {
    days = List.copyOf(days);
  }

  /** The same with what was read on a day. */
  Yield plus(LocalDate date, int articles, int reported) {
    List<Day> kept = new ArrayList<>(days);
    kept.removeIf(it -> !it.date().isAfter(date.minusDays(DAYS)));
    Day today = new Day(date, 0, 0);
    if (!kept.isEmpty() && kept.getLast().date().equals(date)) {
      today = kept.removeLast();
    }
    if (today.articles() + articles > 0) {
      kept.add(new Day(date, today.articles() + articles, today.reported() + reported));
    }
    return new Yield(since == null ? date : since, kept);
  }

  /**
   * How many articles a day it brings, over at most thirty days; empty before its first reading.
   */
  public OptionalDouble articlesADay(LocalDate today) {
    if (since == null) {
      return OptionalDouble.empty();
    }
    long read = Math.clamp(ChronoUnit.DAYS.between(since, today) + 1, 1, DAYS);
    return OptionalDouble.of((double) articles(today) / read);
  }

  /** Which share of them, from 0 to 1, is reported; empty where there were none. */
  public OptionalDouble reportedShare(LocalDate today) {
    int articles = articles(today);
    int reported = recent(today).stream().mapToInt(Day::reported).sum();
    return articles == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) reported / articles);
  }

  private int articles(LocalDate today) {
    return recent(today).stream().mapToInt(Day::articles).sum();
  }

  private List<Day> recent(LocalDate today) {
    return days.stream().filter(it -> it.date().isAfter(today.minusDays(DAYS))).toList();
  }
}
