package jobo.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days, months, weekdays and times of the day. */
final class Dates {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String ENGLISH_DAYS = "montuewedthufrisatsun";
  private static final String KOREAN_DAYS = "월화수목금토일";
  private static final String MONTH_NAME =
      "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June?|July?"
          + "|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?"
          + "|Dec(?:ember|\\.)?)(?![A-Za-z])";
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile(MONTH_NAME + "\\s(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%A-Za-z]|[,.:]\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?(?: of)?\\s" + MONTH_NAME);
  private static final Pattern MONTH = Pattern.compile(MONTH_NAME);

  /** "may" and "march" are verbs as well. */
  private static final Pattern BEFORE_MONTH =
      Pattern.compile(
          "(?:\\b(?:in|of|by|since|until|till|from|to|last|this|next|early|late|through|before"
              + "|after|between|and|during|for|on)|[-(,])\\s?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WEEKDAY =
      Pattern.compile("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?![A-Za-z])|([월화수목금토일])요일");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2})(?::(\\d{2})(?!\\d)(?: ?([apAP])\\.?[mM]\\b\\.?)?| ?([apAP])\\.?[mM]\\b\\.?)");
  private static final Pattern KOREAN_CLOCK =
      Pattern.compile("(?:(오전|오후|낮) ?)?(\\d{1,2})시(?!간)(?: ?(\\d{1,2})분| ?(반))?");
  private static final int HOURS_OF_HALF_A_DAY = 12;

  private Dates() {}

  static int read(String text, int at, List<Numeral> found) {
    if (!NumeralScanner.isWordStart(text, at) && !Character.isDigit(text.charAt(at))) {
      return weekday(text, at, found);
    }
    int end = numbered(text, at, found);
    end = end > at ? end : named(text, at, found);
    end = end > at ? end : weekday(text, at, found);
    return end > at ? end : clock(text, at, found);
  }

  private static int numbered(String text, int at, List<Numeral> found) {
    Matcher iso = NumeralScanner.at(ISO, text, at);
    if (iso.lookingAt()) {
      add(text, iso, Integer.parseInt(iso.group(1)), Units.YEAR, found);
      add(text, iso, Integer.parseInt(iso.group(3)), Units.MONTH, found);
      add(text, iso, Integer.parseInt(iso.group(4)), Units.DAY, found);
      return iso.end();
    }
    Matcher dayFirst = NumeralScanner.at(DAY_MONTH, text, at);
    if (dayFirst.lookingAt()) {
      add(text, dayFirst, Integer.parseInt(dayFirst.group(1)), Units.DAY, found);
      add(text, dayFirst, month(dayFirst.group(2)), Units.MONTH, found);
      return dayFirst.end();
    }
    return at;
  }

  private static int named(String text, int at, List<Numeral> found) {
    Matcher monthFirst = NumeralScanner.at(MONTH_DAY, text, at);
    if (monthFirst.lookingAt()) {
      add(text, monthFirst, month(monthFirst.group(1)), Units.MONTH, found);
      add(text, monthFirst, Integer.parseInt(monthFirst.group(2)), Units.DAY, found);
      return monthFirst.end();
    }
    Matcher month = NumeralScanner.at(MONTH, text, at);
    if (month.lookingAt() && isMonth(month.group(1), text.substring(Math.max(0, at - 12), at))) {
      add(text, month, month(month.group(1)), Units.MONTH, found);
      return month.end();
    }
    return at;
  }

  private static boolean isMonth(String name, String before) {
    return (!name.equals("May") && !name.equals("March")) || BEFORE_MONTH.matcher(before).find();
  }

  private static int weekday(String text, int at, List<Numeral> found) {
    Matcher weekday = NumeralScanner.at(WEEKDAY, text, at);
    if (!weekday.lookingAt()) {
      return at;
    }
    int day =
        weekday.group(2) == null
            ? ENGLISH_DAYS.indexOf(weekday.group(1).substring(0, 3).toLowerCase(Locale.ROOT)) / 3
            : KOREAN_DAYS.indexOf(weekday.group(2));
    add(text, weekday, day + 1, Units.WEEKDAY, found);
    return weekday.end();
  }

  private static int clock(String text, int at, List<Numeral> found) {
    Matcher korean = NumeralScanner.at(KOREAN_CLOCK, text, at);
    if (korean.lookingAt()) {
      String half = korean.group(1) == null ? "" : korean.group(1).equals("오전") ? "a" : "p";
      int minutes = korean.group(4) == null ? number(korean.group(3)) : 30;
      found.add(clock(text, korean, number(korean.group(2)), minutes, half));
      return korean.end();
    }
    Matcher clock = NumeralScanner.at(CLOCK, text, at);
    if (clock.lookingAt() && number(clock.group(1)) <= 2 * HOURS_OF_HALF_A_DAY) {
      String half = clock.group(3) == null ? clock.group(4) : clock.group(3);
      int hours = number(clock.group(1));
      found.add(
          clock(
              text,
              clock,
              hours,
              number(clock.group(2)),
              half == null ? "" : half.toLowerCase(Locale.ROOT)));
      return clock.end();
    }
    return at;
  }

  private static Numeral clock(String text, Matcher where, int hours, int minutes, String half) {
    int early = (hours % HOURS_OF_HALF_A_DAY) * 60 + minutes;
    int late = early + HOURS_OF_HALF_A_DAY * 60;
    boolean isLate = half.equals("p") || hours > HOURS_OF_HALF_A_DAY;
    Numeral read = Numeral.of(text, where.start(), where.end(), isLate ? late : early, Units.CLOCK);
    boolean isOpen = half.isEmpty() && hours <= HOURS_OF_HALF_A_DAY && hours > 0;
    return isOpen ? read.or(BigDecimal.valueOf(late), Units.CLOCK) : read;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
  }

  private static void add(String text, Matcher where, int value, String unit, List<Numeral> found) {
    found.add(Numeral.of(text, where.start(), where.end(), value, unit));
  }
}
