package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryDeskTest {
  private static final CategoryId LLM = SampleArticle.LLM;
  private static final Instant NOON = SampleArticle.NOON;

  /** As alike as two texts can be, so that the titles alone decide. */
  private static final String TEXT =
      "심의회가 같은 날 같은 곳에서 같은 안건을 다뤘다. The committee met at the usual place and took the usual vote.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AI council holds its 12th meeting       | AI council holds its 13th meeting
          국가인공지능심의회 12차 회의            | 국가인공지능심의회 13차 회의
          국가인공지능심의회 제12차 회의 개최     | 국가인공지능심의회 제13차 회의 개최
          Quillon releases Forge v2               | Quillon releases Forge v2.5
          Quillon releases Forge 2                | Quillon releases Forge 2.5
          퀼론, 포지 2 출시                       | 퀼론, 포지 2.5 출시
          OpenAI opens GPT-4o to all              | OpenAI opens GPT-4.1 to all
          OpenAI, GPT-4o 공개                     | OpenAI, GPT-4.1 공개
          도란, 100억 투자 유치                   | 도란, 120억 투자 유치
          도란, 1,200억 원 투자 유치              | 도란, 1,400억 원 투자 유치
          Hanbit opens Garam 12B                  | Hanbit opens Garam 120B
          한빛, 가람 12B 공개                     | 한빛, 가람 120B 공개
          나래반도체 3분기 실적                   | 나래반도체 4분기 실적
          Narae reports Q3 earnings               | Narae reports Q4 earnings
          AI 백서 2025년판 발간                   | AI 백서 2026년판 발간
          """)
  void titlesThatNumberTheSameThingDifferentlyAreNeverOneStory(String one, String other) {
    assertThat(stories(told("a", one), told("b", other))).hasSize(2);
    assertThat(stories(told("b", other), told("a", one))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AI council holds its 12th meeting       | AI council's 12th meeting: GPUs for 38 projects
          국가인공지능심의회 12차 회의            | 국가인공지능심의회 12차 회의… GPU 2,400장 배분
          심의회, GPU 2,400장 배분                | 심의회, GPU 2400장 배분
          Quillon releases Forge 2                | Quillon's Forge 2.0 is released
          Yard recalls 8,400 AM400 cards          | Yard recalls AM400 cards after fires
          Yard recalls 8,400 AM400 cards          | Yard to recall its AM400: 8,400 cards
          도란, 1,200억 원 투자 유치              | 도란 1,200억 투자 유치… 기업 가치 9,000억 원
          OpenAI, GPT-4o 공개                     | OpenAI, GPT-4o 모델 공개
          """)
  void titlesThatNumberAlikeOrDifferentThingsAreOneStoryWhereTheTextsAreAlike(
      String one, String other) {
    assertThat(stories(told("a", one), told("b", other))).hasSize(1);
    assertThat(stories(told("b", other), told("a", one))).hasSize(1);
  }

  @Test
  void newsInTwoLanguagesIsOneStoryWhereNamesAndFiguresAreShared() {
    SampleArticle english =
        SampleArticle.of("en")
            .title("EvalHub measures Fjord 34B at 69.8 on MMLU-Pro")
            .text("Northwind had reported 71.4 for Fjord 34B. EvalHub used 12,032 questions.");
    SampleArticle korean =
        SampleArticle.of("ko")
            .language(Language.KOREAN)
            .title("Fjord 34B, EvalHub가 다시 재 보니 69.8")
            .text("Northwind는 MMLU-Pro에서 71.4점을 얻었다고 밝혔다. 문항은 12,032개다.");
    assertThat(stories(english, korean)).hasSize(1);
    assertThat(stories(english, korean.title("다른 소식").text("아무 이름도 없다."))).hasSize(2);
  }

  @Test
  void aPaperAndTheNewsOfItAreTwoStories() {
    assertThat(stories(told("a", "One title"), told("b", "One title").paper())).hasSize(2);
  }

  @Test
  void anArticleWithoutACategoryMakesNoStoryAndJoinsNone() {
    SortedArticle sorted = told("a", "One title").in(LLM);
    SortedArticle other =
        new SortedArticle(told("b", "One title").article(), SampleArticle.sorting(null));
    List<Story> stories = group(List.of(), List.of(), List.of(sorted, other));
    assertThat(stories).hasSize(1);
    assertThat(stories.getFirst().articles()).containsExactly(new ArticleId("a"));
  }

  @Test
  void aKnownStoryKeepsItsIdItsCategoryAndItsBeginningWhenItGrows() {
    SortedArticle first = told("a", "One title").at(NOON).in(LLM);
    Story begun = group(List.of(), List.of(), List.of(first)).getFirst();
    Instant later = NOON.plus(Duration.ofDays(2));
    SortedArticle second = told("b", "One title").at(later).in(new CategoryId("agents"));

    assertThat(group(List.of(begun), List.of(first), List.of(second)))
        .containsExactly(
            new Story(
                begun.id(),
                LLM,
                begun.report(),
                List.of(new ArticleId("a"), new ArticleId("b")),
                NOON,
                later));
  }

  @Test
  void storiesThatDidNotGrowAreNotGivenBack() {
    SortedArticle first = told("a", "One title").in(LLM);
    List<Story> begun = group(List.of(), List.of(), List.of(first));
    assertThat(group(begun, List.of(first), List.of())).isEmpty();
    SampleArticle other = SampleArticle.of("b").title("Weather").text("Rain fell over the hills.");
    assertThat(group(begun, List.of(first), List.of(other.in(LLM))))
        .extracting(it -> it.id().value())
        .containsExactly("s-b");
  }

  @Test
  void articlesOfNothingButMarksAreStoriesOfTheirOwn() {
    assertThat(
            stories(
                Stream.of("", " ", "?!", "\uD800", "(((", "1", ",", "12 34")
                    .map(it -> SampleArticle.of("a" + it.hashCode()).title(it).text(it))
                    .toArray(SampleArticle[]::new)))
        .hasSize(8);
  }

  @Test
  void theSameArticlesGroupTheSameEachTime() {
    SampleArticle[] articles =
        IntStream.range(0, 60)
            .mapToObj(it -> told("a" + it, "Meeting %d of the council".formatted(it % 7)))
            .toArray(SampleArticle[]::new);
    List<Story> once = stories(articles);
    assertThat(once).hasSize(7);
    assertThat(stories(articles)).isEqualTo(once);
  }

  private static List<Story> stories(SampleArticle... articles) {
    return group(List.of(), List.of(), Stream.of(articles).map(it -> it.in(LLM)).toList());
  }

  private static List<Story> group(
      List<Story> active, List<SortedArticle> known, List<SortedArticle> fresh) {
    StoryDesk desk = new StoryDesk();
    desk.takeOver(active, known);
    return desk.group(fresh, Instant.MIN);
  }

  private static SampleArticle told(String id, String title) {
    Language language = Language.of(title);
    return SampleArticle.of(id).language(language).title(title).text(TEXT);
  }
}
