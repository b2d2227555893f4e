package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jobo.ask.QuestionWords.Asked;
import jobo.language.Language;
import org.junit.jupiter.api.Test;

class TranscribedTest {
  private static final String LETTER = "On Tuesday a letter by Tagwell went to 1,900 annotators.";

  @Test
  void aNameOfTheQuestionIsFoundWhereAnArticleWritesItInTheOtherScript() {
    Question question = Question.of("태그웰에서 계약이 끝나는 사람은 몇 명이야?");
    List<Asked> asked = question.words(Language.ENGLISH);
    List<String> found = new ArrayList<>();
    Transcribed.of(question, asked)
        .each(
            LETTER,
            (likeness, at) -> {
              assertThat(LETTER.substring(at)).startsWith("Tagwell");
              for (int word = 0; word < likeness.length; word++) {
                if (likeness[word] > 0) {
                  found.add(asked.get(word).word());
                }
              }
            });
    assertThat(found).isNotEmpty().allMatch("태그웰"::contains);
    assertThat(String.join("", found)).isEqualTo("태그웰");
  }

  @Test
  void anEnglishQuestionIsHeardInKoreanArticles() {
    Question question = Question.of("How many people does Tagwell lay off?");
    List<Integer> places = new ArrayList<>();
    Transcribed.of(question, question.words(Language.KOREAN))
        .each("라벨링 회사 태그웰이 1,900명을 내보낸다.", (_, at) -> places.add(at));
    assertThat(places).containsOnly("라벨링 회사 ".length());
  }

  @Test
  void whatHasFewConsonantsOrIsNoPartOfWhatIsAskedIsNotHeard() {
    Question shortly = Question.of("탄은 어디에 있어?");
    Transcribed.of(shortly, shortly.words(Language.ENGLISH))
        .each("Tarn and Tan and Ton", (_, at) -> assertThat(at).isNegative());
    Question question = Question.of("태그웰은?");
    Transcribed.of(question, List.of(new Asked("계약", 1)))
        .each(LETTER, (_, at) -> assertThat(at).isNegative());
    Transcribed.NONE.each(LETTER, (_, at) -> assertThat(at).isNegative());
  }
}
