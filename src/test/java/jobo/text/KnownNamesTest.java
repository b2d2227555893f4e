package jobo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownNamesTest {
  @ParameterizedTest
  @CsvSource({
    "OpenAI raises money, 오픈AI가 투자를 받았다, openai",
    "Sam Altman left, 샘 올트먼이 떠났다, sam-altman",
    "SK hynix ships, SK하이닉스는 출하했다, sk-hynix",
    "Google DeepMind shows, 구글 딥마인드의 발표, deepmind"
  })
  void aNameIsOneInBothScripts(String english, String korean, String id) {
    assertThat(ids(english)).containsExactly(id);
    assertThat(ids(korean)).containsExactly(id);
  }

  @Test
  void aNameInsideAnotherWordIsNone() {
    assertThat(ids("Metabolism, Pineapples and googled")).isEmpty();
  }

  @Test
  void aMentionTellsWhereItStands() {
    KnownNames names = KnownNames.of(List.of("[model]", "fjord: Fjord, 피오르"));
    assertThat(names.in("새 피오르를 공개"))
        .containsExactly(
            new KnownNames.Mention(new KnownNames.Name("fjord", KnownNames.Kind.MODEL), 2, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "OpenAI hires, true",
    "클로드가 답했다, true",
    "Hinton warns, true",
    "Apple opens a shop, false",
    "서울 나들이, false",
    "런웨이를 걷다, false"
  })
  void someNamesAreOfAi(String text, boolean ofAi) {
    KnownNames names = KnownNames.builtIn();
    assertThat(names.in(text)).hasSize(1).allMatch(it -> names.isOfAi(it.name()) == ofAi);
  }

  @ParameterizedTest
  @CsvSource({
    "경북의 공장, gyeongbuk, true",
    "A plant in Chuncheon, chuncheon, true",
    "한국이 앞선다, south-korea, true",
    "美 법원의 결정, united-states, false",
    "日정부가 밝혔다, japan, false",
    "Silicon Valley hires, silicon-valley, false"
  })
  void aPlaceIsInKoreaOrElsewhere(String text, String id, boolean ofKorea) {
    KnownNames names = KnownNames.builtIn();
    assertThat(names.in(text))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.name().id()).isEqualTo(id);
              assertThat(it.name().kind().isPlace()).isTrue();
              assertThat(names.isOfKorea(it.name())).isEqualTo(ofKorea);
            });
  }

  @Test
  void aDayOfTheMonthIsNoCountry() {
    assertThat(ids("21日 공개, 3月 8日")).isEmpty();
  }

  private static List<String> ids(String text) {
    return KnownNames.builtIn().in(text).stream().map(it -> it.name().id()).toList();
  }
}
