package jobo.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import jobo.BuiltInCategories;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people type about a subscription in either language is read, in whatever order. */
class TypedSubscriptionTest {
  private static final CategorySet CATEGORIES = BuiltInCategories.full();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                              | all - - - -",
        "LLM, Multimodal 08:30 Asia/Seoul en weekdays  | llm,multimodal 08:30 Asia/Seoul en weekdays",
        "LLM, 멀티모달 오전 8시 30분 서울 한국어 평일      | llm,multimodal 08:30 Asia/Seoul ko weekdays",
        "weekdays en Asia/Seoul 08:30 Multimodal,LLM   | llm,multimodal 08:30 Asia/Seoul en weekdays",
        "LLM Multimodal                                | llm,multimodal - - - -",
        "llm,llm,LLM                                   | llm - - - -",
        ",, llm ,,                                     | llm - - - -",
        "Ethics and society                            | society - - - -",
        "윤리와 사회, 추론 가속                            | inference-acceleration,society - - - -",
        "ethics AND Society 9:00                       | society 09:00 - - -",
        "computer vision, model-training               | computer-vision,model-training - - - -",
        "computervision                                | computer-vision - - - -",
        "하드웨어와 인프라、오디오                          | audio,hardware - - - -",
        "all                                           | all - - - -",
        "전체 매일                                       | all - - - daily",
        "모두; 7:00                                     | all 07:00 - - -",
        "ALL EN                                        | all - - en -",
        "new york 7am                                  | all 07:00 America/New_York - -",
        "8:30 pm Los Angeles weekends                  | all 20:30 America/Los_Angeles - weekends",
        "mon wed fri llm                               | llm - - - mon,wed,fri",
        "mon, wed, fri, llm                            | llm - - - mon,wed,fri",
        "llm mon-fri                                   | llm - - - weekdays",
        "weekdays sat                                  | all - - - mon,tue,wed,thu,fri,sat",
        "월, 수, 금 LLM 저녁은 아니고                       | ?",
        "한국어 LLM                                      | llm - - ko -",
        "Korean English                                | ?",
        "오후 8시 반 KST every day                        | all 20:30 Asia/Seoul - daily",
        "llm UTC +9 6시                                 | llm 06:00 UTC+09:00 - -"
      })
  void whatWasTypedIsRead(String typed, String expected) {
    String text = typed == null ? "" : typed;
    if (expected.equals("?")) {
      assertThatThrownBy(() -> parse(text)).isInstanceOf(UserMistake.class);
    } else {
      assertThat(written(parse(text))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "8:30, 08:30",
    "08:30, 08:30",
    "0:05, 00:05",
    "00:00, 00:00",
    "23:59, 23:59",
    "20:15, 20:15",
    "8시, 08:00",
    "8시 30분, 08:30",
    "8시30분, 08:30",
    "20시 5분, 20:05",
    "8시 반, 08:30",
    "8시반, 08:30",
    "0시, 00:00",
    "오전 8시, 08:00",
    "오전8시, 08:00",
    "오후 8시, 20:00",
    "오후 8시 30분, 20:30",
    "오후 8:30, 20:30",
    "오전 0시, 00:00",
    "오전 12시, 00:00",
    "오후 12시, 12:00",
    "오후 0시 30분, 12:30",
    "8am, 08:00",
    "8 AM, 08:00",
    "8:30am, 08:30",
    "8:30 p.m., 20:30",
    "12am, 00:00",
    "12pm, 12:00",
    "12:30 PM, 12:30",
    "noon, 12:00",
    "정오, 12:00",
    "midnight, 00:00",
    "자정, 00:00"
  })
  void aTimeIsReadInEveryUsualForm(String typed, LocalTime expected) {
    assertThat(TypedTime.read(typed)).hasValue(expected);
    assertThat(parse("llm " + typed + " en").time()).hasValue(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "24:00",
        "24시",
        "25:00",
        "8:60",
        "8:5",
        "8",
        "830",
        "08.30",
        "8시 70분",
        "25시",
        "13pm",
        "0am",
        "오후 20시",
        "오전 8시 am",
        "-8:30",
        "08:30:00",
        "8:30:15 pm",
        "99:99",
        "111111111111"
      })
  void whatIsNoTimeIsSaidToBeNone(String typed) {
    assertThat(TypedTime.read(typed)).isEmpty();
    for (Language language : Language.values()) {
      assertThatThrownBy(() -> TypedSubscription.parse("llm " + typed, CATEGORIES, language))
          .isInstanceOf(UserMistake.class)
          .hasMessageContaining("'" + typed + "'")
          .hasMessageContaining("08:30");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "8, 08:00",
    "830, 08:30",
    "0830, 08:30",
    "08.30, 08:30",
    "24:00, 00:00",
    "24시, 00:00",
    "2015, 20:15"
  })
  void theTimeThatWasProbablyMeantIsAPressAway(String typed, String meant) {
    assertThat(buttons("/subscribe", "llm " + typed)).containsExactly("/subscribe llm " + meant);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Seoul, Asia/Seoul",
    "asia/seoul, Asia/Seoul",
    "Seoul, Asia/Seoul",
    "서울, Asia/Seoul",
    "한국, Asia/Seoul",
    "KST, Asia/Seoul",
    "kst, Asia/Seoul",
    "New York, America/New_York",
    "new_york, America/New_York",
    "뉴욕, America/New_York",
    "america/new york, America/New_York",
    "America/Argentina/Buenos_Aires, America/Argentina/Buenos_Aires",
    "Ho Chi Minh, Asia/Ho_Chi_Minh",
    "Istanbul, Europe/Istanbul",
    "UTC, UTC",
    "utc, UTC",
    "GMT, GMT",
    "UTC+9, UTC+09:00",
    "utc+09:00, UTC+09:00",
    "GMT-3:30, UTC-03:30",
    "+9, UTC+09:00",
    "+05:30, UTC+05:30",
    "UTC+0, UTC",
    "UTC +14, UTC+14:00",
    "UTC−5, UTC-05:00",
    "JST, Asia/Tokyo",
    "CET, CET",
    "CEST, CET",
    "EDT, America/New_York",
    "PDT, America/Los_Angeles"
  })
  void aZoneIsReadByItsIdItsCityOrAPlainName(String typed, String expected) {
    assertThat(parse("llm " + typed + " 8:00").zone()).hasValue(ZoneId.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Soul, Asia/Seoul",
    "Seol, Asia/Seoul",
    "Ameria/New_York, America/New_York",
    "Lodon, Europe/London",
    "Berln, Europe/Berlin"
  })
  void theZoneThatWasProbablyMeantIsAPressAway(String typed, String meant) {
    assertThat(buttons("/subscribe", "LLM 8:30 " + typed))
        .containsExactly("/subscribe llm 08:30 " + meant);
    assertThatThrownBy(() -> parse(typed)).hasMessageContaining(typed).hasMessageContaining(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "CST, America/Chicago, Asia/Shanghai",
    "EST, America/New_York, America/Panama",
    "bst, Europe/London, Asia/Dhaka",
    "pst, America/Los_Angeles, Asia/Manila"
  })
  void ofAnAbbreviationThatMeansSeveralZonesOneIsChosen(String typed, String one, String other) {
    assertThat(buttons("/subscribe", "llm " + typed))
        .containsExactly("/subscribe llm " + one, "/subscribe llm " + other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC+15", "UTC-13", "UTC+9:75", "UTC+99", "Mars/Olympus", "Asia/", "/"})
  void whatIsNoZoneIsNamed(String typed) {
    assertThat(TypedZone.read(typed)).isEmpty();
    assertThatThrownBy(() -> parse("llm " + typed)).hasMessageContaining("'" + typed + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "ko, KOREAN",
    "KO, KOREAN",
    "korean, KOREAN",
    "한국어, KOREAN",
    "ko-KR, KOREAN",
    "en, ENGLISH",
    "English, ENGLISH",
    "영어, ENGLISH",
    "en_US, ENGLISH"
  })
  void aLanguageIsReadByTagAndName(String typed, Language expected) {
    assertThat(parse("llm " + typed).language()).hasValue(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "French", "일본어", "japanese", "독일어", "zh"})
  void otherLanguagesAreSaidToBeNoneOfJobos(String typed) {
    assertThatThrownBy(() -> parse(typed))
        .hasMessageContaining("Korean (ko) and English (en)")
        .hasMessageContaining(typed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "daily                | daily",
        "Every day            | daily",
        "매일                  | daily",
        "weekdays             | weekdays",
        "평일                  | weekdays",
        "weekends             | weekends",
        "주말                  | weekends",
        "mon,wed,fri          | mon,wed,fri",
        "Monday, Wednesdays   | mon,wed",
        "mon-fri              | weekdays",
        "Mon - Wed            | mon,tue,wed",
        "sat-mon              | mon,sat,sun",
        "tues thurs           | tue,thu",
        "월수금                 | mon,wed,fri",
        "월,수,금               | mon,wed,fri",
        "월요일                 | mon",
        "월-금                  | weekdays",
        "월~금                  | weekdays",
        "금~일                  | fri,sat,sun",
        "토 일                  | weekends",
        "토,일,월화수목금         | daily",
        "일                    | sun"
      })
  void daysAreReadInEveryUsualForm(String typed, String expected) {
    assertThat(parse(typed + " 8:00").days().map(TypedDays::typed)).hasValue(expected);
    assertThat(TypedDays.readAll(typed).map(TypedDays::typed)).hasValue(expected);
    assertThat(TypedDays.readAll(expected)).isEqualTo(TypedDays.readAll(typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lmm 08:30                 | /subscribe llm 08:30",
        "multimodel                | /subscribe multimodal",
        "llm, harware 8:00 en      | /subscribe llm hardware 08:00 en",
        "ethics                    | /subscribe society",
        "윤리                       | /subscribe society",
        "vision weekdays           | /subscribe computer-vision weekdays",
        "reinforcment learnin      | /subscribe reinforcement-learning",
        "lmm multimodel            | /subscribe llm multimodal",
        "wensday llm               | /subscribe wednesday llm",
        "llm weekdys               | /subscribe llm weekdays",
        "llm englsh                | /subscribe llm english"
      })
  void theWordThatWasProbablyMeantIsAPressAway(String typed, String corrected) {
    assertThat(buttons("/subscribe", typed)).containsExactly(corrected);
    assertThat(parse(corrected.replace("/subscribe ", ""))).isNotNull();
  }

  @Test
  void aCorrectionThatIsTooLongForAButtonIsTold() {
    String typed =
        "reinforcement-learning, inference-acceleration, computer-vision, multimodel 08:30";
    assertThat(buttons("/subscribe", typed)).isEmpty();
    assertThatThrownBy(() -> parse(typed)).hasMessageContaining("(multimodal)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xyzzy",
        "llm please",
        "@everyone llm",
        "<b>llm</b>",
        "llm 08:30 {0} '",
        "llm https://example.com",
        "llm; drop table",
        "in llm",
        "\uD83E\uDD16"
      })
  void whatNobodyUnderstandsIsNamedWithAnExample(String typed) {
    for (Language language : Language.values()) {
      assertThatThrownBy(() -> TypedSubscription.parse(typed, CATEGORIES, language))
          .isInstanceOf(UserMistake.class)
          .hasMessageContaining("/subscribe LLM, ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"08:30 09:00", "en ko", "Seoul Tokyo", "8시 9시", "KST UTC"})
  void ofEachThingThereIsOne(String typed) {
    assertThatThrownBy(() -> parse("llm " + typed)).hasMessageContaining("one of each");
    assertThat(parse("llm 8:30 08:30 en english").time()).hasValue(LocalTime.of(8, 30));
  }

  @Test
  void eachOfSeveralOddWordsIsExplainedAsFarAsItCanBe() {
    assertThatThrownBy(() -> parse("lmm Soul fr xyzzy 25:00"))
        .hasMessageContaining("(llm)")
        .hasMessageContaining("Asia/Seoul")
        .hasMessageContaining("Korean (ko)")
        .hasMessageContaining("'xyzzy' is not understood");
    assertThat(buttons("/subscribe", "lmm xyzzy")).isEmpty();
  }

  @Test
  void allAndSomeContradictEachOther() {
    assertThatThrownBy(() -> parse("all llm")).hasMessageContaining("Either all categories");
  }

  @Test
  void endlessTextIsAnsweredInBrief() {
    for (String word : List.of("a ", "8:30 ", "llm,", "1", "월", "Asia/", "-", "8 ", ", ", "mon-")) {
      assertThatThrownBy(() -> parse("x " + word.repeat(4_000)))
          .isInstanceOf(UserMistake.class)
          .satisfies(it -> assertThat(String.valueOf(it.getMessage())).hasSizeLessThan(1_000));
    }
  }

  private static TypedSubscription parse(String typed) {
    return TypedSubscription.parse(typed, CATEGORIES, Language.ENGLISH);
  }

  private static List<String> buttons(String command, String typed) {
    UserMistake mistake =
        new OddWords(CATEGORIES, Language.KOREAN)
            .mistake(command, TypedWords.read(typed, CATEGORIES));
    return mistake.message(Language.KOREAN).buttons().stream().map(it -> it.command()).toList();
  }

  private static String written(TypedSubscription typed) {
    String categories =
        typed.categories().stream()
            .map(CategoryId::value)
            .sorted()
            .collect(Collectors.joining(","));
    return "%s %s %s %s %s"
        .formatted(
            categories.isEmpty() ? "all" : categories,
            typed.time().map(LocalTime::toString).orElse("-"),
            typed.zone().map(ZoneId::getId).orElse("-"),
            typed.language().map(Language::tag).orElse("-"),
            typed.days().map(TypedDays::typed).orElse("-"));
  }
}
