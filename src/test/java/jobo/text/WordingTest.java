package jobo.text;

import static org.assertj.core.api.Assertions.assertThat;

import jobo.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH | BOSTON, Nov. 17 (Example Wire) — Shares fell. | Shares fell.",
        "ENGLISH | Nov. 17 (Example Wire) - Shares fell. | Shares fell.",
        "ENGLISH | (Example Wire) - Shares fell. | Shares fell.",
        "ENGLISH | However, shares fell. | shares fell.",
        "KOREAN | [서울=보기통신] 주가가 내렸다. | 주가가 내렸다.",
        "KOREAN | (서울=보기통신) 김보기 기자 = 한편 주가가 내렸다. | 주가가 내렸다."
      })
  void whatIsNotTheSentencesOwnIsLeftOut(Language language, String sentence, String alone) {
    assertThat(Wording.alone(sentence, language)).isEqualTo(alone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH | (GPUs) are sold out.",
        "ENGLISH | Shares of Alder (Boston) fell - by 4%.",
        "KOREAN | 이어달리기 모델이 나왔다."
      })
  void whatIsItsOwnStays(Language language, String sentence) {
    assertThat(Wording.alone(sentence, language)).isEqualTo(sentence);
  }
}
