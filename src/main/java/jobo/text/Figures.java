package jobo.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the figures of a text, each in one way of writing for both languages. */
public final class Figures {
  /**
   * Digits are bounded, so that a row of a million of them is no figure and no work. Nothing is
   * asked of what stands before any other character.
   */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?=[\\d$€£₩¥])(?<![\\p{L}\\d.,])([$€£₩¥]?)(\\d{1,15}(?:,\\d{3}){0,4}(?:\\.\\d{1,6})?)"
              + " ?([십백천]?[조억만]|천|thousand\\b|million\\b|billion\\b|trillion\\b|mn\\b|bn\\b|[MBK]\\b)?");

  private static final String SIGNS = "$€£₩¥";

  private Figures() {}

  /**
   * The figures of a text in its order: {@code 9억 4,000만}, {@code $940 million} and {@code
   * 940,000,000} are one.
   */
  public static List<String> in(String text) {
    List<String> figures = new ArrayList<>();
    BigDecimal begun = null;
    int end = -1;
    Matcher match = WRITTEN.matcher(text);
    int next = beginning(text, 0);
    while (next < text.length() && match.find(next)) {
      next = beginning(text, match.end());
      BigDecimal value = value(match);
      boolean continues = begun != null && match.start() - end <= 1 && isKorean(match.group(3));
      if (begun != null && !continues) {
        figures.add(plain(begun));
      }
      begun = begun != null && continues ? begun.add(value) : value;
      end = isKorean(match.group(3)) ? match.end() : -9;
    }
    if (begun != null) {
      figures.add(plain(begun));
    }
    return figures;
  }

  /** Where a figure may begin next: most places of a text are none. */
  private static int beginning(String text, int from) {
    int at = from;
    while (at < text.length() && !mayBegin(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean mayBegin(char letter) {
    return (letter >= '0' && letter <= '9') || SIGNS.indexOf(letter) >= 0;
  }

  private static BigDecimal value(MatchResult match) {
    BigDecimal value = new BigDecimal(match.group(2).replace(",", ""));
    String unit = match.group(3);
    boolean isSize = unit != null && unit.length() == 1 && unit.charAt(0) < 'a';
    if (unit == null || (isSize && match.group(1).isEmpty())) {
      return value;
    }
    return value.scaleByPowerOfTen(power(unit));
  }

  /** 천만 is a thousand times 만. */
  private static int power(String unit) {
    return isKorean(unit)
        ? unit.chars().map(it -> NumberNames.power(Character.toString(it))).sum()
        : NumberNames.power(unit);
  }

  private static boolean isKorean(@Nullable String unit) {
    return unit != null && unit.charAt(0) >= '가';
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
