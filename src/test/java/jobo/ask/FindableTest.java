package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.demo.WireArticles;
import jobo.text.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindableTest {
  @Test
  void aPatternIsFoundWhereItMayBegin() {
    Findable ten = new Findable("(?i)\\bten\\b|\\d+ won|절반", "0절t");
    assertThat(ten.starts("Ten of ten, often 25 won; 절반 tent ten"))
        .containsExactly(0, 7, 18, 26, 34);
    assertThat(ten.isIn("often tent")).isFalse();
    assertThat(ten.starts("")).isEmpty();
  }

  @Test
  void afterASpaceOrAtTheBeginningItMayGoOnWithOtherLetters() {
    Findable numeral = new Findable("(?:^|\\s)(한|두) 명", "0", "한두");
    assertThat(numeral.starts("한 명과 두 명, 열두 명")).containsExactly(0, 4);
  }

  /** A letter that is forgotten where a pattern is made would hide what it finds. */
  @ParameterizedTest
  @EnumSource
  void inTheNewswireEachKindIsFoundWhereverItsPatternIs(Wanted wanted) {
    assertThat(sentences())
        .hasSizeGreaterThan(1_000)
        .allSatisfy(
            it -> assertThat(wanted.starts(it)).isEqualTo(starts(wanted.held().pattern(), it)));
  }

  @ParameterizedTest
  @EnumSource
  void eachWayOfWritingItIsFound(Wanted wanted) {
    List<String> written =
        List.of(
            "3월 14일 2026년 올해 내년 지난해 작년 지난달 다음 달 이번 달 지난주 다음 주 이번 주 오늘 어제 내일 분기",
            "In January, FEBRUARY, Mar, apr, May, Jun, July, Aug, Sept, Oct, Nov, Dec 1999",
            "Monday tuesday Wednesday Thursday Friday Saturday Sunday today yesterday tomorrow",
            "quarter next week last month this year next spring last summer this autumn winter",
            "$5 €5 £5 ¥5 ₩ 5, 5 won, 6 thousand euros, 7억 원, 8유로, 9달러, 10 pounds",
            "one Two three four five six seven eight nine ten eleven twelve dozen half hundred",
            "thousand none 절반 한 명 두 개 세 곳 네 장 다섯 대 여섯 건 일곱 번 여덟 종 아홉 팀 열 배 스무 기관 서른 가지");
    assertThat(written)
        .allSatisfy(
            it -> assertThat(wanted.starts(it)).isEqualTo(starts(wanted.held().pattern(), it)));
  }

  private static List<String> sentences() {
    return WireArticles.all().stream().flatMap(FindableTest::sentences).toList();
  }

  private static Stream<String> sentences(Article article) {
    return Sentences.of(article.body(), article.language()).stream();
  }

  private static List<Integer> starts(Pattern pattern, String text) {
    return pattern.pattern().isEmpty()
        ? List.of()
        : pattern.matcher(text).results().map(MatchResult::start).toList();
  }
}
