package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import jobo.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CollectProblemTest {
  @ParameterizedTest
  @EnumSource
  void everyProblemIsToldInBothLanguages(CollectProblem problem) {
    for (Language language : Language.values()) {
      assertThat(SourceProblem.of(problem, "").text(language)).isNotBlank();
    }
  }
}
