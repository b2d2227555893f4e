package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.SampleArticle;
import jobo.ask.Questions.Question;
import jobo.demo.WireArticles;
import jobo.language.Language;
import jobo.search.Scope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("quality")
class AnswererTest {
  private static final Answerer WIRE = Answerers.of(WireArticles.all());
  private static final Map<Question, Answer> ANSWERS = new ConcurrentHashMap<>();
  private static final List<Question> QUESTIONS = Questions.of("questions.tsv");

  @ParameterizedTest
  @EnumSource
  void ofTwentyQuestionsThatArticlesAnswerEighteenAreAnsweredByOneOfThem(Language language) {
    List<Question> asked = asked(language, true);
    List<String> missed =
        asked.stream().filter(it -> !it.isAnsweredBy(answer(it))).map(Question::text).toList();
    report("%s: %d of %d questions are answered; not: %s", language, asked, missed);
    assertThat(asked).hasSizeGreaterThanOrEqualTo(20);
    assertThat(20 * (asked.size() - missed.size())).isGreaterThanOrEqualTo(18 * asked.size());
  }

  /**
   * They ask for what is not told of a subject that is. A stricter limit refuses seven in eight of
   * them, and with them more of the questions that articles do answer (see {@link XquadTest}).
   */
  @ParameterizedTest
  @EnumSource
  void ofFiveQuestionsThatNoArticleAnswersFourAreRefused(Language language) {
    List<Question> asked = asked(language, false);
    List<String> answered =
        asked.stream()
            .filter(it -> !(answer(it) instanceof Answer.Refused))
            .map(Question::text)
            .toList();
    report("%s: %d of %d questions are refused; not: %s", language, asked, answered);
    assertThat(asked).hasSizeGreaterThanOrEqualTo(8);
    assertThat(5 * answered.size()).isLessThanOrEqualTo(asked.size());
  }

  @Test
  void everyQuoteIsASentenceOrTheTitleOfItsArticleWordForWord() {
    List<Answer.Quote> quotes =
        QUESTIONS.stream().map(AnswererTest::answer).flatMap(Answerers::quotes).toList();
    assertThat(quotes).hasSizeGreaterThan(50).allSatisfy(Answerers::isWordForWord);
  }

  @Test
  void anAnswerStandsInTheLanguageOfItsQuestion() {
    assertThat(QUESTIONS)
        .allSatisfy(it -> assertThat(answer(it).language()).isEqualTo(it.language()));
  }

  @Test
  void aKoreanQuestionOfLatinNamesIsAnsweredByAnEnglishArticleThatHasThemAll() {
    Answer answer = WIRE.answer("EvalHub이 잰 Fjord 34B의 MMLU-Pro 점수는?", step -> {});
    assertThat(Answerers.quotes(answer).map(it -> it.article().id().value()))
        .contains("evalhub-fjord-34b-independent");
    assertThat(Answerers.quotes(answer).map(Answer.Quote::sentence))
        .anyMatch(it -> it.contains("69.8"));
  }

  @Test
  void whatOnlyTheOtherLanguageTellsIsQuotedAsItStandsThere() {
    assertThat(
            Answerers.quotes(WIRE.answer("브램블게이트를 고소한 작가들은 책 한 권당 최대 얼마를 배상하라고 했나요?", step -> {}))
                .map(Answer.Quote::sentence))
        .anyMatch(it -> it.contains("$150,000 a book"));
    assertThat(
            Answerers.quotes(
                    WIRE.answer(
                        "What does a hospital pay each month for the Malssi interpreting service?",
                        step -> {}))
                .map(Answer.Quote::sentence))
        .anyMatch(it -> it.contains("월 45만 원"));
  }

  @Test
  void whereNothingIsSureEnoughAnArticleInTheOtherLanguageMayBeTheNearest() {
    Answer answer = WIRE.answer("쇼핑 에이전트용 핸드셰이크 규약에서는 공연 좌석을 얼마 동안 잡아 둘 수 있나요?", step -> {});
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) answer).nearest())
        .hasSize(3)
        .first()
        .satisfies(it -> assertThat(it.id().value()).isEqualTo("courier-handshake-protocol"));
  }

  @Test
  void whereNoArticleAnswersTheNearestAreNamed() {
    Answer answer = WIRE.answer("What is Fjord 34B's score on HumanEval?", step -> {});
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) answer).nearest())
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(3)
        .allSatisfy(it -> assertThat(it.title() + it.body()).contains("Fjord 34B"));
  }

  @Test
  void whoWaitsIsToldOfTheSearchAndThenOfHowManyArticlesAreRead() {
    List<Answerer.Step> steps = new ArrayList<>();
    WIRE.answer("Who found the hole in Sluice?", steps::add);
    assertThat(steps).hasSize(2).first().isEqualTo(new Answerer.Step.Searching());
    assertThat(steps.getLast())
        .isInstanceOfSatisfying(
            Answerer.Step.Reading.class, it -> assertThat(it.articles()).isBetween(1, 20));
  }

  @Test
  void anArticleOfATitleAloneIsQuotedByItWhereItAnswers() {
    Article article =
        SampleArticle.of("t")
            .title("Halden buys the chip maker Orrin for $90 million")
            .titleOnly()
            .article();
    Answerer titles = Answerers.of(List.of(article));
    assertThat(Answerers.quotes(titles.answer("How much does Halden pay for Orrin?", step -> {})))
        .containsExactly(new Answer.Quote(article, article.title()));
    assertThat(Answerers.quotes(titles.answer("What did Halden buy?", step -> {})))
        .containsExactly(new Answer.Quote(article, article.title()));
    assertThat(titles.answer("Who is the chief executive of Orrin?", step -> {}))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aTitleThatOnlyNamesTheSubjectIsNoAnswerWhereThereIsMoreToRead() {
    Article article =
        SampleArticle.of("t")
            .title("Orrin launches the Pike chip")
            .text("It rained. The Pike chip draws 90 watts.")
            .article();
    Answer answer =
        Answerers.of(List.of(article)).answer("How many watts does the Pike chip draw?", s -> {});
    assertThat(Answerers.quotes(answer).map(Answer.Quote::sentence))
        .containsExactly("The Pike chip draws 90 watts.");
  }

  @Test
  void twoSentencesOfAnArticleAreQuotedWholeHoweverLongAndMoreOfThemIfTheyAreShort() {
    String clause = " in its new house by the river, which was opened in spring,";
    String first = "The Pike chip draws 90 watts" + clause.repeat(3) + " says Orrin.";
    String second = "The Pike chip draws 70 watts" + clause.repeat(3) + " says Halden.";
    Article article =
        SampleArticle.of("t")
            .title("Orrin launches a chip")
            .text(first + " " + second + " The Pike chip draws 50 watts.")
            .article();
    assertThat(sentences(article)).containsExactlyInAnyOrder(first, second);
    Article brief =
        SampleArticle.of("u")
            .title("Orrin launches a chip")
            .text(
                "The Pike chip draws 90 watts. The Pike chip draws 70 watts, says Halden."
                    + " At night the Pike chip draws 50 watts. It rained.")
            .article();
    assertThat(sentences(brief)).hasSize(3).allMatch(it -> it.contains("watts"));
  }

  private static List<String> sentences(Article article) {
    Answer answer =
        Answerers.of(List.of(article)).answer("How many watts does the Pike chip draw?", s -> {});
    return Answerers.quotes(answer).map(Answer.Quote::sentence).toList();
  }

  @Test
  void ofArticlesThatAnswerAlikeTheNewerIsQuotedFirst() {
    Article old =
        SampleArticle.of("old").title("Pike chip").text("The Pike draws 90 watts.").article();
    Article young =
        SampleArticle.of("young")
            .title("Pike chip")
            .text("The Pike draws 80 watts.")
            .at(SampleArticle.NOON.plusSeconds(60))
            .article();
    Answer answer =
        Answerers.of(List.of(old, young)).answer("How many watts does the Pike draw?", step -> {});
    assertThat(Answerers.quotes(answer).map(Answer.Quote::article)).containsExactly(young, old);
  }

  @Test
  void aNarrowedQuestionIsAnsweredByTheArticlesWithinAlone() {
    Inquiry asked = Inquiry.of("How many cards did Onnuri Cloud order from Narae?");
    ArticleId right = new ArticleId("yard-dodam2-order");
    Answer only = WIRE.answer(asked.within(Scope.EVERYTHING.within(Set.of(right))), step -> {});
    assertThat(Answerers.quotes(only)).extracting(it -> it.article().id()).containsOnly(right);
    Set<ArticleId> others =
        WireArticles.all().stream()
            .map(Article::id)
            .filter(it -> !it.equals(right))
            .collect(Collectors.toSet());
    Answer without = WIRE.answer(asked.within(Scope.EVERYTHING.within(others)), step -> {});
    assertThat(without).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) without).nearest()).extracting(Article::id).doesNotContain(right);
    assertThat(WIRE.answer(asked.within(Scope.EVERYTHING.within(Set.of())), step -> {}))
        .isEqualTo(new Answer.Refused(Language.ENGLISH, List.of()));
  }

  private static List<Question> asked(Language language, boolean answerable) {
    return QUESTIONS.stream()
        .filter(it -> it.language() == language && it.answerable() == answerable)
        .toList();
  }

  private static void report(
      String line, Language language, List<Question> asked, List<String> not) {
    System.out.println(line.formatted(language, asked.size() - not.size(), asked.size(), not));
  }

  private static Answer answer(Question question) {
    return ANSWERS.computeIfAbsent(question, it -> WIRE.answer(it.text(), step -> {}));
  }
}
