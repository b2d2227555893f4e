package jobo.grounding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a text with their units, in both notations. */
final class QuantityReader {
  /** Digits are bounded, so that a row of a million of them is no number and no work. */
  private static final String DIGITS =
      "(\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?)";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![A-Za-z\\d.,])(?<![A-Za-z]-)(US\\$|C\\$|A\\$|[$€£₩¥]|)" + DIGITS + "(?![\\d])");

  private static final Pattern KOREAN_SCALE = Pattern.compile("([천백]?)([조억만]?)");
  private static final Pattern NEXT_PIECE = Pattern.compile(" ?" + DIGITS + "([천백]?)([조억만]?)");

  private static final Pattern ENGLISH_SCALE =
      Pattern.compile(
          "[ -]?(?:(thousand|million|billion|trillion|mn|bn|tn)\\b)|(k|m|b|t)(?![A-Za-z\\d])",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Integer> POWERS =
      Map.ofEntries(
          Map.entry("천", 3),
          Map.entry("백", 2),
          Map.entry("만", 4),
          Map.entry("억", 8),
          Map.entry("조", 12),
          Map.entry("thousand", 3),
          Map.entry("k", 3),
          Map.entry("million", 6),
          Map.entry("mn", 6),
          Map.entry("m", 6),
          Map.entry("billion", 9),
          Map.entry("bn", 9),
          Map.entry("b", 9),
          Map.entry("trillion", 12),
          Map.entry("tn", 12),
          Map.entry("t", 12));

  private static final Map<String, String> SIGNS =
      Map.of(
          "$", "dollar", "US$", "usd", "C$", "cad", "A$", "aud", "€", "euro", "£", "gbp", "₩",
          "won", "¥", "yen");

  private static final Pattern ORDINAL = Pattern.compile("(?:st|nd|rd|th)\\b");

  /** 1년 반. */
  private static final Pattern AND_A_HALF = Pattern.compile(" 반(?![가-힣])");

  private final String text;
  private final List<Quantity> found = new ArrayList<>();

  private QuantityReader(String text) {
    this.text = text;
  }

  /** The numbers of a text but for those that stand in its dates. */
  static List<Quantity> in(String text, List<Moment> dates) {
    QuantityReader reader = new QuantityReader(text);
    reader.readDigits();
    List<Quantity> quantities = new ArrayList<>(NumberWords.in(text));
    for (Quantity quantity : reader.found) {
      if (quantities.stream().noneMatch(it -> overlap(it, quantity))) {
        quantities.add(quantity);
      }
    }
    quantities.removeIf(
        it -> dates.stream().anyMatch(date -> date.start() < it.end() && it.start() < date.end()));
    return quantities;
  }

  private void readDigits() {
    Matcher matcher = NUMBER.matcher(text);
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      from = Math.max(matcher.end(), read(matcher));
    }
  }

  /** Reads one number with all that belongs to it, and says where it ends. */
  private int read(Matcher matcher) {
    int end = matcher.end();
    if (ORDINAL.matcher(text).region(end, text.length()).lookingAt()) {
      return end;
    }
    BigDecimal value = number(matcher.group(2));
    Matcher korean = KOREAN_SCALE.matcher(text).region(end, text.length());
    if (korean.lookingAt() && korean.end() > end) {
      int power = power(korean.group(1)) + power(korean.group(2));
      value = value.scaleByPowerOfTen(power);
      end = korean.end();
      Matcher next = NEXT_PIECE.matcher(text);
      int lowest = power;
      while (lowest >= 4 && next.region(end, text.length()).lookingAt()) {
        int smaller = power(next.group(2)) + power(next.group(3));
        BigDecimal piece = number(next.group(1)).scaleByPowerOfTen(smaller);
        if (smaller >= lowest || piece.precision() - piece.scale() > lowest) {
          break;
        }
        value = value.add(piece);
        lowest = smaller;
        end = next.end();
      }
    } else {
      Matcher english = ENGLISH_SCALE.matcher(text).region(end, text.length());
      if (english.lookingAt() && isScale(english, matcher.group(1))) {
        String word = english.group(1) != null ? english.group(1) : english.group(2);
        value = value.scaleByPowerOfTen(power(word));
        end = english.end();
      }
    }
    return add(matcher.group(1), value, matcher.start(), end);
  }

  private int add(String sign, BigDecimal value, int start, int end) {
    Units.Found unit = Units.after(text, end);
    String named = SIGNS.get(sign);
    boolean isDenied = named != null && !Units.isMoney(unit.unit());
    String measure = named == null || Units.isMoney(unit.unit()) ? unit.unit() : named;
    int last = isDenied ? end : unit.end();
    boolean isAndAHalf = AND_A_HALF.matcher(text).region(last, text.length()).lookingAt();
    BigDecimal whole = isAndAHalf ? value.add(new BigDecimal("0.5")) : value;
    found.add(Surroundings.of(text, whole, measure, start, last));
    return last;
  }

  /** One capital letter counts parameters and tokens; a small one follows a sum of money alone. */
  private static boolean isScale(Matcher english, String sign) {
    String letter = english.group(2);
    return letter == null
        || Character.isUpperCase(letter.charAt(0))
        || letter.equals("k")
        || !sign.isEmpty();
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(",", ""));
  }

  private static int power(String word) {
    return POWERS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  private static boolean overlap(Quantity one, Quantity other) {
    return one.start() < other.end() && other.start() < one.end();
  }
}
