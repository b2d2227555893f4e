package jobo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedWordTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OpenAI | 오픈AI가 새 모델을 냈다",
        "오픈AI | OPENAI cuts prices",
        "가람 | 가람은 집에서도 돈다",
        "open weights | Open Weights at last",
        "gpt | What GPT-9 costs",
        "C++ | C++로 옮긴 인식기"
      })
  void itStandsInATextInItsWaysOfWriting(String word, String text) {
    assertThat(WantedWord.of(word).isIn(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "art | A new start for charts",
        "OpenAI | 앤트로픽이 새 모델을 냈다",
        "chip | microchips and shipping",
        "가람 | 바람이 분다"
      })
  void itIsNoPartOfAnotherWord(String word, String text) {
    assertThat(WantedWord.of(word).isIn(text)).isFalse();
  }
}
