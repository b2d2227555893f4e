package jobo.proof;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in words: twelve, two hundred, 열두 곳, 백만 달러. */
final class NumberWords {
  private static final Map<String, Integer> ENGLISH = new HashMap<>();
  private static final Map<String, Integer> ENGLISH_SCALES =
      Map.of("hundred", 2, "thousand", 3, "million", 6, "billion", 9, "trillion", 12);
  private static final Map<String, Integer> ORDINALS = new HashMap<>();
  private static final Map<String, Integer> NATIVE = new HashMap<>();

  private static final String ONES =
      "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
          + "|fifteen|sixteen|seventeen|eighteen|nineteen";
  private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
  private static final String NTHS =
      "third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth";
  private static final String WORD =
      "(?:(?:" + TENS + ")(?:-(?:" + ONES + "))?|" + ONES + "|dozen)";
  private static final String SCALE = "(?:hundred|dozen|thousand|million|billion|trillion)";
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:%1$s|a(?= %2$s))(?:(?:[ -]%2$s)+(?:(?: and)? %1$s(?: %2$s)*)*)?(?![A-Za-z])"
              .formatted(WORD, SCALE),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MULTIPLE =
      Pattern.compile("(twice|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing))(?![A-Za-z])");
  private static final Pattern NTH =
      Pattern.compile("(" + NTHS + ")(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
  private static final Pattern KOREAN_NTH = Pattern.compile("(두|세|네|다섯|여섯|일곱|여덟|아홉|열) ?번째");
  private static final Pattern PART =
      Pattern.compile("(half|quarter|절반|반절)(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
  private static final Pattern KOREAN =
      Pattern.compile(
          "(열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)?"
              + "(한|하나|두|둘|세|셋|네|넷|석|넉|다섯|여섯|일곱|여덟|아홉)?"
              + "(?: (?:개|달|배|권|대|종|팀|나라|편|회|장|쪽|주|해)"
              + "|(?: ?)(?:명|건|개월|번|곳|시간|살|가지|차례|사람))(?![가-힣]?[하되])");
  private static final Pattern KOREAN_SCALE =
      Pattern.compile(
          "([십백천]?)([만억조]?)(?:(?= ?(?:달러|원(?![가-힣]{2})|유로))" + "|(?= (?:명|건|개|시간|장|곳|대)))");

  static {
    count(ENGLISH, ONES, 1, 1);
    count(ENGLISH, TENS, 20, 10);
    ENGLISH.put("dozen", 12);
    count(ORDINALS, NTHS, 3, 1);
    count(NATIVE, "한|두|세|네|다섯|여섯|일곱|여덟|아홉|열", 1, 1);
    count(NATIVE, "하나|둘|셋|넷", 1, 1);
    count(NATIVE, "석|넉", 3, 1);
    count(NATIVE, "스물|서른|마흔|쉰|예순|일흔|여든|아흔", 20, 10);
    NATIVE.put("스무", 20);
  }

  private NumberWords() {}

  static int read(String text, int at, List<Numeral> found) {
    if (!NumeralScanner.isWordStart(text, at)) {
      return at;
    }
    int end = english(text, at, found);
    end = end > at ? end : marked(text, at, found);
    return end > at ? end : korean(text, at, found);
  }

  private static int english(String text, int at, List<Numeral> found) {
    Matcher words = NumeralScanner.at(WORDS, text, at);
    if (!words.lookingAt()) {
      return at;
    }
    String[] parts = words.group().toLowerCase(Locale.ROOT).split("[ ,-]+", -1);
    long value = value(parts);
    Units.Found unit = Units.after(text, words.end());
    boolean spaced = unit.end() > words.end() && !Character.isLetter(text.charAt(words.end()));
    int end = spaced ? unit.end() : words.end();
    Numeral numeral = Numeral.of(text, at, end, value, spaced ? unit.unit() : Units.NONE);
    found.add(value == 1 ? numeral.uncertain() : numeral);
    return end;
  }

  private static long value(String... words) {
    long total = 0;
    long section = 0;
    for (String word : words) {
      Integer zeros = ENGLISH_SCALES.get(word);
      if (zeros != null) {
        section = Math.max(section, 1) * (long) Math.pow(10, zeros);
        if (zeros > 2) {
          total += section;
          section = 0;
        }
      } else if (word.equals("dozen")) {
        section = Math.max(section, 1) * 12;
      } else {
        section += ENGLISH.getOrDefault(word, 0);
      }
    }
    return total + section;
  }

  private static int marked(String text, int at, List<Numeral> found) {
    Matcher multiple = NumeralScanner.at(MULTIPLE, text, at);
    if (multiple.lookingAt()) {
      int times = multiple.group(1).startsWith("tr") ? 3 : 2;
      found.add(Numeral.of(text, at, multiple.end(), times, Units.TIMES));
      return multiple.end();
    }
    Matcher nth = NumeralScanner.at(NTH, text, at);
    if (nth.lookingAt()) {
      Integer value = ORDINALS.get(nth.group(1).toLowerCase(Locale.ROOT));
      found.add(Numeral.of(text, at, nth.end(), value == null ? 0 : value, Units.NONE));
      return nth.end();
    }
    Matcher koreanNth = NumeralScanner.at(KOREAN_NTH, text, at);
    if (koreanNth.lookingAt()) {
      found.add(Numeral.of(text, at, koreanNth.end(), ones(koreanNth.group(1)), Units.NONE));
      return koreanNth.end();
    }
    Matcher part = NumeralScanner.at(PART, text, at);
    if (part.lookingAt()) {
      found.add(Numeral.of(text, at, part.end(), new BigDecimal("0.5"), "").uncertain());
      return part.end();
    }
    return at;
  }

  private static int korean(String text, int at, List<Numeral> found) {
    Matcher words = NumeralScanner.at(KOREAN, text, at);
    if (words.lookingAt() && (words.group(1) != null || words.group(2) != null)) {
      long value = ones(words.group(1)) + ones(words.group(2));
      Units.Found unit = Units.after(text, Math.max(words.end(1), words.end(2)));
      int end = Math.max(words.end(), unit.end());
      String counted = words.group().endsWith("해") ? Units.YEAR : unit.unit();
      Numeral numeral = Numeral.of(text, at, end, value, counted);
      found.add(value == 1 ? numeral.uncertain() : numeral);
      return end;
    }
    Matcher scale = NumeralScanner.at(KOREAN_SCALE, text, at);
    if (scale.lookingAt() && scale.start(1) < scale.end(2)) {
      Units.Found unit = Units.after(text, scale.end());
      int zeros = zeros("십백천", scale.group(1), 1) + zeros("만억조", scale.group(2), 4);
      int end = Math.max(scale.end(), unit.end());
      found.add(Numeral.of(text, at, end, BigDecimal.TEN.pow(zeros), unit.unit()));
      return end;
    }
    return at;
  }

  private static long ones(@Nullable String word) {
    return word == null ? 0 : NATIVE.getOrDefault(word, 0);
  }

  private static int zeros(String scales, String scale, int each) {
    return scale.isEmpty() ? 0 : (scales.indexOf(scale) + 1) * each;
  }

  private static void count(Map<String, Integer> words, String list, int first, int step) {
    int value = first;
    for (String word : list.split("\\|", -1)) {
      words.put(word, value);
      value += step;
    }
  }
}
