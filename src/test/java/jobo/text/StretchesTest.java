package jobo.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import jobo.article.Article;
import jobo.demo.WireArticles;
import jobo.language.Language;
import jobo.text.Words.Word;
import org.junit.jupiter.api.Test;

class StretchesTest {
  @Test
  void theWordsAreThoseOfKoreanWords() {
    List<String> texts =
        WireArticles.all().stream()
            .filter(it -> it.language() == Language.KOREAN)
            .map(Article::body)
            .toList();
    assertThat(texts)
        .hasSizeGreaterThan(50)
        .allSatisfy(it -> assertThat(Stretches.forms(it)).isEqualTo(KoreanWords.of(it)));
  }

  @Test
  void aWordStandsWhereItStartsTheSecondTimeToo() {
    String text = "오픈AI가\n 새 GPT-5를 2,026년 12B보다 350만 원에";
    for (int time = 0; time < 2; time++) {
      List<Word> words = Stretches.tagged(text);
      assertThat(words).extracting(Word::form).isEqualTo(Stretches.forms(text));
      assertThat(words)
          .extracting(Word::form)
          .contains("ai", "새", "gpt", "5", "026", "12", "b", "350", "만");
      assertThat(words)
          .allSatisfy(
              it -> assertThat(text.substring(it.start())).startsWithIgnoringCase(it.form()));
    }
  }

  @Test
  void aNumberIsOneWhetherOrNotAnythingFollowsIt() {
    assertThat(Stretches.tagged("7 8만 9x"))
        .extracting(Word::form, Word::start)
        .containsAll(List.of(tuple("7", 0), tuple("8", 2), tuple("9", 5), tuple("x", 6)));
  }

  @Test
  void whereThereIsNoWordThereIsNone() {
    assertThat(Stretches.tagged(" \n\t ")).isEmpty();
    assertThat(Stretches.tagged("")).isEmpty();
    assertThat(Stretches.tagged("… — !")).isEmpty();
  }
}
