package jobo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberNamesTest {
  @Test
  void powersAreTheSameInBothLanguages() {
    assertThat(NumberNames.power("조")).isEqualTo(NumberNames.power("Trillion")).isEqualTo(12);
    assertThat(NumberNames.power("천")).isEqualTo(NumberNames.power("K")).isEqualTo(3);
    assertThat(NumberNames.power("month")).isZero();
  }

  @Test
  void placesAndMonthsAreCountedFromOne() {
    assertThat(NumberNames.ordinal("First")).isEqualTo(1);
    assertThat(NumberNames.ordinal("twelfth")).isEqualTo(12);
    assertThat(NumberNames.ordinal("last")).isZero();
    assertThat(NumberNames.month("September")).isEqualTo(9);
    assertThat(NumberNames.month("no")).isZero();
  }
}
