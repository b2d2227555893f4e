package jobo.classify;

import static org.assertj.core.api.Assertions.assertThat;

import jobo.BuiltInCategories;
import jobo.article.SampleArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shows that an article may be about AI at all. */
class SignTest {
  private final Features features = new Features(BuiltInCategories.catalogue());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GPT-5 in the classroom",
        "Open weights, closed data",
        "Notes on Fjord 34B",
        "우리 손에 든 피오르 34B",
        "Anthropic moves its office",
        "클로드와 보낸 한 주",
        "샘 올트먼 방한"
      })
  void namesOfAiAndSizesOfModelsAreSignsAsWordsOfItAre(String title) {
    assertThat(features.read(title).isSigned()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Apple opens a shop", "런웨이를 걷다", "A loan of $34B", "지하철 첫차 앞당긴다"})
  void whatIsNotOnlyOfAiIsNone(String title) {
    assertThat(features.read(title).isSigned()).isFalse();
  }

  @Test
  void ambiguousWordsHintAtIt() {
    Reading none = features.read("");
    assertThat(features.hints(features.read("An agent sold the house"), none)).isEqualTo(1);
    assertThat(
            features.hints(features.read("Agents, an agent"), features.read("priced by the token")))
        .isEqualTo(2);
    assertThat(features.hints(features.read("Rain in Bergen"), none)).isZero();
  }

  @Test
  void ofATextWithoutASignTwoWordsMustHintAtAi() {
    assertThat(sorted("The agent was late.")).isFalse();
    assertThat(sorted("Its agent deleted orders; a token of the coding assistant had leaked."))
        .isTrue();
  }

  private static boolean sorted(String text) {
    return BuiltInCategories.classifier()
            .sort(SampleArticle.of("a").title("An agent with the wrong key").text(text).article())
            .category()
        != null;
  }
}
