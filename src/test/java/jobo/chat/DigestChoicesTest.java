package jobo.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jobo.BuiltInCategories;
import jobo.article.CategorySet;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestChoicesTest {
  private static final CategorySet CATEGORIES = BuiltInCategories.full();

  @Test
  void whereNothingIsTypedEverythingAndEachCategoryIsOfferedInItsOrder() {
    List<Choice> choices = DigestChoices.categories(CATEGORIES, "", Language.KOREAN);
    assertThat(choices).hasSize(CATEGORIES.categories().size() + 1);
    assertThat(choices.getFirst()).isEqualTo(new Choice("🗞️ 전체", "all"));
    assertThat(choices.get(2)).isEqualTo(new Choice("🎠 LLM", "llm"));
  }

  @ParameterizedTest
  @CsvSource({
    "멀티, multimodal",
    "multi, multimodal",
    "MULTI, multimodal",
    "vis, computer-vision",
    "윤리, society",
    "ethics, society",
    "lmm, llm"
  })
  void aCategoryIsFoundByIdAndByNameInEitherLanguageAndNearlySo(String typed, String id) {
    for (Language language : Language.values()) {
      assertThat(DigestChoices.categories(CATEGORIES, typed, language))
          .first()
          .extracting(Choice::value)
          .isEqualTo(id);
    }
  }

  @Test
  void namesThatBeginWithWhatIsTypedComeBeforeThoseThatHaveIt() {
    assertThat(DigestChoices.categories(CATEGORIES, "a", Language.ENGLISH))
        .extracting(Choice::value)
        .startsWith("ai-business-insight", "audio", "agents")
        .contains("hardware");
  }

  @Test
  void aDateIsFoundAsItIsWrittenAndAsItIsSaid() {
    List<LocalDate> dates = List.of(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 20));
    assertThat(DigestChoices.dates(dates, "", Language.ENGLISH))
        .extracting(Choice::value)
        .containsExactly("2026-11-21", "2026-11-20");
    assertThat(DigestChoices.dates(dates, "fri", Language.ENGLISH))
        .containsExactly(new Choice("Fri 20 Nov 2026", "2026-11-20"));
    assertThat(DigestChoices.dates(dates, "(토)", Language.KOREAN))
        .extracting(Choice::value)
        .containsExactly("2026-11-21");
    assertThat(DigestChoices.dates(dates, "1999", Language.KOREAN)).isEmpty();
  }
}
