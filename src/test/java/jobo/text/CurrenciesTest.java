package jobo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurrenciesTest {
  @Test
  void aCurrencyHasOneNameHoweverItIsWritten() {
    assertThat(Currencies.of("₩")).isEqualTo(Currencies.of("원")).isEqualTo("won");
    assertThat(Currencies.of("US$")).isEqualTo(Currencies.of("미국-달러")).isEqualTo("usd");
    assertThat(Currencies.of("percent")).isEmpty();
    assertThat(Currencies.has("yen")).isTrue();
    assertThat(Currencies.has("percent")).isFalse();
  }

  @Test
  void aDollarMayBeThatOfAnyCountryButNoOtherCurrency() {
    assertThat(Currencies.fit("dollar", "cad")).isTrue();
    assertThat(Currencies.fit("usd", "cad")).isFalse();
    assertThat(Currencies.fit("dollar", "won")).isFalse();
  }
}
