package jobo.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the words for powers of ten, for places in a row and for months stand for. */
public final class NumberNames {
  private static final Map<String, Integer> POWERS =
      Map.ofEntries(
          Map.entry("십", 1),
          Map.entry("백", 2),
          Map.entry("천", 3),
          Map.entry("만", 4),
          Map.entry("억", 8),
          Map.entry("조", 12),
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

  private static final List<String> ORDINALS =
      List.of(
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
          "twelfth");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private NumberNames() {}

  /** The power of ten that a word of either language multiplies by, 0 for any other word. */
  public static int power(String word) {
    return POWERS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  /** The English words for places in a row, from "first". */
  public static List<String> ordinals() {
    return ORDINALS;
  }

  /** Which place in a row an English word says, 0 for any other word. */
  public static int ordinal(String word) {
    return ORDINALS.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
  }

  /** Which month an English word begins as, 0 for any other word. */
  public static int month(String word) {
    return word.length() < 3
        ? 0
        : MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }
}
