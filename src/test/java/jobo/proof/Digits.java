package jobo.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in digits with the scales, currencies and units around them. */
final class Digits {
  private static final Map<String, String> CURRENCIES =
      Map.of("$", "usd", "US$", "usd", "€", "eur", "£", "gbp", "₩", "krw", "¥", "jpy");

  private static final Pattern START =
      Pattern.compile("(?:(US\\$|[$€£₩¥]) ?)?(?:(?=\\d)|(?<![\\p{L}\\d.,)])(?=\\.\\d))");
  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?|\\.\\d+");
  private static final Pattern NEXT = Pattern.compile(" ?(?=\\d)(?!\\d+ ?[년월일시])");
  private static final Pattern SCALE_WORD =
      Pattern.compile(
          "[ -]?(hundred|thousand|million|billion|trillion|bn|mn|tn)(?![A-Za-z])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SCALE_LETTER = Pattern.compile("([KkMmBbTt])(?![A-Za-z0-9])");
  private static final Map<String, Integer> ZEROS =
      Map.ofEntries(
          Map.entry("hundred", 2),
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

  private final String text;
  private final int start;
  private int at;
  private BigDecimal factor = BigDecimal.ONE;

  private Digits(String text, int start) {
    this.text = text;
    this.start = start;
    this.at = start;
  }

  static int read(String text, int at, List<Numeral> found) {
    Matcher begins = NumeralScanner.at(START, text, at);
    if (!begins.lookingAt()) {
      return at;
    }
    Digits digits = new Digits(text, at);
    digits.at = begins.end();
    String sign = begins.group(1);
    found.add(digits.numeral(sign == null ? Units.NONE : CURRENCIES.getOrDefault(sign, "")));
    return digits.at;
  }

  private Numeral numeral(String currency) {
    BigDecimal first = number();
    BigDecimal value = koreanScales(first);
    boolean korean = factor.compareTo(BigDecimal.ONE) != 0 || value.compareTo(first) != 0;
    String letter = "";
    if (!korean) {
      letter = scale();
      value = first.multiply(factor);
    }
    Units.Found unit = Units.after(text, at);
    at = unit.end();
    String counted = currency.isEmpty() ? unit.unit() : currency;
    Numeral numeral = Numeral.of(text, start, at, value, counted).scaled(factor);
    return letter.isEmpty() || !currency.isEmpty() ? numeral : numeral.or(first, letter);
  }

  private BigDecimal number() {
    Matcher number = NumeralScanner.at(NUMBER, text, at);
    if (!number.lookingAt()) {
      throw new IllegalStateException("No digit at %d of '%s'".formatted(at, text));
    }
    at = number.end();
    String digits = number.group().replace(",", "");
    return new BigDecimal(digits.startsWith(".") ? "0" + digits : digits);
  }

  /** 1조 3천억: chunks of thousands, each under its own power of ten thousand. */
  private BigDecimal koreanScales(BigDecimal first) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal section = BigDecimal.ZERO;
    BigDecimal number = first;
    int chunks = 0;
    while (true) {
      int from = at;
      BigDecimal small = power("십백천", 1);
      section = section.add(number.multiply(small));
      BigDecimal big = power("만억조", 4);
      if (big.compareTo(BigDecimal.ONE) != 0) {
        total = total.add(section.multiply(big));
        section = BigDecimal.ZERO;
      }
      chunks++;
      factor = chunks == 1 ? small.multiply(big) : BigDecimal.ONE;
      Matcher next = NumeralScanner.at(NEXT, text, at);
      if (at == from || !next.lookingAt()) {
        return total.add(section);
      }
      at = next.end();
      number = number();
    }
  }

  private BigDecimal power(String scales, int zeros) {
    int which = at < text.length() ? scales.indexOf(text.charAt(at)) : -1;
    if (which < 0) {
      return BigDecimal.ONE;
    }
    at++;
    return BigDecimal.TEN.pow((which + 1) * zeros);
  }

  /** Reads an English scale into the factor. The letter, where it may be a unit as well. */
  private String scale() {
    Matcher word = NumeralScanner.at(SCALE_WORD, text, at);
    Matcher letter = NumeralScanner.at(SCALE_LETTER, text, at);
    if (!word.lookingAt() && !letter.lookingAt()) {
      return "";
    }
    boolean isWord = word.lookingAt();
    Matcher read = isWord ? word : letter;
    String scale = read.group(1).toLowerCase(Locale.ROOT);
    at = read.end();
    factor = BigDecimal.TEN.pow(Objects.requireNonNull(ZEROS.get(scale)));
    return isWord ? "" : scale;
  }
}
