package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jobo.DevelopmentData;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.SampleArticle;
import jobo.search.Scope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * How well questions are answered from paragraphs of an encyclopedia, of which each has one that
 * tells, and refused where that or its whole subject is left out. Prints the figures of both
 * halves; only the first one's errors are looked at. Needs {@code -Djobo.eval.data=DIR}.
 */
@Tag("quality")
@Execution(ExecutionMode.CONCURRENT)
class XquadTest {
  /** Just under what was reached; whoever answers better raises them, and lowers the last. */
  private static final double LEAST_ANSWERED = 0.53;

  private static final double LEAST_REFUSED_WITHOUT_SUBJECT = 0.97;
  private static final double LEAST_REFUSED_WITHOUT_PARAGRAPH = 0.95;
  private static final double MOST_REFUSED = 0.37;

  /** A question, where it is told, and what the telling sentence holds. */
  private record Asked(String id, String text, Set<ArticleId> told, List<String> held) {
    boolean isForTuning() {
      return DevelopmentData.isForTuning(id);
    }

    boolean isAnsweredBy(Answer answer) {
      return Answerers.quotes(answer)
          .filter(it -> told.contains(it.article().id()))
          .anyMatch(it -> held.stream().anyMatch(it.sentence()::contains));
    }
  }

  private final Map<ArticleId, String> subjects = new HashMap<>();
  private final Answerer answerer = Answerers.of(paragraphs());
  private final List<Asked> questions =
      DevelopmentData.rows("xquad-queries.jsonl").stream().map(XquadTest::asked).toList();

  @Test
  void questionsAreAnsweredWhereAParagraphTellsAndRefusedWhereNoneDoes() {
    figures("looked at", questions.stream().filter(Asked::isForTuning).toList());
    Figures reported =
        figures("reported", questions.stream().filter(it -> !it.isForTuning()).toList());
    assertThat(reported.answered).isGreaterThan(LEAST_ANSWERED);
    assertThat(reported.refused).isLessThan(MOST_REFUSED);
    assertThat(reported.refusedWithoutSubject).isGreaterThan(LEAST_REFUSED_WITHOUT_SUBJECT);
    assertThat(reported.refusedWithoutParagraph).isGreaterThan(LEAST_REFUSED_WITHOUT_PARAGRAPH);
  }

  /** Shares of questions. */
  private record Figures(
      double answered,
      double refused,
      double refusedWithoutSubject,
      double refusedWithoutParagraph) {}

  private Figures figures(String half, List<Asked> asked) {
    Figures figures =
        new Figures(
            share(asked, it -> it.isAnsweredBy(answer(it, article -> true))),
            share(asked, it -> answer(it, article -> true) instanceof Answer.Refused),
            share(asked, it -> answer(it, withoutSubject(it)) instanceof Answer.Refused),
            share(
                asked,
                it ->
                    answer(it, article -> !it.told().contains(article)) instanceof Answer.Refused));
    System.out.printf(
        "%d questions, %s: answered by a sentence that tells %.3f, refused %.3f; refused without"
            + " the subject %.3f, without the paragraph alone %.3f%n",
        asked.size(),
        half,
        figures.answered,
        figures.refused,
        figures.refusedWithoutSubject,
        figures.refusedWithoutParagraph);
    return figures;
  }

  private static double share(List<Asked> asked, Predicate<Asked> counts) {
    return (double) asked.stream().filter(counts).count() / asked.size();
  }

  private Predicate<ArticleId> withoutSubject(Asked asked) {
    Set<String> left = asked.told().stream().map(subjects::get).collect(Collectors.toSet());
    return article -> !left.contains(subjects.get(article));
  }

  private Answer answer(Asked asked, Predicate<ArticleId> within) {
    return answerer.answer(
        Inquiry.of(asked.text())
            .within(
                Scope.EVERYTHING.within(
                    subjects.keySet().stream().filter(within).collect(Collectors.toSet()))),
        step -> {});
  }

  private List<Article> paragraphs() {
    List<Article> paragraphs = new ArrayList<>();
    for (JsonNode row : DevelopmentData.rows("xquad-docs.jsonl")) {
      String title = row.get("title").asString().replace('_', ' ');
      Article article =
          SampleArticle.of(row.get("id").asString())
              .title(title)
              .text(row.get("text").asString())
              .article();
      subjects.put(article.id(), title);
      paragraphs.add(article);
    }
    return paragraphs;
  }

  private static Asked asked(JsonNode row) {
    return new Asked(
        row.get("id").asString(),
        row.get("query").asString(),
        Set.copyOf(row.get("rel").propertyNames().stream().map(ArticleId::new).toList()),
        StreamSupport.stream(row.get("answers").spliterator(), false)
            .map(JsonNode::asString)
            .toList());
  }
}
