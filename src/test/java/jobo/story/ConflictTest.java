package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import jobo.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Panel meets for the 3rd time on chips    | Panel meets for the 4th time on robots
          위원회 3차 회의 열려                     | 위원회 4차 회의 열려
          Tarn opens a robot lab in Lima           | Tarn opens a robot lab in Oslo
          탄, 100억 원 조달                        | 탄, 300억 원 조달
          Tarn hires two hundred engineers         | Tarn lays off two hundred engineers
          Google presents its weather model        | Samsung presents its weather model
          Tarn has lost customer data              | Tarn has not lost customer data
          """)
  void titlesThatCannotBothBeOfOneEventContradict(String one, String other) {
    assertThat(between(one, other)).isPositive().isEqualTo(between(other, one));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Panel meets for the 3rd time             | Panel on chips meets
          위원회 3차 회의 열려                     | 위원회, 반도체 안건 논의
          Google presents its weather model        | 구글, 날씨 모델 공개
          탄, 100억 원 조달                        | 탄 투자 유치 100억
          """)
  void whatOneTitleLeavesOutItDoesNotContradict(String one, String other) {
    assertThat(between(one, other)).isZero();
    assertThat(between(other, one)).isZero();
  }

  private static double between(String one, String other) {
    Likeness likeness = new Likeness();
    List<Held> held =
        List.of(one, other).stream()
            .map(ConflictTest::article)
            .map(it -> likeness.hold(it, Signature.of(it)))
            .toList();
    return Conflict.between(held.getFirst(), held.getLast());
  }

  private static SortedArticle article(String title) {
    return SampleArticle.of("a" + title.hashCode())
        .title(title)
        .language(Language.of(title))
        .titleOnly()
        .in(SampleArticle.LLM);
  }
}
