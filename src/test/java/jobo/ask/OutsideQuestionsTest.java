package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobo.article.Article;
import jobo.ask.Questions.Question;
import jobo.demo.WireArticles;
import jobo.language.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Questions on the newswire by somebody who had never seen the program, in a reader's own, often
 * careless words. Every second one may be looked at; figures are told of both halves.
 */
@Tag("quality")
class OutsideQuestionsTest {
  /** Of the short ones in each language, as far as reached on the half not looked at. */
  private static final double LEAST_SHORT = 0.7;

  /** Of those that only articles in the other language answer. */
  private static final double LEAST_ACROSS = 0.25;

  private static final double LEAST_REFUSED_ACROSS = 0.75;

  private static final Answerer WIRE = Answerers.of(WireArticles.all());
  private static final List<Question> QUESTIONS = Questions.of("questions-outside.tsv");

  private static final Map<String, Language> LANGUAGES =
      WireArticles.all().stream()
          .collect(Collectors.toMap(it -> it.id().value(), Article::language));

  /** How many of some questions came out well. */
  private record Share(long well, int all) {
    double value() {
      return (double) well / all;
    }
  }

  @Test
  void questionsInAReadersOwnWordsAreAnsweredOrRefusedAsFarAsReached() {
    for (int half : List.of(0, 1)) {
      List<Question> asked =
          IntStream.range(0, QUESTIONS.size())
              .filter(it -> it % 2 == half)
              .mapToObj(QUESTIONS::get)
              .toList();
      Share same = answered(asked, it -> it.answerable() && !isAcross(it));
      Share across = answered(asked, OutsideQuestionsTest::isAcross);
      Share refused = refused(asked, it -> !it.answerable());
      Share silent = refused(asked, Question::answerable);
      System.out.printf(
          "Questions of an outsider, %s: answered %s, across languages %s; refused %s, of those"
              + " that articles answer %s%n",
          half == 0 ? "looked at" : "not looked at", same, across, refused, silent);
      assertThat(same.value()).isGreaterThanOrEqualTo(0.3);
      assertThat(refused.value()).isGreaterThanOrEqualTo(0.66);
    }
  }

  /** The first part is learned from. */
  @Test
  void shortQuestionsAreAnsweredOrRefusedAsFarAsReached() {
    for (int part : List.of(1, 2)) {
      for (Language language : Language.values()) {
        Told told = told("Short questions", "questions-short.tsv", part, language);
        assertThat(told.answered().value()).isGreaterThanOrEqualTo(LEAST_SHORT);
        assertThat(told.refused().value()).isGreaterThanOrEqualTo(part == 1 ? 0.65 : LEAST_SHORT);
      }
    }
  }

  /** No article in the language of the question tells. The first part is learned from. */
  @Test
  void questionsThatOnlyTheOtherLanguageAnswersAreAnsweredOrRefusedAsFarAsReached() {
    for (int part : List.of(1, 2)) {
      for (Language language : Language.values()) {
        Told told = told("Across languages", "questions-across.tsv", part, language);
        assertThat(told.answered().value()).isGreaterThanOrEqualTo(LEAST_ACROSS);
        assertThat(told.refused().value()).isGreaterThanOrEqualTo(LEAST_REFUSED_ACROSS);
      }
    }
  }

  /** What came of questions that articles tell, and how many that none tells were refused. */
  private record Told(Share answered, Share silent, Share refused) {}

  private static Told told(String name, String file, int part, Language language) {
    List<Question> asked =
        Questions.of(file).stream()
            .filter(it -> it.part() == part && it.language() == language)
            .toList();
    Told told =
        new Told(
            answered(asked, Question::answerable),
            refused(asked, Question::answerable),
            refused(asked, it -> !it.answerable()));
    System.out.printf(
        "%s, %s, %s: answered %s, refused %s; of those that nobody tells refused %s%n",
        name,
        part == 1 ? "learned from" : "not looked at",
        language,
        told.answered(),
        told.silent(),
        told.refused());
    return told;
  }

  private static Share answered(List<Question> asked, Predicate<Question> which) {
    return share(asked, which, it -> it.isAnsweredBy(answer(it)));
  }

  private static Share refused(List<Question> asked, Predicate<Question> which) {
    return share(asked, which, it -> answer(it) instanceof Answer.Refused);
  }

  private static Share share(
      List<Question> asked, Predicate<Question> which, Predicate<Question> isWell) {
    List<Question> of = asked.stream().filter(which).toList();
    return new Share(of.stream().filter(isWell).count(), of.size());
  }

  private static Answer answer(Question question) {
    return WIRE.answer(question.text(), step -> {});
  }

  private static boolean isAcross(Question question) {
    return question.answerable()
        && question.answeredBy().stream().noneMatch(it -> LANGUAGES.get(it) == question.language());
  }
}
