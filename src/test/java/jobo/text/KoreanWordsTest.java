package jobo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jobo.demo.WireArticles;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanWordsTest {
  @Test
  void aWordIsTheSameTheSecondTime() {
    String text = "오픈AI가 새 언어모델을  공개했다.\n언어모델을 GPT-5가 이겼다";
    List<String> words = KoreanWords.of(text);

    assertThat(words).contains("언어", "모델", "공개", "gpt", "5").doesNotContain("을", "가");
    assertThat(KoreanWords.of(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "생성형은, 생성",
    "생성형 AI, 생성",
    "생성형AI를, 생성",
    "탑재형, 탑재",
    "최소형, 최소",
    "참조형, 참조",
    "전용형, 전용",
    "공유형, 공유",
    "사용자형, 사용자",
    "대화형, 대화",
    "성형 수술, 성형"
  })
  void aWordIsCutBeforeTheSyllableThatMakesAnAdjectiveOfIt(String written, String first) {
    assertThat(KoreanWords.of(written).getFirst()).isEqualTo(first);
    assertThat(Words.of(written, Language.KOREAN).getFirst()).isEqualTo(first);
  }

  @Test
  void aStretchTooLongToRememberIsReadAllTheSame() {
    String stretch = "인공지능".repeat(50);

    assertThat(KoreanWords.of(stretch)).isEqualTo(Words.of(stretch, Language.KOREAN));
    assertThat(KoreanWords.of(" \n\t ")).isEmpty();
    assertThat(KoreanWords.of("")).isEmpty();
  }

  /** The analyzer looks at what stands around a word; it matters little. */
  @Test
  void stretchByStretchTheWordsAreNearlyThoseOfTheWholeText() {
    List<String> texts =
        WireArticles.all().stream()
            .filter(it -> it.language() == Language.KOREAN)
            .map(it -> it.title() + "\n" + it.text())
            .toList();
    long words = texts.stream().mapToLong(it -> Words.of(it, Language.KOREAN).size()).sum();
    long common = texts.stream().mapToLong(it -> common(KoreanWords.of(it), whole(it))).sum();

    System.out.printf("%d words, %d the same%n", words, common);
    assertThat(words).isGreaterThan(1_000);
    assertThat((double) common / words).isGreaterThan(0.95);
  }

  private static List<String> whole(String text) {
    return Words.of(text, Language.KOREAN);
  }

  private static long common(List<String> some, List<String> others) {
    List<String> left = new ArrayList<>(others);
    return some.stream().filter(left::remove).count();
  }
}
