package jobo.grounding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jobo.text.Currencies;
import org.jspecify.annotations.Nullable;

/** Measures and currencies, each by one name for all its ways of writing. */
final class Units {
  static final String PERCENT = "percent";

  /** What a test gives. */
  static final String SCORE = "point";

  static final String POINTS = "pp";
  static final String TIMES = "times";
  static final String ORDINAL = "ordinal";

  private static final int LONGEST = 18;

  /** Things that are counted rather than measured: they go with each other. */
  private static final Set<String> COUNTS = Set.of("", "point", "rank", "token", "share");

  /** "Twice" and 두 번, "third" and 3위, pounds of either kind. */
  private static final Set<String> LOOSE =
      Set.of(
          "times/",
          "/times",
          "rank/ordinal",
          "ordinal/rank",
          "ordinal/",
          "/ordinal",
          "gbp/pound",
          "pound/gbp");

  private static final Map<String, Double> DURATIONS =
      Map.of(
          "ms",
          0.001,
          "second",
          1.0,
          "minute",
          60.0,
          "hour",
          3_600.0,
          "day",
          86_400.0,
          "week",
          604_800.0,
          "month",
          2_629_746.0,
          "year",
          31_556_952.0);

  private static final Map<String, String> ENGLISH = new HashMap<>();
  private static final Map<String, String> KOREAN = new HashMap<>();

  static {
    for (String line :
        List.of(
            "percent: percent pct",
            "pp: percentage-point percentage-points pp ppt",
            "ms: ms millisecond milliseconds",
            "second: second seconds sec secs",
            "minute: minute minutes min mins",
            "hour: hour hours hr hrs",
            "day: day days",
            "week: week weeks",
            "month: month months",
            "year: year years",
            "times: times fold x",
            "point: point points",
            "token: token tokens",
            "share: shares",
            "b: byte bytes",
            "kb: kb kilobytes",
            "mb: mb megabyte megabytes",
            "gb: gb gigabyte gigabytes",
            "tb: tb terabyte terabytes",
            "pb: pb petabyte petabytes",
            "gbps: gbps",
            "tbps: tbps",
            "nm: nm nanometer nanometers nanometre nanometres",
            "mm: mm millimeters millimetres",
            "cm: cm centimeters centimetres",
            "m: m meter meters metre metres",
            "km: km kilometer kilometers kilometre kilometres",
            "mile: mile miles",
            "g: g gram grams",
            "kg: kg kilogram kilograms kilo kilos",
            "pound: pound pounds lb lbs",
            "ton: ton tons tonne tonnes",
            "mw: mw megawatt megawatts",
            "gw: gw gigawatt gigawatts",
            "kw: kw kilowatt kilowatts",
            "w: w watt watts",
            "ghz: ghz gigahertz",
            "mhz: mhz megahertz",
            "tflops: tflops teraflops",
            "pflops: pflops petaflops")) {
      add(line, ENGLISH);
    }
    for (String line :
        List.of(
            "percent: % 퍼센트 프로",
            "pp: %포인트 %p %P 퍼센트포인트 퍼센트-포인트 %-포인트 포인트",
            "ms: 밀리초",
            "second: 초",
            "minute: 분",
            "hour: 시간",
            "day: 일",
            "week: 주간 주",
            "month: 개월 달",
            "year: 년 해",
            "times: 배",
            "point: 점",
            "rank: 위",
            "ordinal: 번째 번-째",
            "token: 토큰",
            "gb: 기가바이트 기가",
            "tb: 테라바이트 테라",
            "mb: 메가바이트 메가",
            "pb: 페타바이트",
            "nm: 나노미터 나노",
            "cm: 센티미터",
            "mm: 밀리미터",
            "km: 킬로미터",
            "m: 미터",
            "mile: 마일",
            "g: 그램",
            "kg: 킬로그램",
            "ton: 톤",
            "gw: 기가와트",
            "mw: 메가와트",
            "kw: 킬로와트",
            "w: 와트")) {
      add(line, KOREAN);
    }
    Currencies.spellings()
        .forEach((it, name) -> (it.charAt(0) >= '가' ? KOREAN : ENGLISH).put(it, name));
  }

  /** A unit that stands in a text up to a character. */
  record Found(String unit, int end) {}

  private Units() {}

  /** The unit that follows a number, after a space or a hyphen at most; "" where none does. */
  static Found after(String text, int from) {
    int start = from < text.length() && " -".indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
    Found korean = longest(text, start);
    if (korean != null) {
      return korean;
    }
    int end = endOfWord(text, start);
    int second = end < text.length() && " -".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    int endOfTwo = endOfWord(text, second);
    String one = lower(text, start, end);
    String two = endOfTwo > second ? one + "-" + lower(text, second, endOfTwo) : one;
    if (ENGLISH.containsKey(two)) {
      return new Found(ENGLISH.getOrDefault(two, ""), endOfTwo);
    }
    String unit = ENGLISH.get(one);
    return unit == null ? new Found("", from) : new Found(unit, end);
  }

  static boolean isMoney(String unit) {
    return Currencies.has(unit);
  }

  /** Whether a claim may use the one where its article has the other. */
  static boolean fit(String claimed, String written) {
    return claimed.equals(written)
        || (COUNTS.contains(claimed) && COUNTS.contains(written))
        || LOOSE.contains(claimed + "/" + written)
        || (DURATIONS.containsKey(claimed) && DURATIONS.containsKey(written))
        || Currencies.fit(claimed, written);
  }

  /** Lengths of time in seconds, all else as it is. */
  static double inBase(BigDecimal value, String unit) {
    return value.doubleValue() * DURATIONS.getOrDefault(unit, 1.0);
  }

  private static @Nullable Found longest(String text, int start) {
    for (int length = Math.min(9, text.length() - start); length > 0; length--) {
      String unit = KOREAN.get(text.substring(start, start + length).replace(' ', '-'));
      if (unit != null) {
        return new Found(unit, start + length);
      }
    }
    return null;
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length()
        && end - start < LONGEST
        && (isLatin(text.charAt(end))
            || (text.charAt(end) == '.'
                && end + 1 < text.length()
                && isLatin(text.charAt(end + 1))))) {
      end++;
    }
    return end;
  }

  private static boolean isLatin(char letter) {
    return (letter | 0x20) >= 'a' && (letter | 0x20) <= 'z';
  }

  private static String lower(String text, int start, int end) {
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static void add(String line, Map<String, String> table) {
    int colon = line.indexOf(':');
    for (String spelling : line.substring(colon + 2).split(" ", -1)) {
      table.put(spelling, line.substring(0, colon));
    }
  }
}
