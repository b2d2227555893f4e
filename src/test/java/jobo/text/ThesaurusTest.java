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

class ThesaurusTest {
  private final Thesaurus thesaurus = Thesaurus.builtIn();

  @Test
  void wordsOfOneSenseStandForEachOther() {
    assertThat(thesaurus.synonyms(stem("acquire"))).contains(stem("get"), stem("acquisition"));
    assertThat(thesaurus.synonyms(stem("get"))).contains(stem("acquire"));
    assertThat(thesaurus.synonyms(stem("invade"))).contains(stem("invasion"));
  }

  @Test
  void aWordIsNoSynonymOfItself() {
    assertThat(thesaurus.synonyms(stem("acquire"))).doesNotContain(stem("acquire"));
  }

  @Test
  void namesAndWordsNobodyKnowsHaveNone() {
    assertThat(thesaurus.synonyms("rhine")).isEmpty();
    assertThat(thesaurus.synonyms("arrowmere")).isEmpty();
    assertThat(thesaurus.synonyms("")).isEmpty();
  }

  /** {@code -Djobo.thesaurus.print=true} prints it as the table has it. */
  @Test
  void theTableIsWhatWordNetSays() throws IOException {
    List<String> drawn = new WordNet().lines();
    if (Boolean.getBoolean("jobo.thesaurus.print")) {
      drawn.forEach(System.out::println);
    }
    assertThat(shipped()).isEqualTo(drawn);
  }

  private static List<String> shipped() throws IOException {
    try (var stream = Objects.requireNonNull(Thesaurus.class.getResourceAsStream("synonyms.txt"));
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(it -> !it.startsWith("#")).toList();
    }
  }

  private static String stem(String word) {
    return Words.of(word, Language.ENGLISH).getFirst();
  }
}
