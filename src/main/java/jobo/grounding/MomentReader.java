package jobo.grounding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.text.NumberNames;
import org.jspecify.annotations.Nullable;

/** Finds the dates of a text in both languages; "next year" is told from the day it appeared. */
final class MomentReader {
  private static final String MONTH =
      "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
          + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)" + YEAR + "[-./](\\d\\d?)[-./](\\d\\d?)(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d\\d?)(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? " + YEAR + ")?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b"
              + MONTH
              + " (\\d\\d?)(?:st|nd|rd|th)?(?!\\d|\\.\\d|,\\d)(?:,? "
              + YEAR
              + "(?!\\d))?");
  private static final Pattern MONTH_AND_YEAR =
      Pattern.compile("\\b" + MONTH + ",? (?:of )?" + YEAR);
  private static final Pattern MONTH_ALONE =
      Pattern.compile(
          "\\b(?:(last|next|this|early|late|mid|In|in|By|by|Since|since|until|until|Until|from|From|of|to|and|before|after|during|for|on|through)[ -])"
              + MONTH
              + "(?! \\d)");
  private static final Pattern LONG_MONTH =
      Pattern.compile(
          "\\b(January|February|April|June|July|August|September|October|November|December)\\b");
  private static final Pattern YEAR_ALONE =
      Pattern.compile(
          "(?<![\\d.,$€£#])(?<!\\d-)" + YEAR + "(?!\\d|[,.]\\d| ?(?:달러|원|명|개|건|대|만|억))년?");
  private static final Pattern SPAN =
      Pattern.compile(
          "\\b(?:Q([1-4])|(first|second|third|fourth)[- ]quarter|(first|second)[- ]half|([1-4])Q|H([12]))\\b(?:,? (?:of )?"
              + YEAR
              + ")?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SEASON =
      Pattern.compile(
          "\\b(?:next |last |this |in (?:the )?)(spring|summer|autumn|fall|winter)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WEEKDAY =
      Pattern.compile("\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|([월화수목금토일])요일");
  private static final Pattern RELATIVE_YEAR =
      Pattern.compile(
          "\\b((?:last|this|next) year|a year ago|(?:the )?previous year|a year earlier)\\b|(내년|올해|지난해|작년|전년|재작년|금년|내후년)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RELATIVE_MONTH =
      Pattern.compile(
          "\\b((?:last|this|next) month)\\b|(지난달|이달|이번 달|다음 달|다음달|내달)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b(\\d\\d?)(?::(\\d\\d))? ?(a|p)\\.?m\\b\\.?|(오전|오후|밤|새벽|저녁|낮)? ?(?<!\\d)(\\d\\d?)시(?!간|스|장|리|즌)(?: ?(\\d\\d?)분)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK_OF_24_HOURS =
      Pattern.compile("(?<![\\d:.])([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])");
  private static final Pattern DAY_OF_RELATIVE_MONTH =
      Pattern.compile("(지난달|이달|이번 달|다음 달|다음달|내달) ?(\\d\\d?)일(?! ?(?:동안|간|만에|만의|이내))");
  private static final Pattern KOREAN_DATE =
      Pattern.compile(
          "(?:(?:"
              + YEAR
              + "년|(내년|올해|지난해|작년)) ?)?(?:(?<!\\d)(\\d\\d?)월(?!드)(?: ?(\\d\\d?)일(?! ?(?:동안|간|만에|이내|부터 \\d+일간)))?|([1-4])분기|(상반기|하반기)|(?<=년 |내년 |올해 |지난해 |지난 |이번 )(봄|여름|가을|겨울))");
  private static final Pattern KOREAN_DAY =
      Pattern.compile(
          "(?<![\\d.,월]|월 )(\\d\\d?)일(?! ?(?:동안|간|만에|만의|이내|치|차))(?![가-힣&&[^은이로에까부 오자과와 ]])");

  private static final Map<String, Integer> YEARS =
      Map.ofEntries(
          Map.entry("last year", -1),
          Map.entry("a year ago", -1),
          Map.entry("previous year", -1),
          Map.entry("the previous year", -1),
          Map.entry("a year earlier", -1),
          Map.entry("this year", 0),
          Map.entry("next year", 1),
          Map.entry("내년", 1),
          Map.entry("올해", 0),
          Map.entry("금년", 0),
          Map.entry("지난해", -1),
          Map.entry("작년", -1),
          Map.entry("전년", -1),
          Map.entry("재작년", -2),
          Map.entry("내후년", 2));

  private final String text;
  private final LocalDate published;
  private final List<Moment> found = new ArrayList<>();

  private MomentReader(String text, LocalDate published) {
    this.text = text;
    this.published = published;
  }

  /** The dates of a text that appeared on a day. */
  static List<Moment> in(String text, LocalDate published) {
    MomentReader reader = new MomentReader(text, published);
    reader.readDays();
    reader.readSpans();
    reader.readRelative();
    return reader.found;
  }

  /** Most sentences have no date, so each pattern is tried only where a part of it stands. */
  private void readDays() {
    boolean hasDigit = hasDigit();
    boolean hasMonth = hasAny("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", text);
    boolean hasBoth = hasDigit && hasMonth;
    each(ISO, hasDigit, it -> add(it, number(it, 1), number(it, 2), number(it, 3)));
    each(KOREAN_DATE, hasAny("월 분기 반기 봄 여름 가을 겨울", text), this::addKorean);
    each(
        DAY_FIRST,
        hasBoth,
        it -> add(it, number(it, 3), NumberNames.month(it.group(2)), number(it, 1)));
    each(
        MONTH_FIRST,
        hasBoth,
        it -> add(it, number(it, 3), NumberNames.month(it.group(1)), number(it, 2)));
    each(MONTH_AND_YEAR, hasBoth, it -> add(it, number(it, 2), NumberNames.month(it.group(1)), 0));
    each(MONTH_ALONE, hasMonth, it -> add(it, 0, NumberNames.month(it.group(2)), 0));
    each(LONG_MONTH, hasMonth, it -> add(it, 0, NumberNames.month(it.group(1)), 0));
    each(
        DAY_OF_RELATIVE_MONTH,
        hasDigit && hasAny("달", text),
        it -> add(it, 0, monthOf(it.group(1)), number(it, 2)));
    each(KOREAN_DAY, hasDigit && hasAny("일", text), it -> add(it, 0, 0, number(it, 1)));
  }

  private void readSpans() {
    String small = text.toLowerCase(Locale.ROOT);
    boolean hasDigit = hasDigit();
    each(
        SPAN,
        hasDigit || hasAny("quarter half", small),
        it -> addSpan(it, number(it, 6), span(it)));
    each(
        SEASON,
        hasAny("spring summer autumn fall winter", small),
        it -> addSpan(it, 0, season(it.group(1))));
    each(
        WEEKDAY,
        hasAny("day 요일", text),
        it -> put(it, new Moment(0, 0, 0, 0, weekday(it), 0, it.start(), it.end())));
    each(CLOCK, hasDigit && hasAny("시 am pm a.m p.m", small), this::addClock);
    each(
        CLOCK_OF_24_HOURS,
        hasDigit && hasAny(":", text),
        it -> put(it, clock(60 * number(it, 1) + number(it, 2), it)));
  }

  private void readRelative() {
    String small = text.toLowerCase(Locale.ROOT);
    each(YEAR_ALONE, hasAny("19 20", text), it -> add(it, number(it, 1), 0, 0));
    each(
        RELATIVE_YEAR,
        hasAny("year 년 해", small),
        it -> add(it, published.getYear() + shift(it.group()), 0, 0));
    each(RELATIVE_MONTH, hasAny("month 달", small), it -> add(it, 0, monthOf(it.group()), 0));
  }

  private boolean hasDigit() {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAny(String parts, String text) {
    for (String part : parts.split(" ", -1)) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private void addKorean(MatchResult it) {
    int year = it.group(2) == null ? number(it, 1) : published.getYear() + shift(it.group(2));
    int span =
        it.group(5) != null
            ? number(it, 5)
            : it.group(6) != null
                ? (it.group(6).equals("상반기") ? 5 : 6)
                : it.group(7) != null ? season(it.group(7)) : 0;
    put(it, new Moment(year, number(it, 3), number(it, 4), span, 0, 0, it.start(), it.end()));
  }

  private void addClock(MatchResult it) {
    int hour = it.group(1) != null ? number(it, 1) : number(it, 5);
    int minute = it.group(1) != null ? number(it, 2) : number(it, 6);
    boolean isLate =
        it.group(3) != null
            ? it.group(3).equalsIgnoreCase("p")
            : it.group(4) != null && "오후밤저녁".contains(it.group(4));
    int full = isLate && hour < 12 ? hour + 12 : hour;
    put(it, clock(60 * full + minute, it));
  }

  private static Moment clock(int minutes, MatchResult it) {
    return new Moment(0, 0, 0, 0, 0, minutes + 1, it.start(), it.end());
  }

  private int monthOf(String relative) {
    return published.plusMonths(monthShift(relative)).getMonthValue();
  }

  private void addSpan(MatchResult it, int year, int span) {
    put(it, new Moment(year, 0, 0, span, 0, 0, it.start(), it.end()));
  }

  private void add(MatchResult it, int year, int month, int day) {
    if (month <= 12 && day <= 31) {
      put(it, new Moment(year, month, day, 0, 0, 0, it.start(), it.end()));
    }
  }

  /** The first reading of a place counts: the longer ones are tried first. */
  private void put(MatchResult it, Moment moment) {
    boolean isNew =
        found.stream().noneMatch(old -> old.start() < it.end() && it.start() < old.end());
    if (isNew) {
      found.add(moment);
    }
  }

  private void each(Pattern pattern, boolean isLikely, Consumer<MatchResult> action) {
    if (!isLikely) {
      return;
    }
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      action.accept(matcher.toMatchResult());
    }
  }

  private static int span(MatchResult it) {
    if (it.group(3) != null) {
      return it.group(3).equalsIgnoreCase("first") ? 5 : 6;
    }
    if (it.group(5) != null) {
      return 4 + number(it, 5);
    }
    if (it.group(2) != null) {
      return NumberNames.ordinal(it.group(2));
    }
    return it.group(1) != null ? number(it, 1) : number(it, 4);
  }

  private static int season(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "spring", "봄" -> 11;
      case "summer", "여름" -> 12;
      case "autumn", "fall", "가을" -> 13;
      default -> 14;
    };
  }

  private static int weekday(MatchResult it) {
    return it.group(2) != null
        ? "월화수목금토일".indexOf(it.group(2)) + 1
        : WEEKDAYS.indexOf(it.group(1).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static int shift(String words) {
    return YEARS.getOrDefault(words.toLowerCase(Locale.ROOT), 0);
  }

  private static int monthShift(String words) {
    String small = words.toLowerCase(Locale.ROOT);
    return small.startsWith("last") || small.startsWith("지난")
        ? -1
        : small.startsWith("next") || small.startsWith("다음") || small.startsWith("내") ? 1 : 0;
  }

  private static int number(MatchResult it, int group) {
    @Nullable String digits = it.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
