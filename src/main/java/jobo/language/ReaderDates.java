package jobo.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates and times as a reader of a language writes them. */
public final class ReaderDates {
  private ReaderDates() {}

  /** A day with its weekday: {@code 2026-11-21 (토)}, {@code Sat 21 Nov 2026}. */
  public static String day(LocalDate date, Language language) {
    return format(
            switch (language) {
              case KOREAN -> "yyyy-MM-dd (E)";
              case ENGLISH -> "EEE d MMM yyyy";
            },
            language)
        .format(date);
  }

  /** A day in full, as a newspaper heads its page. */
  public static String fullDay(LocalDate date, Language language) {
    return format(
            switch (language) {
              case KOREAN -> "yyyy년 M월 d일 EEEE";
              case ENGLISH -> "EEEE, d MMMM yyyy";
            },
            language)
        .format(date);
  }

  /** A day of this year: {@code 11-21}, {@code 21 Nov}. */
  public static String shortDay(LocalDate date, Language language) {
    return format(
            switch (language) {
              case KOREAN -> "MM-dd";
              case ENGLISH -> "d MMM";
            },
            language)
        .format(date);
  }

  /** Days of this year: {@code 11-19 – 11-21}, {@code 19 Nov – 21 Nov}. */
  public static String days(LocalDate first, LocalDate last, Language language) {
    return shortDay(first, language) + " – " + shortDay(last, language);
  }

  /** A day of this year and a time in a zone: {@code 11-21 06:12}, {@code 21 Nov 06:12}. */
  public static String shortTime(Instant instant, ZoneId zone, Language language) {
    var local = instant.atZone(zone);
    return shortDay(local.toLocalDate(), language) + " " + format("HH:mm", language).format(local);
  }

  /** A day near to now, with its time in a zone: {@code 내일 08:30}, {@code Mon 23 Nov 08:30}. */
  public static String near(Instant instant, Instant now, ZoneId zone, Language language) {
    var local = instant.atZone(zone);
    String time = format("HH:mm", language).format(local);
    LocalDate day = local.toLocalDate();
    Messages messages = Messages.in(language);
    return switch ((int) ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), day)) {
      case -1 -> messages.text("near.yesterday", time);
      case 0 -> messages.text("near.today", time);
      case 1 -> messages.text("near.tomorrow", time);
      default -> nearDay(day, language) + " " + time;
    };
  }

  private static String nearDay(LocalDate day, Language language) {
    return format(
            switch (language) {
              case KOREAN -> "MM-dd (E)";
              case ENGLISH -> "EEE d MMM";
            },
            language)
        .format(day);
  }

  /**
   * An instant in full, alike in every language, with the zone's short name: {@code 2026-11-21
   * 08:00 KST}. For what is kept and read later, maybe elsewhere.
   */
  public static String timestamp(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm z", Locale.ENGLISH)
        .format(instant.atZone(zone));
  }

  private static DateTimeFormatter format(String pattern, Language language) {
    return DateTimeFormatter.ofPattern(pattern, language.locale());
  }
}
