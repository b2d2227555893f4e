package jobo.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of a whole: two thirds, 3분의 2. */
final class Fractions {
  private static final Map<String, Integer> PARTS =
      Map.of("third", 3, "quarter", 4, "fifth", 5, "sixth", 6, "eighth", 8, "tenth", 10);
  private static final Map<String, Integer> COUNTS =
      Map.of("a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5);
  private static final Pattern KOREAN = Pattern.compile("(\\d{1,4}) ?분의 ?(\\d{1,4})");
  private static final String PART = "(third|quarter|fifth|sixth|eighth|tenth)";
  private static final Pattern ENGLISH_ONE =
      Pattern.compile("(one|a)[ -]" + PART + "(?= of)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENGLISH_SOME =
      Pattern.compile(
          "(two|three|four|five)[ -]" + PART + "s(?![A-Za-z])", Pattern.CASE_INSENSITIVE);

  private Fractions() {}

  static int read(String text, int at, List<Numeral> found) {
    Matcher korean = NumeralScanner.at(KOREAN, text, at);
    if (korean.lookingAt()) {
      add(text, korean, Long.parseLong(korean.group(2)), Long.parseLong(korean.group(1)), found);
      return korean.end();
    }
    for (Pattern pattern : List.of(ENGLISH_ONE, ENGLISH_SOME)) {
      Matcher english = NumeralScanner.at(pattern, text, at);
      if (NumeralScanner.isWordStart(text, at) && english.lookingAt()) {
        add(text, english, known(COUNTS, english.group(1)), known(PARTS, english.group(2)), found);
        return english.end();
      }
    }
    return at;
  }

  private static long known(Map<String, Integer> words, String word) {
    return Objects.requireNonNull(words.get(word.toLowerCase(Locale.ROOT)));
  }

  private static void add(String text, Matcher where, long count, long parts, List<Numeral> found) {
    if (parts != 0) {
      BigDecimal value =
          BigDecimal.valueOf(count).divide(BigDecimal.valueOf(parts), MathContext.DECIMAL32);
      found.add(Numeral.of(text, where.start(), where.end(), value, Units.FRACTION));
    }
  }
}
