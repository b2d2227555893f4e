package jobo.grounding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers written in words: "twelve percent", "two thirds", 세 번째, 절반, 두 배, 3할. */
final class NumberWords {
  private static final String[] SMALL = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final String[] ORDINALS = {
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth"
  };
  private static final Map<String, Integer> NATIVE =
      Map.ofEntries(
          Map.entry("한", 1),
          Map.entry("두", 2),
          Map.entry("세", 3),
          Map.entry("네", 4),
          Map.entry("다섯", 5),
          Map.entry("여섯", 6),
          Map.entry("일곱", 7),
          Map.entry("여덟", 8),
          Map.entry("아홉", 9),
          Map.entry("열", 10),
          Map.entry("열한", 11),
          Map.entry("열두", 12),
          Map.entry("스무", 20),
          Map.entry("서른", 30),
          Map.entry("마흔", 40),
          Map.entry("쉰", 50));

  private static final Map<String, Integer> VALUES = new HashMap<>();
  private static final Pattern CARDINAL;

  static {
    for (int at = 0; at < SMALL.length; at++) {
      VALUES.put(SMALL[at], at);
    }
    for (int at = 0; at < TENS.length; at++) {
      VALUES.put(TENS[at], 20 + 10 * at);
    }
    VALUES.put("dozen", 12);
    CARDINAL =
        Pattern.compile(
            "\\b("
                + String.join("|", TENS)
                + ")(?:[ -]("
                + String.join("|", List.of(SMALL).subList(1, 10))
                + "))?\\b(?: (hundred|thousand|million|billion|trillion)\\b)?|\\b("
                + String.join("|", SMALL)
                + "|dozen)\\b(?: (hundred|thousand|million|billion|trillion)\\b)?",
            Pattern.CASE_INSENSITIVE);
  }

  private static final Map<String, Integer> POWERS =
      Map.of("hundred", 2, "thousand", 3, "million", 6, "billion", 9, "trillion", 12);

  private static final Pattern ORDINAL =
      Pattern.compile(
          "\\b(?:("
              + String.join("|", ORDINALS)
              + ")|(\\d{1,3})(?:st|nd|rd|th))\\b(?![- ](?:half|quarter))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FRACTION =
      Pattern.compile(
          "\\b(?:(a|one|two|three)[ -](thirds?(?![- ]party)|quarters?(?= of)|fifths?|half)|(half|halves|halved|halving)"
              + "|(doubles?|doubled|doubling|twice|twofold)|(triples?|tripled|tripling|threefold)"
              + "|(quadrupled?|fourfold)|(one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (two|three|four|five|six|seven|eight|nine|ten))\\b(?! of 20)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern KOREAN =
      Pattern.compile(
          "(?<!\\p{L})(다섯|여섯|일곱|여덟|아홉|열두|열한|열|스무|서른|마흔|쉰|두|세|네|한) ?"
              + "(번째|번|배|곳|명|개월|개|달|시간|사람|건|대|차례|가지|팀|종|살|편|쪽|해|주|회사|기업|나라|업체|학교|병원|언어|모델|라인)"
              + "|(절반|반으로|반값)|(\\d)분의 ?(\\d)|(\\d(?:\\.\\d)?)할");

  /** Days that Korean counts in one word. */
  private static final Map<String, Integer> DAYS =
      Map.of("하루", 1, "이틀", 2, "사흘", 3, "나흘", 4, "닷새", 5, "일주일", 7, "열흘", 10, "보름", 15);

  private static final Pattern DAY =
      Pattern.compile("(?<!\\p{L})(" + String.join("|", DAYS.keySet()) + ")");

  /** "A year", "per million". */
  private static final Pattern ONE =
      Pattern.compile(
          "\\b(?:an?|one|per|each) (year|month|week|day|hour|minute|second|thousand|million|billion)\\b",
          Pattern.CASE_INSENSITIVE);

  private NumberWords() {}

  /** The numbers of a text that are written in words. */
  static List<Quantity> in(String text) {
    List<Quantity> found = new ArrayList<>();
    FRACTION.matcher(text).results().forEach(it -> addFraction(it, text, found));
    cardinals(text, found);
    ordinals(text, found);
    DAY.matcher(text).results().forEach(it -> found.add(exact(days(it), "day", it)));
    ONE.matcher(text).results().forEach(it -> addOne(it, text, found));
    KOREAN.matcher(text).results().forEach(it -> addKorean(it, text, found));
    return found;
  }

  private static void cardinals(String text, List<Quantity> into) {
    Matcher matcher = CARDINAL.matcher(text);
    while (matcher.find()) {
      int value =
          matcher.group(1) != null
              ? value(matcher.group(1)) + (matcher.group(2) == null ? 0 : value(matcher.group(2)))
              : value(matcher.group(4));
      String scale = matcher.group(1) != null ? matcher.group(3) : matcher.group(5);
      Units.Found unit = Units.after(text, matcher.end());
      BigDecimal scaled =
          BigDecimal.valueOf(value)
              .scaleByPowerOfTen(
                  scale == null ? 0 : POWERS.getOrDefault(scale.toLowerCase(Locale.ROOT), 0));
      boolean isPronoun = value <= 1 && scale == null && unit.unit().isEmpty();
      int start = matcher.start();
      boolean isPart = into.stream().anyMatch(it -> it.start() <= start && start < it.end());
      if (!isPronoun && !isPart) {
        into.add(Surroundings.of(text, scaled, unit.unit(), matcher.start(), unit.end()));
      }
    }
  }

  private static void ordinals(String text, List<Quantity> into) {
    Matcher matcher = ORDINAL.matcher(text);
    while (matcher.find()) {
      int value =
          matcher.group(1) != null
              ? List.of(ORDINALS).indexOf(matcher.group(1).toLowerCase(Locale.ROOT)) + 1
              : Integer.parseInt(matcher.group(2));
      if (value > 0 && !isMeasure(text, matcher.start())) {
        into.add(exact(BigDecimal.valueOf(value), Units.ORDINAL, matcher));
      }
    }
  }

  /** "30 second" is a time, "two third" a part, "21 second" never a place in a row. */
  private static boolean isMeasure(String text, int start) {
    int before = start - 2;
    boolean follows = before >= 0 && " -".indexOf(text.charAt(start - 1)) >= 0;
    if (!follows) {
      return false;
    }
    String tail = text.substring(Math.max(0, start - 6), start - 1).toLowerCase(Locale.ROOT);
    return Character.isDigit(text.charAt(before)) || tail.matches("(?:.*\\W)?(?:a|one|two|three)");
  }

  private static void addFraction(MatchResult match, String text, List<Quantity> into) {
    if (match.group(7) != null) {
      double part = (double) value(match.group(7)) / value(match.group(8));
      into.add(Surroundings.of(text, decimal(part), Units.TIMES, match.start(), match.end()));
      return;
    }
    String whole = match.group().toLowerCase(Locale.ROOT);
    Units.Found unit = Units.after(text, match.end());
    if (whole.startsWith("half") && text.startsWith(" a ", match.end())) {
      unit = Units.after(text, match.end() + 2);
    }
    if (isHalfOfAYear(text, match)) {
      return;
    }
    double value =
        match.group(1) != null
            ? parts(match.group(1)) / divisor(match.group(2))
            : match.group(3) != null
                ? 0.5
                : match.group(4) != null ? 2 : match.group(5) != null ? 3 : 4;
    String kind = unit.unit().isEmpty() ? Units.TIMES : unit.unit();
    int end = unit.unit().isEmpty() ? match.end() : unit.end();
    into.add(Surroundings.of(text, decimal(value), kind, match.start(), end));
  }

  private static boolean isHalfOfAYear(String text, MatchResult match) {
    String before = text.substring(Math.max(0, match.start() - 7), match.start());
    return match.group().equalsIgnoreCase("half")
        && before.toLowerCase(Locale.ROOT).matches("(?s).*(?:first|second)[- ]");
  }

  private static double parts(String word) {
    return word.equalsIgnoreCase("a") ? 1 : value(word);
  }

  private static double divisor(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "half" -> 2;
      case "third", "thirds" -> 3;
      case "quarter", "quarters" -> 4;
      default -> 5;
    };
  }

  private static BigDecimal days(MatchResult match) {
    return BigDecimal.valueOf(DAYS.getOrDefault(match.group(1), 0));
  }

  private static void addOne(MatchResult match, String text, List<Quantity> into) {
    String word = match.group(1).toLowerCase(Locale.ROOT);
    Integer power = POWERS.get(word);
    BigDecimal value = BigDecimal.ONE.scaleByPowerOfTen(power == null ? 0 : power);
    Units.Found unit = Units.after(text, power == null ? match.start(1) - 1 : match.end());
    if (into.stream().noneMatch(it -> it.start() < match.end() && match.start() < it.end())) {
      into.add(exact(value, unit.unit(), match));
    }
  }

  private static void addKorean(MatchResult match, String text, List<Quantity> into) {
    if (match.group(3) != null) {
      into.add(Surroundings.of(text, decimal(0.5), Units.TIMES, match.start(), match.end()));
    } else if (match.group(4) != null) {
      double divisor = Math.max(1, Integer.parseInt(match.group(4)));
      double value = Integer.parseInt(match.group(5)) / divisor;
      into.add(Surroundings.of(text, decimal(value), Units.TIMES, match.start(), match.end()));
    } else if (match.group(6) != null) {
      BigDecimal tenths = new BigDecimal(match.group(6)).scaleByPowerOfTen(1);
      into.add(Surroundings.of(text, tenths, Units.PERCENT, match.start(), match.end()));
    } else {
      int value = NATIVE.getOrDefault(match.group(1), 0);
      Units.Found unit = Units.after(text, match.start(2));
      if (value > 1) {
        into.add(
            Surroundings.of(
                text, BigDecimal.valueOf(value), unit.unit(), match.start(), match.end()));
      }
    }
  }

  private static Quantity exact(BigDecimal value, String unit, MatchResult match) {
    return new Quantity(value, unit, 0, false, "", match.start(), match.end());
  }

  private static BigDecimal decimal(double value) {
    return new BigDecimal(value, MathContext.DECIMAL32);
  }

  private static int value(String word) {
    return VALUES.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }
}
