package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import jobo.language.Language;
import org.junit.jupiter.api.Test;

class PassageTest {
  @Test
  void wordsOfBothLanguagesBecomeTheIdeasTheyStandFor() {
    assertThat(english("Tarn acquires Moss").words()).contains("~acquire", "tarn");
    assertThat(korean("탄, 모스 인수").words()).contains("~acquire");
  }

  @Test
  void aFigureIsOneHoweverItIsWritten() {
    assertThat(english("a plan for 2,400 chips").figures()).containsExactly("#2400");
    assertThat(korean("칩 2400장 계획").figures()).containsExactly("#2400");
    assertThat(korean("칩 2400장 계획").words()).contains("#2400").doesNotContain("2400");
  }

  @Test
  void aCapitalLetterMakesANameUnlessASentenceBeginsWithIt() {
    assertThat(english("Robots of Tarn rest. They sleep in Lima.").names())
        .contains("tarn", "lima")
        .doesNotContain("robot", "sleep");
  }

  @Test
  void aNameThatEverybodyWritesOfIsFamousButAPlaceIsNot() {
    Passage passage = english("Google opens in Seoul");
    assertThat(passage.famous(passage.text().length())).contains("googl").doesNotContain("seoul");
    assertThat(passage.famous(0)).isEmpty();
  }

  private static Passage english(String text) {
    return Passage.of(text, Language.ENGLISH);
  }

  private static Passage korean(String text) {
    return Passage.of(text, Language.KOREAN);
  }
}
