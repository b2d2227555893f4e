package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import jobo.language.Language;
import jobo.story.Mould.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MouldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tarn opens a robot lab in Lima          | Tarn opens a robot lab in Oslo          | NAMES
          탄, 부산에 로봇 연구소 개소             | 탄, 대전에 로봇 연구소 개소             | NAMES
          Court rejects the appeal of Tarn        | Court hears the appeal of Tarn          | WORDS
          Tarn opens a robot lab in Lima          | Farmers protest against the new dam     | ALL
          Tarn opens a robot lab in Lima          | Tarn opens a robot lab in Lima          | ALL
          """)
  void titlesOfOneMouldDifferInWhatStandsAtOnePlace(
      String one, String other, Difference difference) {
    assertThat(mould(one).difference(mould(other))).isEqualTo(difference);
    assertThat(mould(other).difference(mould(one))).isEqualTo(difference);
  }

  @Test
  void whatIsWrittenLargeOrInDigitsMayBeAName() {
    assertThat(mould("Tarn ships 400 robots").fillings()).contains("tarn").doesNotContain("robot");
  }

  @Test
  void aFirstNameInCommonIsToldFromMoreInCommon() {
    Mould lab = mould("Tarn opens a robot lab");
    assertThat(lab.sharesItsFirstNameAlone(mould("Tarn loses its treasurer"))).isTrue();
    assertThat(lab.sharesItsFirstNameAlone(mould("Tarn sells its robot arm"))).isFalse();
  }

  private static Mould mould(String title) {
    return Mould.of(Passage.of(title, Language.of(title)));
  }
}
