package jobo.ask;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The days that a question names: “yesterday”, “on 12 November”, “11월 12일”, “지난주”.
 *
 * @param first the first of them
 * @param last the last of them, which may be the first
 * @param written as the question writes them
 */
record NamedDays(LocalDate first, LocalDate last, String written) {
  private static final Map<String, Integer> NEAR =
      Map.of(
          "today",
          0,
          "yesterday",
          -1,
          "the day before yesterday",
          -2,
          "오늘",
          0,
          "어제",
          -1,
          "그제",
          -2,
          "그저께",
          -2,
          "엊그제",
          -2);
  private static final Pattern NEAR_DAY =
      Pattern.compile(
          "(?i)\\b(the day before yesterday|yesterday|today)(?:[’']s)?\\b|(?<![가-힣])(오늘|어제|그제|그저께|엊그제)(?![가-힣]*날)");
  private static final Pattern WEEK =
      Pattern.compile("(?i)\\b(this|last) week(?:[’']s)?\\b|(이번 ?주|지난 ?주)(?!말)");
  private static final Pattern ISO =
      Pattern.compile("\\b(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})\\b");
  private static final Pattern KOREAN = Pattern.compile("(?:(\\d{4})년 ?)?(\\d{1,2})월 ?(\\d{1,2})일");
  private static final String MONTHS =
      Arrays.stream(Month.values())
          .map(it -> it.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .map(it -> it.length() > 3 ? it.substring(0, 3) + "(?:" + it.substring(3) + "|t)?" : it)
          .collect(Collectors.joining("|"));
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (" + MONTHS + ")\\b\\.?(?:,? (\\d{4}))?");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(?i)\\b(" + MONTHS + ")\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?i)\\b(?:on|last) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b|(?<![가-힣])([월화수목금토일])요일");

  /** The days that a question names first, if it names any. */
  static Optional<NamedDays> in(String question, LocalDate today) {
    return near(question, today)
        .or(() -> week(question, today))
        .or(() -> written(ISO, question, today, 1, 2, 3))
        .or(() -> written(KOREAN, question, today, 1, 2, 3))
        .or(() -> written(DAY_MONTH, question, today, 3, 2, 1))
        .or(() -> written(MONTH_DAY, question, today, 3, 1, 2))
        .or(() -> weekday(question, today));
  }

  private static Optional<NamedDays> near(String question, LocalDate today) {
    Matcher matcher = NEAR_DAY.matcher(question);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    LocalDate day = today.plusDays(NEAR.getOrDefault(word.toLowerCase(Locale.ROOT), 0));
    return Optional.of(new NamedDays(day, day, matcher.group()));
  }

  private static Optional<NamedDays> week(String question, LocalDate today) {
    Matcher matcher = WEEK.matcher(question);
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean last = matcher.group().toLowerCase(Locale.ROOT).matches("last.*|지난.*");
    LocalDate monday =
        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(last ? 1 : 0);
    return Optional.of(new NamedDays(monday, monday.plusDays(6), matcher.group()));
  }

  private static Optional<NamedDays> written(
      Pattern pattern, String question, LocalDate today, int year, int month, int day) {
    Matcher matcher = pattern.matcher(question);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      String named = matcher.group(year);
      LocalDate date =
          LocalDate.of(
              named == null ? today.getYear() : Integer.parseInt(named),
              month(matcher.group(month)),
              Integer.parseInt(matcher.group(day)));
      boolean ahead = named == null && date.isAfter(today.plusMonths(6));
      LocalDate meant = ahead ? date.minusYears(1) : date;
      return Optional.of(new NamedDays(meant, meant, matcher.group()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int month(String written) {
    return Character.isDigit(written.charAt(0))
        ? Integer.parseInt(written)
        : Arrays.stream(Month.values())
            .filter(it -> written.toUpperCase(Locale.ROOT).startsWith(it.name().substring(0, 3)))
            .findFirst()
            .orElseThrow()
            .getValue();
  }

  /** The last such day, today included. */
  private static Optional<NamedDays> weekday(String question, LocalDate today) {
    Matcher matcher = WEEKDAY.matcher(question);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String english = matcher.group(1);
    DayOfWeek day =
        english == null
            ? DayOfWeek.of("월화수목금토일".indexOf(matcher.group(2)) + 1)
            : DayOfWeek.valueOf(english.toUpperCase(Locale.ROOT));
    LocalDate date = today.with(TemporalAdjusters.previousOrSame(day));
    return Optional.of(new NamedDays(date, date, matcher.group()));
  }
}
