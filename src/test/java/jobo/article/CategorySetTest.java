package jobo.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jobo.BuiltInCategories;
import jobo.article.CategorySet.Lookup;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategorySetTest {
  private final CategorySet set = BuiltInCategories.full();

  @Test
  void everyCategoryIsFoundByItsIdAndByItsNameInBothLanguages() {
    for (Category category : set.categories()) {
      assertThat(set.find(category.id())).contains(category);
      assertThat(set.named(category.id().value())).isEqualTo(new Lookup.Found(category));
      for (Language language : Language.values()) {
        assertThat(set.named(category.name(language))).isEqualTo(new Lookup.Found(category));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LLM, llm",
    "Computer Vision, computer-vision",
    "computer_vision, computer-vision",
    "COMPUTERVISION, computer-vision",
    "' computer  vision ', computer-vision",
    "강화학습, reinforcement-learning",
    "강화 학습, reinforcement-learning",
    "자연어처리, nlp"
  })
  void caseSpaceAndHyphensDoNotMatter(String name, CategoryId id) {
    assertThat(set.named(name)).isEqualTo(new Lookup.Found(set.find(id).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "computer-vison, computer-vision",
    "Reinforcment Lerning, reinforcement-learning",
    "hardwere, hardware",
    "llms, llm",
    "강화 하습, reinforcement-learning",
    "컴퓨터 비젼, computer-vision",
    "오디요, audio",
    "agent, agents"
  })
  void aMisspeltNameIsUnknownAndTheNearestIsNamed(String name, CategoryId nearest) {
    assertThat(set.named(name)).isEqualTo(new Lookup.Unknown(set.find(nearest).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "?", ".*", "\uD800", "😀"})
  void whatIsNoNameAtAllIsUnknown(String name) {
    assertThat(set.named(name)).isInstanceOf(Lookup.Unknown.class);
  }

  @Test
  void anIdOutsideTheSetIsNotFound() {
    assertThat(set.find(new CategoryId("trains"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aNameIsTheOneOfTheReadersLanguage(Language language) {
    Category vision = set.find(new CategoryId("computer-vision")).orElseThrow();
    assertThat(vision.name(language))
        .isEqualTo(language == Language.KOREAN ? "컴퓨터 비전" : "Computer Vision");
  }

  @Test
  void aSetHasAtLeastOneCategoryAndNoIdTwice() {
    Category llm = set.categories().get(1);
    assertThatThrownBy(() -> new CategorySet(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CategorySet(List.of(llm, llm)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'llm'");
  }
}
