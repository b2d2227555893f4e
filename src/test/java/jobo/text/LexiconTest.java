package jobo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import jobo.language.Language;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private final Lexicon lexicon = Lexicon.builtIn();

  @Test
  void aWordIsTranslatedIntoTheOtherLanguageAndBack() {
    assertThat(lexicon.translations("보험", Language.ENGLISH))
        .contains(basic("insurance", Language.ENGLISH));
    assertThat(lexicon.translations(basic("insurance", Language.ENGLISH), Language.KOREAN))
        .contains("보험");
  }

  @Test
  void verbsAreKnownAsTheyStandInATextInWhateverForm() {
    String built = basic("만들었다", Language.KOREAN);
    assertThat(lexicon.translations(built, Language.ENGLISH))
        .contains(basic("making", Language.ENGLISH));
  }

  @Test
  void aWordIsNotTranslatedIntoItsOwnLanguageAndWhatNobodyKnowsNotAtAll() {
    assertThat(lexicon.translations("보험", Language.KOREAN)).isEmpty();
    assertThat(lexicon.translations("arrowmere", Language.KOREAN)).isEmpty();
    assertThat(lexicon.translations("", Language.ENGLISH)).isEmpty();
  }

  @Test
  void eachLineHasWordsOfBothLanguagesOnceInOrder() throws IOException {
    List<String> lines = shipped();
    assertThat(lines)
        .hasSizeGreaterThan(1_000)
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(
            it -> it.matches("[a-z0-9.+-]+( [a-z0-9.+-]+)* \\| [가-힣a-z0-9]+( [가-힣a-z0-9]+)*"));
  }

  private static List<String> shipped() throws IOException {
    try (var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt"));
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(it -> !it.startsWith("#")).toList();
    }
  }

  private static String basic(String word, Language language) {
    return Words.of(word, language).getFirst();
  }
}
