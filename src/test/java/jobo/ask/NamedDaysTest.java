package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jobo.BuiltInCategories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedDaysTest {
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What happened yesterday? | 2026-11-20 | 2026-11-20",
        "today's models | 2026-11-21 | 2026-11-21",
        "What came on 12 November? | 2026-11-12 | 2026-11-12",
        "What came on Nov. 12th? | 2026-11-12 | 2026-11-12",
        "on December 30, 2025 | 2025-12-30 | 2025-12-30",
        "on 30 December | 2026-12-30 | 2026-12-30",
        "on 5 July | 2026-07-05 | 2026-07-05",
        "What did they say on Monday? | 2026-11-16 | 2026-11-16",
        "last week | 2026-11-09 | 2026-11-15",
        "2026-11-15 소식 | 2026-11-15 | 2026-11-15",
        "어제 나온 모델은? | 2026-11-20 | 2026-11-20",
        "11월 12일에 뭐가 나왔어? | 2026-11-12 | 2026-11-12",
        "2025년 3월 1일 | 2025-03-01 | 2025-03-01",
        "월요일에 나온 기사 | 2026-11-16 | 2026-11-16",
        "이번 주 투자 소식 | 2026-11-16 | 2026-11-22"
      })
  void daysAreReadAsPeopleWriteThem(String question, LocalDate first, LocalDate last) {
    assertThat(NamedDays.in(question, SATURDAY))
        .hasValueSatisfying(
            it -> {
              assertThat(it.first()).isEqualTo(first);
              assertThat(it.last()).isEqualTo(last);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How many in May?",
        "31월 40일",
        "30 February",
        "2026",
        "Who is March?",
        "내일의 도시",
        ""
      })
  void otherNumbersAndWordsNameNoDay(String question) {
    assertThat(NamedDays.in(question, SATURDAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is new in hardware? | hardware",
        "hardware news please | hardware",
        "오디오 소식 알려줘 | audio",
        "오디오 분야에서는? | audio"
      })
  void aCategoryIsNamedAsOne(String question, String id) {
    assertThat(NamedCategory.in(question, BuiltInCategories.full()))
        .hasValueSatisfying(it -> assertThat(it.id().value()).isEqualTo(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Which hardware does it need?", "How large is the LLM?", "오디오 파일 크기는?"})
  void theBareWordNamesNone(String question) {
    assertThat(NamedCategory.in(question, BuiltInCategories.full())).isEmpty();
  }
}
