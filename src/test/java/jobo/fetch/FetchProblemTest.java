package jobo.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import jobo.language.Language;
import jobo.language.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FetchProblemTest {
  @ParameterizedTest
  @EnumSource
  void everyProblemIsToldInBothLanguages(FetchProblem problem) {
    for (Language language : Language.values()) {
      assertThat(Messages.in(language).text("fetch.problem", problem)).isNotBlank();
    }
  }
}
