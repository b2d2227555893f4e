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
        List<Question> asked =
            Questions.of("questions-short.tsv").stream()
                .filter(it -> it.part() == part && it.language() == language)
                .toList();
        Share answered = answered(asked, Question::answerable);
        Share silent = refused(asked, Question::answerable);
        Share refused = refused(asked, it -> !it.answerable());
        System.out.printf(
            "Short questions, %s, %s: answered %s, refused %s; of those that nobody tells refused"
                + " %s%n",
            part == 1 ? "learned from" : "not looked at", language, answered, silent, refused);
        assertThat(answered.value()).isGreaterThanOrEqualTo(LEAST_SHORT);
        assertThat(refused.value()).isGreaterThanOrEqualTo(part == 1 ? 0.65 : LEAST_SHORT);
      }
    }
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
