package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What does [3] cost? | 3 | CITATIONS",
        "Tell me about the second story | 2 | STORIES",
        "What about the third? | 3 | ANYTHING",
        "the last one please | -1 | ANYTHING",
        "Summarise number 4 | 4 | ANYTHING",
        "Who wrote article 5? | 5 | STORIES",
        "Is the first citation right? | 1 | CITATIONS",
        "3번 가격은? | 3 | ANYTHING",
        "두 번째 소식 자세히 | 2 | STORIES",
        "세번째는 언제야? | 3 | ANYTHING",
        "마지막 기사 요약해 줘 | -1 | STORIES",
        "[1]에 정말 그렇게 나와? | 1 | CITATIONS",
        "첫 번째 출처가 뭐야? | 1 | CITATIONS"
      })
  void aNumberPointsToWhatWasShownUnderIt(String question, int number, Pointer.Counted of) {
    assertThat(Pointing.of(question).pointer())
        .isInstanceOfSatisfying(
            Pointer.Numbers.class,
            it -> {
              assertThat(it.numbers()).containsExactly(number);
              assertThat(it.of()).isEqualTo(of);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much does it cost?",
        "and when was that?",
        "Who leads that company?",
        "What do they sell?",
        "그건 언제였어?",
        "그 회사 대표는 누구야?",
        "거기는 어디에 있어?",
        "이 모델은 몇 점이야?"
      })
  void aPronounPointsToWhatWasSpokenOf(String question) {
    assertThat(Pointing.of(question).pointer()).isEqualTo(new Pointer.Spoken());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which models were released today?",
        "How many models are there?",
        "What did Narae earn in the first quarter?",
        "Who said that Garam 12B is open?",
        "가람 12B는 몇 번 측정했어?",
        "나래반도체의 두 번째 투자는 얼마야?",
        "수율이 그렇게 낮아?",
        "12차 회의는 언제야?"
      })
  void otherWordsPointToNothing(String question) {
    assertThat(Pointing.of(question).pointer()).isEqualTo(new Pointer.Nothing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How much does it cost? | [cost] | How much",
        "and when was that? | [] | when",
        "그건 언제였어? | [] | 언제",
        "Tell me more about the second story | [] | ''",
        "그 회사 기업가치는? | [기업가치는] | ''"
      })
  void whatIsLeftIsWhatTheQuestionSaysByItself(String question, String words, String kind) {
    OwnWords own = OwnWords.of(Pointing.of(question).rest());
    assertThat(own.words()).hasToString(words);
    assertThat(own.kind()).isEqualToIgnoringCase(kind);
  }
}
