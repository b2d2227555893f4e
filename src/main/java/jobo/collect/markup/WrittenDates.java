package jobo.collect.markup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that feeds and pages write: RFC 822 and ISO 8601, as they should be and as they
 * are, English month names first or second, and the Korean ways with dots and {@code 년 월 일}.
 */
public final class WrittenDates {
  private static final int LONGEST = 100;
  private static final String TIME =
      "(?:(?:\\s*,?\\s*(?:at\\s+)?|T|t)(?<half>오전|오후)?\\s*(?<hour>\\d{1,2})[:시]\\s?(?<minute>\\d{2})분?"
          + "(?:[:]?\\s?(?<second>\\d{2})초?(?:[.,]\\d+)?)?)?\\s*(?<noon>[AaPp]\\.?[Mm]\\.?)?"
          + "\\s*\\(?(?<zone>Z|z|[A-Za-z]{1,4}[+-]\\d{1,2}|[A-Za-z]{2,5}|[+-]\\d{1,2}:?(?:\\d{2})?)?\\)?.*";

  private static final List<Pattern> FORMS =
      List.of(
          // 2026-11-20T09:12:00+09:00, 2026.11.20 09:12, 2026년 11월 20일
          Pattern.compile(
              "(?<year>\\d{4})[-./년]\\s*(?<month>\\d{1,2})[-./월]\\s*(?<day>\\d{1,2})[일.]?" + TIME),
          // Fri, 20 Nov 2026 09:12:00 GMT
          Pattern.compile(
              "(?:\\p{L}+\\.?,?\\s*)?(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?<month>[A-Za-z]{3,9})\\.?,?[\\s-]+"
                  + "(?<year>\\d{4}|\\d{2})\\b"
                  + TIME),
          // November 20, 2026 9:12 PM
          Pattern.compile(
              "(?:[A-Za-z]+\\.?,\\s*)?(?<month>[A-Za-z]{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+"
                  + "(?<year>\\d{4})\\b"
                  + TIME),
          // Fri Nov 20 09:12:00 KST 2026
          Pattern.compile(
              "[A-Za-z]{3}\\s+(?<month>[A-Za-z]{3})\\s+(?<day>\\d{1,2})\\s+(?<half>)(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})"
                  + "(?<noon>)\\s+(?<zone>[A-Za-z]{2,5})\\s+(?<year>\\d{4})"),
          // 20261120091200, 20261120
          Pattern.compile(
              "(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?:T?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?)?(?<half>)(?<noon>)(?<zone>Z?)"));

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Map<String, ZoneOffset> ZONES =
      Map.ofEntries(
          Map.entry("KST", ZoneOffset.ofHours(9)),
          Map.entry("JST", ZoneOffset.ofHours(9)),
          Map.entry("EST", ZoneOffset.ofHours(-5)),
          Map.entry("EDT", ZoneOffset.ofHours(-4)),
          Map.entry("CST", ZoneOffset.ofHours(-6)),
          Map.entry("CDT", ZoneOffset.ofHours(-5)),
          Map.entry("MST", ZoneOffset.ofHours(-7)),
          Map.entry("MDT", ZoneOffset.ofHours(-6)),
          Map.entry("PST", ZoneOffset.ofHours(-8)),
          Map.entry("PDT", ZoneOffset.ofHours(-7)),
          Map.entry("BST", ZoneOffset.ofHours(1)),
          Map.entry("CET", ZoneOffset.ofHours(1)),
          Map.entry("CEST", ZoneOffset.ofHours(2)),
          Map.entry("GMT", ZoneOffset.UTC),
          Map.entry("UTC", ZoneOffset.UTC),
          Map.entry("UT", ZoneOffset.UTC),
          Map.entry("Z", ZoneOffset.UTC));

  private WrittenDates() {}

  /**
   * The moment a text names.
   *
   * @param usual the zone of a time that is written without one
   * @return empty where it names none that can be read
   */
  public static Optional<Instant> parse(@Nullable String text, ZoneId usual) {
    if (text == null) {
      return Optional.empty();
    }
    String date = text.strip();
    if (date.isEmpty() || date.length() > LONGEST) {
      return Optional.empty();
    }
    return FORMS.stream()
        .map(it -> it.matcher(date))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(it -> instant(it, usual));
  }

  private static Optional<Instant> instant(Matcher parts, ZoneId usual) {
    try {
      LocalDate day =
          LocalDate.of(
              year(parts.group("year")), month(parts.group("month")), number(parts, "day"));
      return Optional.of(
          LocalDateTime.of(day, LocalTime.MIDNIGHT)
              .plusHours(hour(parts))
              .plusMinutes(number(parts, "minute"))
              .plusSeconds(Math.min(59, number(parts, "second")))
              .atZone(zone(parts.group("zone"), usual))
              .toInstant());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Two digits are of this century up to 68, as POSIX has it. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year < 69 ? 2000 + year : 1900 + year;
  }

  private static int month(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written);
    }
    String start = written.toLowerCase(Locale.ROOT).substring(0, 3);
    return MONTHS.indexOf(start) + 1; // an unknown name is month 0, which no date has
  }

  private static int hour(Matcher parts) {
    int hour = number(parts, "hour");
    if (hour > 24) {
      throw new DateTimeException("No such hour: " + hour);
    }
    String noon = parts.group("noon");
    String half = parts.group("half");
    boolean afternoon = "오후".equals(half) || (noon != null && noon.matches("(?i)p.*"));
    boolean morning = "오전".equals(half) || (noon != null && noon.matches("(?i)a.*"));
    if (afternoon && hour < 12) {
      return hour + 12;
    }
    return morning && hour == 12 ? 0 : hour;
  }

  private static int number(Matcher parts, String group) {
    String digits = parts.group(group);
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static ZoneId zone(@Nullable String written, ZoneId usual) {
    if (written == null || written.isEmpty()) {
      return usual;
    }
    ZoneOffset named = ZONES.get(written.toUpperCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    int sign = Math.max(written.indexOf('+'), written.indexOf('-'));
    return sign < 0 ? usual : offset(written.substring(sign));
  }

  private static ZoneOffset offset(String written) {
    String digits = written.substring(1).replace(":", "");
    int hours =
        Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
    int seconds = (hours * 60 + minutes) * 60;
    return ZoneOffset.ofTotalSeconds(written.charAt(0) == '-' ? -seconds : seconds);
  }
}
