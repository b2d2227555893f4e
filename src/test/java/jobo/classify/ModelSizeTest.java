package jobo.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSizeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fjord 34B in numbers",
        "fjord-7b",
        "Fjord-1.5B-base",
        "우리 손에 든 Fjord 34B는 무엇이 다른가",
        "피오르 34B를 써 보니",
        "‘피오르 0.5B’ 공개"
      })
  void aNumberWithBBehindANameIsTheSizeOfAModel(String text) {
    assertThat(ModelSize.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "b",
        "34B",
        "A loan of $34B",
        "Fund raises 34B",
        "Bank lends Harbour 34B won",
        "대출 34B달러",
        "Harbour 34BX",
        "Harbour 34 B",
        "Harbour, 34B",
        "Route 66b"
      })
  void whatIsMoneyOrStandsBehindNoNameIsNone(String text) {
    assertThat(ModelSize.isIn(text)).isFalse();
  }

  @Test
  void aLongRowOfDigitsAndSizesIsReadOnce() {
    assertThat(ModelSize.isIn("9".repeat(50_000) + "b" + " 1B".repeat(50_000))).isFalse();
  }
}
