package jobo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSoundTest {
  @ParameterizedTest
  @CsvSource({"Mistral, 미스트랄", "Nvidia, 엔비디아", "Google, 구글", "DeepMind, 딥마인드", "Perplexity, 퍼플렉시티"})
  void aNameAndItsTranscriptionSoundAlike(String latin, String korean) {
    assertThat(NameSound.of(korean)).isEqualTo(NameSound.of(latin)).isNotEmpty();
  }

  @Test
  void whatHasNoConsonantsHasNoSound() {
    assertThat(NameSound.of("")).isEmpty();
    assertThat(NameSound.of("아이오")).isEmpty();
    assertThat(NameSound.of("2026")).isEmpty();
  }
}
