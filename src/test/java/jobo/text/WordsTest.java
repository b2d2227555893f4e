package jobo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The company released models    | compani releas model
          Companies releasing a model    | compani releas model
          OpenAI's GPT-5.2 ran FASTER    | openai gpt 5.2 ran faster
          a model, the model; and models | model model model
          """)
  void englishWordsAreStemmedAndTheCommonestLeftOut(String text, String words) {
    assertThat(Words.of(text, Language.ENGLISH)).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          언어 모델을 공개했다        | 언어 모델 공개
          언어 모델이 공개됐다        | 언어 모델 공개
          언어 모델의 공개           | 언어 모델 공개
          12차 회의와 13차 회의에서  | 12 차 회의 13 차 회의
          """)
  void koreanWordsAreMorphemesWithoutParticlesAndEndings(String text, String words) {
    assertThat(Words.of(text, Language.KOREAN)).containsExactly(words.split(" "));
  }

  @Test
  void latinNamesInKoreanTextAreFreedOfTheirParticles() {
    assertThat(Words.of("OpenAI의 GPT-5.2 Codex를 NVIDIA가 공개", Language.KOREAN))
        .containsExactly("openai", "gpt", "5", "2", "codex", "nvidia", "공개");
  }

  @Test
  void koreanNamesInEnglishTextStayWords() {
    assertThat(Words.of("The model, called 가람, was released", Language.ENGLISH))
        .containsExactly("model", "call", "가람", "releas");
  }

  @ParameterizedTest
  @EnumSource
  void textWithoutWordsHasNone(Language language) {
    for (String text : List.of("", " ", "\n\t", ".", "?!…", "“”", "\u200B", "\0")) {
      assertThat(Words.of(text, language)).as("of '%s'", text).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void halvesOfCharactersDoNoHarmToTheWordsBesideThem(Language language) {
    for (String text :
        List.of(
            "model \uD83D",
            "\uDE00model",
            "\uD800model\uD800",
            "\uDC00\uD83D model \uDC00\uD800 ")) {
      assertThat(Words.of(text, language)).containsExactly("model");
    }
    assertThat(Words.of("model 😀 모델", language)).contains("model", "모델");
  }

  static Stream<String> longTexts() {
    return Stream.of("a", "가", "1", "\uD800", "\u0301", " ", ".", "…")
        .map(it -> it.repeat(1_000_000 / it.length()));
  }

  @ParameterizedTest
  @MethodSource("longTexts")
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void aMillionTimesTheSameLetterIsReadAsAnyOtherText(String text) {
    for (Language language : Language.values()) {
      assertThat(Words.of(text + " model", language)).endsWith("model");
    }
  }

  /** Of which the Korean dictionary would read some 30,000 in a second. */
  @ParameterizedTest
  @ValueSource(strings = {".", "…", "..…"})
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void aRowOfMillionsOfDotsIsPassedOver(String dots) {
    assertThat(Words.of("모델" + dots.repeat(10_000_000 / dots.length()) + "공개", Language.KOREAN))
        .containsExactly("모델", "공개");
  }

  @Test
  void manyThreadsReadTheSameWords() {
    String text = "한빛연구소가 OpenAI의 언어 모델을 공개했다고 밝혔다.";
    List<String> alone = Words.of(text, Language.KOREAN);
    assertThat(alone).contains("언어", "모델", "공개");
    assertThat(
            IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(it -> Words.of(text, Language.KOREAN))
                .distinct())
        .containsExactly(alone);
  }
}
