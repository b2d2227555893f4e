package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tarn raises $40 million          | 탄, 4천만 달러 유치
          Tarn raises $40m                 | Tarn raises 40 million dollars
          Tarn raises $40 million          | Tarn closes a round of $41 million
          탄, 1,200억 원 투자 유치         | 탄 1200억원 유치
          탄, 1,200억 원 투자 유치         | 탄, 투자 유치 마무리
          Tarn pays €3 billion             | Tarn pays $3.4 billion
          """)
  void oneAmountHoweverItIsWrittenOrRoundedIsNoDifference(String one, String other) {
    assertThat(differ(one, other)).isFalse();
    assertThat(differ(other, one)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tarn raises $40 million          | 탄, 6천만 달러 유치
          탄, 1,200억 원 투자 유치         | 탄, 1,400억 원 투자 유치
          Tarn is fined €20 million        | Tarn is fined €2 million
          """)
  void otherAmountsOfOneCurrencyAreADifference(String one, String other) {
    assertThat(differ(one, other)).isTrue();
    assertThat(differ(other, one)).isTrue();
  }

  @Test
  void anAmountIsKeptByItsCurrency() {
    assertThat(Amounts.in("Tarn pays $5 million, 탄은 30억 원")).containsOnlyKeys("dollar", "won");
  }

  private static boolean differ(String one, String other) {
    return Amounts.differ(Amounts.in(one), Amounts.in(other));
  }
}
