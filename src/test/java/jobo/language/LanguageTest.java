package jobo.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @DisplayName("tags are recognised with region and in any case")
  @CsvSource({
    "ko, KOREAN",
    "ko-KR, KOREAN",
    "KO, KOREAN",
    "en, ENGLISH",
    "en-US, ENGLISH",
    "' en ', ENGLISH"
  })
  void tags(String tag, Language language) {
    assertThat(Language.tagged(tag)).contains(language);
  }

  @ParameterizedTest
  @DisplayName("other tags are no language of Jobo's")
  @ValueSource(strings = {"", "ja", "korean", "한국어", "kok", "e n", "-"})
  void otherTags(String tag) {
    assertThat(Language.tagged(tag)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageIsFoundByItsOwnTag(Language language) {
    assertThat(Language.tagged(language.tag())).contains(language);
    assertThat(language.locale().getLanguage()).isEqualTo(language.tag());
  }

  @ParameterizedTest
  @DisplayName("a text's language is the one that carries it")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          한국어 모델 공개 | KOREAN
          OpenAI, GPT-6 공개 | KOREAN
          LLM 서빙 엔진 vLLM 0.12 릴리스 | KOREAN
          OpenAI GPT-5.2 Codex Mini 공개 | KOREAN
          NVIDIA Rubin Ultra NVL576 출시 | KOREAN
          Google DeepMind Gemini 4 공개 | KOREAN
          Meta Superintelligence Labs, Llama 5 Scout 가중치 공개 | KOREAN
          OpenAI releases open weights | ENGLISH
          The model, called 가람, was released by Hanbit Lab on Tuesday under a permissive licence | ENGLISH
          Naver Cloud opens HyperCLOVA X (하이퍼클로바) to developers outside the country this week | ENGLISH
          Seoul startup Hanbit (한빛) releases a twelve billion parameter model | ENGLISH
          人工知能 | ENGLISH
          58.3 % | ENGLISH
          """)
  void languages(String text, Language language) {
    assertThat(Language.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @DisplayName("marks, figures and emoji decide nothing")
  @CsvSource({"'가 1,200,000,000,000 !!! 😀😀😀', KOREAN", "'1,200,000,000,000 !!! 😀 a', ENGLISH"})
  void marksDecideNothing(String text, Language language) {
    assertThat(Language.of(text)).isEqualTo(language);
  }

  @Test
  void anEmptyTextCountsAsEnglish() {
    assertThat(Language.of("")).isEqualTo(Language.ENGLISH);
  }
}
