package jobo.ask;

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
import jobo.demo.WireArticles;
import jobo.search.Scope;
import tools.jackson.databind.JsonNode;

/**
 * Questions on a set of articles, each with the articles that tell and what the telling sentence
 * holds; they may be asked with some articles left out.
 */
final class AskedSet {
  /** Which articles are left out. */
  enum Left {
    /** None. */
    NOTHING,
    /** Those that tell. */
    PASSAGE,
    /** All on the subject of those that tell. */
    SUBJECT
  }

  /**
   * A question.
   *
   * @param told where it is told; nowhere if no article tells
   */
  record Asked(String id, int part, String text, Set<ArticleId> told, List<String> held) {
    boolean isForTuning() {
      return DevelopmentData.isForTuning(id);
    }

    boolean isAnsweredBy(List<Answer.Quote> quotes) {
      return quotes.stream()
          .anyMatch(
              it -> isTold(it.article().id()) && held.stream().anyMatch(it.sentence()::contains));
    }

    boolean isTold(ArticleId article) {
      return told.contains(article);
    }
  }

  private final Map<ArticleId, String> subjects;
  private final List<Asked> questions;
  private final Answerer answerer;

  private AskedSet(Map<ArticleId, String> subjects, List<Asked> questions, Answerer answerer) {
    this.subjects = subjects;
    this.questions = questions;
    this.answerer = answerer;
  }

  /** Paragraphs of an encyclopedia as articles; their titles are the subjects. */
  static AskedSet xquad() {
    Map<ArticleId, String> subjects = new HashMap<>();
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
    List<Asked> questions =
        DevelopmentData.rows("xquad-queries.jsonl").stream().map(AskedSet::asked).toList();
    return new AskedSet(subjects, questions, Answerers.of(paragraphs));
  }

  /**
   * The newswire, whose articles are each a subject of its own.
   *
   * @param file the questions about it
   */
  static AskedSet newswire(String file) {
    Map<ArticleId, String> subjects = new HashMap<>();
    WireArticles.all().forEach(it -> subjects.put(it.id(), it.id().value()));
    List<Asked> questions =
        Questions.of(file).stream()
            .map(
                it ->
                    new Asked(
                        it.text(),
                        it.part(),
                        it.text(),
                        it.answeredBy().stream().map(ArticleId::new).collect(Collectors.toSet()),
                        List.of(it.held().split("\\|", -1))))
            .toList();
    return new AskedSet(subjects, questions, Answerers.of(WireArticles.all()));
  }

  private static Asked asked(JsonNode row) {
    return new Asked(
        row.get("id").asString(),
        0,
        row.get("query").asString(),
        Set.copyOf(row.get("rel").propertyNames().stream().map(ArticleId::new).toList()),
        StreamSupport.stream(row.get("answers").spliterator(), false)
            .map(JsonNode::asString)
            .toList());
  }

  List<Asked> questions(Predicate<Asked> which) {
    return questions.stream().filter(which).toList();
  }

  Answer answer(Asked asked, Left left) {
    return answerer.answer(inquiry(asked, left), step -> {});
  }

  List<Candidate> read(Asked asked, Left left) {
    return answerer.read(inquiry(asked, left));
  }

  private Inquiry inquiry(Asked asked, Left left) {
    Set<String> gone = asked.told().stream().map(subjects::get).collect(Collectors.toSet());
    Inquiry inquiry = Inquiry.of(asked.text());
    return switch (left) {
      case NOTHING -> inquiry;
      case PASSAGE -> inquiry.within(without(it -> asked.isTold(it)));
      case SUBJECT -> inquiry.within(without(it -> gone.contains(subjects.get(it))));
    };
  }

  private Scope without(Predicate<ArticleId> gone) {
    return Scope.EVERYTHING.within(
        subjects.keySet().stream().filter(gone.negate()).collect(Collectors.toSet()));
  }
}
