package jobo.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jobo.DevelopmentData;
import org.junit.jupiter.api.Test;

/**
 * The examples that ship are invented: none echoes a title of the development data. Needs these
 * ({@code -Djobo.eval.data=DIR}).
 */
class ExampleOriginTest {
  private static final int RUN = 4;

  /** Words that every title may have. */
  private static final Set<String> SMALL =
      Set.of(
          ("a an and are as at be by can do does for from has have how in into is it its new not of"
                  + " on or our s that the their this to via was we what when why will with you"
                  + " your")
              .split(" "));

  private record Title(Set<String> words, Set<List<String>> runs) {
    static Title of(String written) {
      List<String> words = Keyword.basicWords(written);
      Set<List<String>> runs = new HashSet<>();
      for (int at = 0; at + RUN <= words.size(); at++) {
        runs.add(words.subList(at, at + RUN));
      }
      Set<String> content = new HashSet<>(words);
      content.removeAll(SMALL);
      return new Title(content, runs);
    }

    boolean echoes(Title other) {
      long shared = words.stream().filter(other.words::contains).count();
      return 2 * shared > words.size() || runs.stream().anyMatch(other.runs::contains);
    }
  }

  @Test
  void noExampleSharesMostOfItsWordsOrFourInARowWithATitleOfTheDevelopmentData() {
    List<Title> known =
        Stream.of("ai-news-categories.jsonl", "ynat-titles.jsonl")
            .flatMap(it -> DevelopmentData.rows(it).stream())
            .map(it -> Title.of(it.get("title").asString()))
            .toList();
    List<String> echoes = new ArrayList<>();
    for (Example example : Example.titles()) {
      Title title = Title.of(example.title());
      if (known.stream().anyMatch(title::echoes)) {
        echoes.add(example.title());
      }
    }
    assertThat(echoes).isEmpty();
  }
}
