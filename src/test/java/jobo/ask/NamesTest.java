package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          국가인공지능심의회 20차 회의는 언제 열려?  | 심의회가 11일 12차 회의를 열었다.       | true
          국가인공지능심의회 20차 회의는 언제 열려?  | 심의회가 11일 20차 회의를 열었다.       | false
          나래반도체 2분기 영업이익은?              | 4분기 영업이익은 30억 원이다.           | true
          나래반도체 2분기 영업이익은?              | 영업이익은 30억 원이다.                 | false
          What does Garam 7B cost?             | The lab published Garam 12B on Friday.  | true
          What does Garam 7B cost?             | It costs less than Garam 7B and Garam 12B. | false
          How deep is the 12th lake?           | The 14th lake is deep.                  | true
          How deep is the 12th lake?           | Of 14 lakes one is deep.                | false
          How deep is the lake?                | The 3rd lake is deep.                   | false
          """)
  void anotherFigureInThePlaceOfOneThatIsAskedForIsSeen(
      String question, String sentence, boolean other) {
    assertThat(names(question).haveOthersIn(sentence)).isEqualTo(other);
  }

  @Test
  void placesThatAnArticleDoesNotNameAreSeenInBothLanguages() {
    Names names = names("How many users has Pellow in Japan?");
    assertThat(names.lackPlaces(List.of("Pellow", "It has 9 million users in the Union.")))
        .isTrue();
    assertThat(names.lackPlaces(List.of("Pellow", "Users in Japan were told."))).isFalse();
    assertThat(names.lackPlaces(List.of("펠로", "일본 이용자는 300만 명이다."))).isFalse();
    assertThat(names("How many users has Pellow?").lackPlaces(List.of("Pellow"))).isFalse();
  }

  private static Names names(String question) {
    Language language = Language.of(question);
    return Names.of(question, language, language);
  }
}
