package jobo.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jobo.chat.WireChat.Heard;
import jobo.document.Document;
import jobo.language.Language;
import jobo.language.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandHandlerTest {
  /** What to type after each command, and what its reply then holds in Korean and in English. */
  private static final Map<CommandName, List<String>> ROWS =
      Map.ofEntries(
          Map.entry(
              CommandName.DIGEST,
              List.of("", "📰 조보 · 2026-11-21 (토)", "📰 Jobo · Sat 21 Nov 2026")),
          Map.entry(
              CommandName.ASK,
              List.of("Who found the hole in Sluice?", "Tindra Oyelowo", "Tindra Oyelowo")),
          Map.entry(
              CommandName.SUBSCRIBE,
              List.of("08:30 평일", "평일 08:30 (Asia/Seoul)", "weekdays at 08:30 (Asia/Seoul)")),
          Map.entry(
              CommandName.UNSUBSCRIBE, List.of("", "정말 그만 받으시겠어요?", "really no more of this?")),
          Map.entry(CommandName.SUBSCRIPTIONS, List.of("", "다음 조보: ", "Next digest: ")),
          Map.entry(CommandName.CATEGORIES, List.of("", "오늘 소식 2건", "2 stories")),
          Map.entry(
              CommandName.WHY,
              List.of(
                  "https://hanbit-lab.example/garam-12b-release", "소식 #2에 합침", "#2 (5 articles")),
          Map.entry(CommandName.SOURCES, List.of("", "출처 2곳", "2 sources, 1 in trouble")),
          Map.entry(CommandName.SETTINGS, List.of("", "방해 금지 시간: 없음", "Quiet hours: none")),
          Map.entry(
              CommandName.STATUS, List.of("", "아직 보낸 조보가 없습니다", "Nothing has been delivered yet")),
          Map.entry(CommandName.FORGET, List.of("", "지금까지 하신 질문", "Your questions")),
          Map.entry(
              CommandName.PRIVACY, List.of("", "언어 모델에 묻지 않습니다", "No language model is asked")),
          Map.entry(CommandName.HELP, List.of("", "/digest", "/digest")));

  private static WireChat chat;

  @BeforeAll
  static void open(@TempDir Path archive) {
    chat = WireChat.open(archive);
    chat.say(Language.KOREAN, "/subscribe 08:30 평일");
  }

  @AfterAll
  static void close() {
    chat.close();
  }

  @Test
  void everyCommandHasARowInTheTableOfThisTest() {
    assertThat(ROWS).containsOnlyKeys(CommandName.values());
  }

  static Stream<Arguments> forms() {
    return ROWS.entrySet().stream()
        .flatMap(
            row ->
                Arrays.stream(Language.values())
                    .flatMap(it -> forms(row.getKey(), row.getValue(), it)));
  }

  private static Stream<Arguments> forms(CommandName name, List<String> row, Language language) {
    String typed = name.typed();
    String held = row.get(language == Language.KOREAN ? 1 : 2);
    return Stream.of("/%s %s", "/%s@jobo_bot %s", " /%s   %s ", "/%s\n%s", "\u200f/%s %s")
        .flatMap(
            it ->
                Stream.of(
                    it.formatted(typed, row.getFirst()),
                    it.formatted(typed.toUpperCase(java.util.Locale.ROOT), row.getFirst())))
        .map(it -> Arguments.of(language, it, held));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aCommandIsUnderstoodHoweverItIsTyped(Language language, String typed, String held) {
    Heard heard = chat.say(language, typed);
    assertThat(heard.replies()).hasSize(1);
    assertThat(heard.text()).contains(held);
    assertThat(heard.reply().document().blocks()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource
  void aReplyStandsInTheLanguageOfTheChat(Language language) {
    for (CommandName name : CommandName.values()) {
      if (name != CommandName.ASK) {
        Document document = chat.say(language, "/" + name.typed()).reply().document();
        assertThat(document.language()).as(name.typed()).isEqualTo(language);
      }
    }
  }

  @Test
  void anAnswerStandsInTheLanguageOfTheQuestion() {
    assertThat(chat.say(Language.ENGLISH, "가람 12B의 KMMLU 점수는?").reply().document().language())
        .isEqualTo(Language.KOREAN);
  }

  @Test
  void startIsTelegramsWordForHelp() {
    for (Language language : Language.values()) {
      assertThat(chat.say(language, "/start").reply())
          .isEqualTo(chat.say(language, "/help").reply());
      assertThat(chat.say(language, "/START@jobo_bot").reply())
          .isEqualTo(chat.say(language, "/help").reply());
    }
  }

  @ParameterizedTest
  @EnumSource
  void helpNamesEveryCommandWithItsUsageAndWhatItDoes(Language language) {
    Messages messages = Messages.in(language);
    String help = chat.say(language, "/help").line();
    assertThat(CommandName.values())
        .allSatisfy(it -> assertThat(help).contains(it.usage(messages), it.description(messages)));
  }

  @Test
  void whatHasNoSlashIsAQuestion() {
    Heard heard = chat.say(Language.KOREAN, "가람 12B의 KMMLU 점수는?");
    assertThat(heard.text()).contains("❓ 가람 12B의 KMMLU 점수는?", "58.3점", "[1]");
    assertThat(heard.text()).isEqualTo(chat.say(Language.KOREAN, "/ask 가람 12B의 KMMLU 점수는?").text());
    assertThat(chat.say(Language.ENGLISH, "digest").text()).contains("❓ digest");
  }

  @Test
  void stepsAreShownBeforeTheReply() {
    assertThat(chat.say(Language.ENGLISH, "/digest").steps())
        .containsExactly("fetching the digest …");
    assertThat(chat.say(Language.ENGLISH, "Who found the hole in Sluice?").steps())
        .allSatisfy(it -> assertThat(it).doesNotStartWith("after the reply"))
        .first()
        .isEqualTo("searching the articles …");
  }

  @Test
  void aCategoryIsShownWholeUnderItsIdOrEitherName() {
    String whole = chat.say(Language.KOREAN, "/digest society").text();
    assertThat(whole).contains("⚖️ 윤리와 사회", "출처 5개", "4. ");
    for (String name : List.of("윤리와 사회", "Ethics and society", "오늘 society", "SOCIETY 오늘")) {
      assertThat(chat.say(Language.KOREAN, "/digest " + name).text()).as(name).isEqualTo(whole);
    }
  }

  @Test
  void allSourcesOfACategoryAreShownStoryByStory() {
    Heard category = chat.say(Language.KOREAN, "/digest society");
    Heard sources = chat.say(Language.KOREAN, "/digest society 2026-11-21 sources");
    assertThat(category.commands())
        .contains("/digest society 2026-11-21 sources", "/digest 2026-11-21", "/ask");
    assertThat(sources.text()).contains("출처 5개", "⚖️ 윤리와 사회", "4. ", "요약문만 확인");
    assertThat(sources.commands()).startsWith("/digest society 2026-11-21");
    assertThat(chat.say(Language.KOREAN, "/digest 출처 윤리와 사회").text()).isEqualTo(sources.text());
  }

  @Test
  void sourcesOfADayThatIsNotClosedSaySo() {
    assertThat(chat.say(Language.ENGLISH, "/digest tomorrow sources").text())
        .contains("so far · 1 source", WireChat.LATE);
  }

  @Test
  void allSourcesOfADayAreThoseOfItsCategories() {
    Heard day = chat.say(Language.ENGLISH, "/digest 2026-11-20 sources");
    assertThat(day.text()).contains("Jobo · Fri 20 Nov 2026 · ", " sources");
    assertThat(day.commands()).containsExactly("/digest 2026-11-20", "/ask");
    assertThat(chat.say(Language.ENGLISH, "/digest 2026-11-20").commands())
        .contains("/digest 2026-11-20 sources");
  }

  @Test
  void aDateIsUnderstoodInEveryUsualForm() {
    String day = chat.say(Language.KOREAN, "/digest 2026-11-20").text();
    assertThat(day).contains("📰 조보 · 2026-11-20 (금)");
    for (String date :
        List.of(
            "2026.11.20",
            "2026/11/20",
            "20261120",
            "어제",
            "yesterday",
            "YESTERDAY",
            "2026년 11월 20일",
            "2026년11월20일",
            "전체 어제",
            "all 2026-11-20")) {
      assertThat(chat.say(Language.KOREAN, "/digest " + date).text()).as(date).isEqualTo(day);
    }
  }

  @Test
  void whatCameSinceTheCloseStandsBelowTodaysDigest() {
    String since = "Since this morning's close";
    assertThat(chat.say(Language.ENGLISH, "/digest").text())
        .containsSubsequence(since, WireChat.LATE);
    assertThat(chat.say(Language.ENGLISH, "/digest llm").text())
        .containsSubsequence(since, WireChat.LATE, "9 billion parameters");
    assertThat(chat.say(Language.ENGLISH, "/digest society").text()).doesNotContain(since);
    assertThat(chat.say(Language.ENGLISH, "/digest yesterday").text()).doesNotContain(since);
    assertThat(chat.say(Language.ENGLISH, "/digest tomorrow").text())
        .contains("so far", WireChat.LATE);
  }

  @Test
  void aCommandThatBreaksIsAnsweredOnceAndItsFailureStaysInTheLog() {
    Consumer<Consumer<String>> breaking =
        steps -> {
          steps.accept("begun");
          throw new IllegalStateException("secret");
        };
    for (Language language : Language.values()) {
      Heard heard = WireChat.say(CommandHandlers.doing(breaking), language, "/help");
      assertThat(heard.steps()).containsExactly("begun");
      assertThat(heard.replies()).hasSize(1);
      assertThat(heard.text().strip()).isEqualTo(Messages.in(language).text("command.failed"));
      assertThat(heard.text()).doesNotContain("secret");
    }
  }
}
