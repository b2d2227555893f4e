package jobo.grounding;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number in a text with what it counts.
 *
 * @param unit the measure or currency, or "" for things that are counted
 * @param bound 1 for "more than", -1 for "less than", else 0
 * @param isRounded whether the text says that it is about so much
 * @param period the time a sum of money is for ("month", "year"), or ""
 * @param start where it stands, up to end
 */
record Quantity(
    BigDecimal value,
    String unit,
    int bound,
    boolean isRounded,
    String period,
    int start,
    int end) {
  private static final double EXACT = 1e-9;
  private static final double ROUNDED = 0.05;
  private static final double BOUNDED = 0.15;

  /** The same for the same number, whatever its unit. */
  String key() {
    return "#" + (float) Units.inBase(value, unit);
  }

  /** Whether an article that has the other one lets a claim have this one. */
  boolean follows(Quantity other) {
    return hasValueOf(other) && hasUnitOf(other) && !isContraryTo(other);
  }

  boolean hasUnitOf(Quantity other) {
    boolean samePeriod = period.isEmpty() || other.period.isEmpty() || period.equals(other.period);
    return samePeriod && Units.fit(unit, other.unit);
  }

  /** What the claim calls rounded, and is, may differ by a little, on the side that it says. */
  boolean hasValueOf(Quantity other) {
    double own = Units.inBase(value, unit);
    double others = Units.inBase(other.value, other.unit);
    double difference = (others - own) / Math.max(EXACT, Math.abs(others));
    if (Math.abs(difference) < EXACT) {
      return true;
    }
    if (significance(value) >= significance(other.value)) {
      return false;
    }
    if (isRounded) {
      return Math.abs(difference) <= ROUNDED;
    }
    return bound != 0 && difference * bound > 0 && difference * bound <= BOUNDED;
  }

  /** Whether the digits are the same, so that only the scale is another. */
  boolean hasDigitsOf(Quantity other) {
    return digits(value).equals(digits(other.value));
  }

  private boolean isContraryTo(Quantity other) {
    return bound * other.bound < 0;
  }

  private static int significance(BigDecimal value) {
    return value.stripTrailingZeros().precision();
  }

  private static String digits(BigDecimal value) {
    return value.round(MathContext.DECIMAL64).stripTrailingZeros().unscaledValue().toString();
  }
}
