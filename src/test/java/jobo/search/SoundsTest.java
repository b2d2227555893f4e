package jobo.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import jobo.text.NameSound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {
  @Test
  void inEnglishWordsWithACapitalAreHeard() {
    assertThat(heard("Mistral and the iPhone beat nothing, GPT4o did; A1 B"))
        .containsExactlyInAnyOrderElementsOf(sounds("Mistral", "iPhone", "GPT4o"));
  }

  @ParameterizedTest
  @CsvSource({
    "미스트랄에서, 미스트랄",
    "미스트랄으로, 미스트랄",
    "미스트랄부터, 미스트랄",
    "미스트랄의, 미스트랄",
    "미스트랄로, 미스트랄",
    "구글은, 구글"
  })
  void aKoreanWordIsHeardWithItsParticleAndWithout(String word, String bare) {
    assertThat(heard(word)).containsExactlyInAnyOrderElementsOf(sounds(word, bare));
    assertThat(heard(bare)).containsExactlyElementsOf(sounds(bare));
  }

  @Test
  void whatIsLongerThanAnyNameIsHeardInPieces() {
    assertThat(heard("바".repeat(11) + "다" + "마나"))
        .containsExactlyInAnyOrderElementsOf(sounds("바".repeat(11) + "다", "마나"));
    assertThat(heard("B" + "d".repeat(23) + "Mn"))
        .containsExactlyInAnyOrderElementsOf(sounds("B" + "d".repeat(23), "Mn"));
  }

  @Test
  void ofWordsInTheirBasicFormOnlyWholeKoreanOnesAreHeard() {
    Sounds sounds = new Sounds();
    Stream.of("미스트랄", "gpt", "말", "구글ai", "가나다라마바사아자차카타파").forEach(sounds::addKorean);
    assertThat(sounds.telling()).containsExactly(NameSound.of("미스트랄"));
    assertThat(sounds.shorts()).isEmpty();
  }

  @Test
  void aParticleAloneIsNoNameAndNothingIsHeardWhereThereAreNoLetters() {
    assertThat(heard("에서 으로 2,026 !? 가")).isEqualTo(sounds("에서", "으로"));
    assertThat(heard("")).isEmpty();
  }

  private static List<String> heard(String text) {
    Sounds sounds = new Sounds();
    sounds.addAll(text);
    return Stream.of(sounds.telling(), sounds.shorts()).flatMap(Collection::stream).toList();
  }

  private static List<String> sounds(String... words) {
    return Stream.of(words).map(NameSound::of).filter(it -> it.length() >= 2).toList();
  }
}
