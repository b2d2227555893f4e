package jobo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jobo.language.Language;
import jobo.language.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HindranceTest {

  @ParameterizedTest
  @EnumSource
  void whatWasKeptIsKnownAgainAndToldInBothLanguages(Hindrance hindrance) {
    assertThat(Hindrance.of(hindrance.reason())).contains(hindrance);
    assertThat(Messages.in(Language.ENGLISH).text("hindrance", hindrance)).isNotBlank();
    assertThat(Messages.in(Language.KOREAN).text("hindrance", hindrance)).matches("(?s).*[가-힣]다");
  }

  @ParameterizedTest
  @EnumSource
  void whatAPlatformSaysIsNoneOfThem(Hindrance hindrance) {
    assertThat(Hindrance.of("Bad Request: " + hindrance.reason())).isEmpty();
  }
}
