package jobo.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A quantity as a text writes it.
 *
 * @param factor the scale that was written after the digits, 1 where none was
 * @param certain whether it is surely a quantity, which "one" and "half" are not
 * @param readings what it may mean; more than one where the notation leaves that open
 */
record Numeral(
    String text, int start, int end, BigDecimal factor, boolean certain, List<Reading> readings) {

  /** One meaning of a quantity. */
  record Reading(BigDecimal value, String unit) {
    boolean agrees(Reading other) {
      return value.compareTo(other.value) == 0 && Units.agree(unit, other.unit);
    }
  }

  static Numeral of(String text, int start, int end, BigDecimal value, String unit) {
    return new Numeral(
        text.substring(start, end),
        start,
        end,
        BigDecimal.ONE,
        true,
        List.of(new Reading(value, unit)));
  }

  static Numeral of(String text, int start, int end, long value, String unit) {
    return of(text, start, end, BigDecimal.valueOf(value), unit);
  }

  Numeral scaled(BigDecimal by) {
    return new Numeral(text, start, end, by, certain, readings);
  }

  Numeral uncertain() {
    return new Numeral(text, start, end, factor, false, readings);
  }

  /** The same with one more meaning. */
  Numeral or(BigDecimal value, String unit) {
    List<Reading> more = new ArrayList<>(readings);
    more.add(new Reading(value, unit));
    return new Numeral(text, start, end, factor, certain, more);
  }

  boolean agrees(Numeral other) {
    return readings.stream()
        .anyMatch(mine -> other.readings.stream().anyMatch(its -> mine.agrees(its)));
  }
}
