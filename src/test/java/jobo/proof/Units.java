package jobo.proof;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What numbers count, in English and Korean words. */
final class Units {
  static final String NONE = "";
  static final String PERCENT = "%";
  static final String PERCENTAGE_POINT = "%p";
  static final String DAY = "day";
  static final String WEEKDAY = "weekday";
  static final String MONTH = "month of the year";
  static final String YEAR = "year";
  static final String CLOCK = "minute of the day";
  static final String TIMES = "times";
  static final String FRACTION = "fraction";

  /** What texts may leave out: "on the 16th", "scored 71", "in 2026". */
  private static final Set<String> LEFT_OUT =
      Set.of(DAY, YEAR, "person", "piece", "token", "parameter", "point");

  private static final Map<String, String> WORDS = new HashMap<>();
  private static final Pattern WRITTEN;
  private static final Pattern LITERAL = Pattern.compile("(?<![ -])[A-Za-z]{1,5}(?![A-Za-z0-9])");

  static {
    put(PERCENT, "% percent pct 퍼센트");
    WORDS.put("per cent", PERCENT);
    put(PERCENTAGE_POINT, "%p %포인트 pp 퍼센트포인트 percentage-point");
    WORDS.put("percentage points", PERCENTAGE_POINT);
    WORDS.put("percentage point", PERCENTAGE_POINT);
    WORDS.put("percent points", PERCENTAGE_POINT);
    put("usd", "dollar dollars usd 달러");
    put("eur", "euro euros eur 유로");
    put("gbp", "pound pounds gbp 파운드");
    put("krw", "won krw 원");
    put("jpy", "yen jpy 엔");
    put("cny", "yuan cny 위안");
    put("hour", "hour hours hr hrs 시간");
    put("minute", "minute minutes 분");
    put("second", "second seconds 초");
    put("millisecond", "ms millisecond milliseconds 밀리초");
    put(DAY, "day days 일");
    put("week", "week weeks 주 주일");
    put("month", "month months 개월 달");
    put("quarter", "분기");
    put(MONTH, "월");
    put(YEAR, "year years 년");
    put(TIMES, "times x fold 배");
    put("person", "people persons 명 사람");
    put("piece", "개 곳 건 가지 종 대 장 편 회 번 차례 권 팀");
    put("token", "token tokens 토큰");
    put("parameter", "parameter parameters 매개변수 파라미터");
    put("point", "point points 점");
    put("gigabyte", "gb gigabyte gigabytes 기가바이트");
    put("terabyte", "tb terabyte terabytes 테라바이트");
    put("megabyte", "mb megabyte megabytes 메가바이트");
    put("gigawatt", "gw gigawatt gigawatts 기가와트");
    put("megawatt", "㎿ mw megawatt megawatts 메가와트");
    put("kilowatt", "kw kilowatt kilowatts 킬로와트");
    put("kilometre", "㎞ km kilometre kilometres kilometer kilometers 킬로미터");
    put("kilogram", "㎏ kg kilogram kilograms 킬로그램");
    put("bit", "bit bits 비트");
    put("nanometre", "나노 nm nanometre nanometres nanometer nanometers 나노미터");
    WRITTEN =
        Pattern.compile(
            "[ -]?("
                + WORDS.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Units::bounded)
                    .collect(Collectors.joining("|"))
                + ")",
            Pattern.CASE_INSENSITIVE);
  }

  private Units() {}

  /** A unit that was read and where it ends. */
  record Found(String unit, int end) {}

  /** The unit after a number; {@link #NONE} where none is known. */
  static Found after(String text, int at) {
    Matcher written = WRITTEN.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (written.lookingAt()) {
      String word = written.group(1).toLowerCase(Locale.ROOT);
      return new Found(WORDS.getOrDefault(word, NONE), written.end());
    }
    Matcher literal = LITERAL.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (literal.lookingAt()) {
      String suffix = literal.group().toLowerCase(Locale.ROOT);
      boolean ordinal = Set.of("st", "nd", "rd", "th").contains(suffix);
      return new Found(ordinal ? NONE : suffix, literal.end());
    }
    return new Found(NONE, at);
  }

  /** Whether two numbers of the same value may be the same quantity. */
  static boolean agree(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    String named = one.isEmpty() ? other : one;
    return (one.isEmpty() || other.isEmpty()) && !isNeverLeftOut(named);
  }

  private static boolean isNeverLeftOut(String unit) {
    boolean known = WORDS.containsValue(unit) || Set.of(CLOCK, WEEKDAY, FRACTION).contains(unit);
    return known && !LEFT_OUT.contains(unit);
  }

  private static void put(String unit, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.put(word, unit);
    }
  }

  private static String bounded(String word) {
    boolean latin = Character.isLetter(word.codePointAt(0)) && word.charAt(0) < 0x80;
    boolean share = word.startsWith("주");
    return Pattern.quote(word)
        + (latin || word.equals("%p") ? "(?![A-Za-z])" : "")
        + (share ? "(?=[간일의에는도]|[^가-힣]|$)" : "");
  }
}
