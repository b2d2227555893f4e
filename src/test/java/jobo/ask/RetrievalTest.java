package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobo.DevelopmentData;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.SampleArticle;
import jobo.ask.QuestionWords.Asked;
import jobo.demo.Newswire;
import jobo.demo.WireArticle;
import jobo.demo.WireArticles;
import jobo.language.Language;
import jobo.search.Passage;
import jobo.search.PassageIndex;
import jobo.search.Scope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How well the articles that answer a question are found, beside plain BM25 over words. The
 * newswire and its questions are the project's own, so its figures are regression tests; those of
 * the encyclopedia need {@code -Djobo.eval.data=DIR}.
 */
class RetrievalTest {
  private static final int FIRST = 5;
  private static final int PAGE = 10;

  /** Across languages; just under what was reached. */
  private static final double LEAST_ACROSS = 0.75;

  private static final double LEAST = 0.9;

  /** A question, the articles that answer it, and those among which they are sought. */
  private record Sought(String text, Set<ArticleId> right, Set<ArticleId> within) {}

  /**
   * Means over questions.
   *
   * @param recall of five that are found first: the share of the right ones, of five at most
   * @param gain nDCG of the first ten
   */
  private record Figures(double recall, double gain) {
    @Override
    public String toString() {
      return "recall@5 %.3f, nDCG@10 %.3f".formatted(recall, gain);
    }
  }

  @Test
  void paragraphsOfAnEncyclopediaAreFoundBetterThanByTheirWords() throws IOException {
    List<Article> paragraphs =
        DevelopmentData.rows("xquad-docs.jsonl").stream().map(RetrievalTest::paragraph).toList();
    Set<ArticleId> all = paragraphs.stream().map(Article::id).collect(Collectors.toSet());
    List<JsonNode> rows = DevelopmentData.rows("xquad-queries.jsonl");
    Found ours = new Found(paragraphs);
    PlainBm25 plain = new PlainBm25(paragraphs);
    for (boolean looked : List.of(true, false)) {
      List<Sought> sought =
          rows.stream()
              .filter(it -> DevelopmentData.isForTuning(it.get("id").asString()) == looked)
              .map(it -> new Sought(it.get("query").asString(), right(it), all))
              .toList();
      Figures reached = figures(sought, ours::find);
      Figures baseline = figures(sought, it -> plain.find(it.text(), it.within(), PAGE));
      String half = looked ? "looked at" : "reported";
      System.out.printf(
          "%d questions on an encyclopedia, %s: %s; plain BM25 %s%n",
          sought.size(), half, reached, baseline);
      assertThat(reached.recall()).isGreaterThan(baseline.recall());
      assertThat(reached.gain()).isGreaterThan(baseline.gain());
    }
  }

  @Test
  void ofTheFirstFiveArticlesOfTheNewswireNineInTenOfTheRightOnesAreThere() throws IOException {
    List<Article> wire = WireArticles.all();
    Found ours = new Found(wire);
    PlainBm25 plain = new PlainBm25(wire);
    Map<String, List<Sought>> pairs = byLanguages(wire);
    assertThat(pairs.values().stream().mapToInt(List::size).sum()).isGreaterThan(60);
    pairs.forEach(
        (pair, sought) -> {
          Figures reached = figures(sought, ours::find);
          Figures baseline = figures(sought, it -> plain.find(it.text(), it.within(), PAGE));
          System.out.printf(
              "%d questions on the newswire, %s: %s; plain BM25 %s%n",
              sought.size(), pair, reached, baseline);
          boolean isAcross = pair.contains("other language");
          assertThat(reached.recall())
              .as(pair)
              .isGreaterThanOrEqualTo(isAcross ? LEAST_ACROSS : LEAST)
              .isGreaterThanOrEqualTo(baseline.recall());
        });
  }

  /**
   * Questions among all articles; and those whose event is told in the other language too, among
   * the articles of that alone.
   */
  private static Map<String, List<Sought>> byLanguages(List<Article> wire) {
    Map<ArticleId, String> events = new HashMap<>();
    for (WireArticle it : Newswire.bundled().articles()) {
      events.put(new ArticleId(it.id()), String.valueOf(it.event()));
    }
    Map<String, List<Sought>> sought = new HashMap<>();
    Set<ArticleId> all = wire.stream().map(Article::id).collect(Collectors.toSet());
    for (Questions.Question question : Questions.of("questions.tsv")) {
      Set<ArticleId> right =
          question.answeredBy().stream().map(ArticleId::new).collect(Collectors.toSet());
      Set<String> told = right.stream().map(events::get).collect(Collectors.toSet());
      Set<ArticleId> others =
          wire.stream()
              .filter(it -> it.language() != question.language())
              .map(Article::id)
              .collect(Collectors.toSet());
      Set<ArticleId> rightOthers =
          others.stream().filter(it -> told.contains(events.get(it))).collect(Collectors.toSet());
      String language = question.language().name().toLowerCase(Locale.ROOT);
      if (question.answerable()) {
        add(sought, language + " among all", new Sought(question.text(), right, all));
      }
      if (!rightOthers.isEmpty()) {
        add(
            sought,
            language + " among those of the other language",
            new Sought(question.text(), rightOthers, others));
      }
    }
    return sought;
  }

  private static void add(Map<String, List<Sought>> sought, String pair, Sought one) {
    sought.computeIfAbsent(pair, _ -> new ArrayList<>()).add(one);
  }

  /** The index, asked as the answerer asks it. */
  private static final class Found {
    private final PassageIndex index = new PassageIndex();

    Found(List<Article> articles) {
      index.put(articles.stream().map(it -> new SampleArticle(it).in(SampleArticle.LLM)).toList());
    }

    List<ArticleId> find(Sought sought) {
      Question asked = Question.of(sought.text());
      return index
          .find(
              asked.text(),
              words(asked, Language.KOREAN),
              words(asked, Language.ENGLISH),
              Scope.EVERYTHING.within(sought.within()),
              4 * PAGE)
          .stream()
          .map(Passage::article)
          .distinct()
          .limit(PAGE)
          .toList();
    }

    private static List<String> words(Question asked, Language articles) {
      return asked.words(articles).stream().map(Asked::word).toList();
    }
  }

  private static Figures figures(List<Sought> sought, Function<Sought, List<ArticleId>> search) {
    double recall = 0;
    double gain = 0;
    for (Sought one : sought) {
      List<ArticleId> found = search.apply(one);
      double right = found.stream().limit(FIRST).filter(one.right()::contains).count();
      recall += right / Math.min(FIRST, one.right().size());
      double best = 0;
      double reached = 0;
      for (int place = 0; place < PAGE; place++) {
        double worth = 1 / (Math.log(place + 2) / Math.log(2));
        best += place < one.right().size() ? worth : 0;
        boolean isRight = place < found.size() && one.right().contains(found.get(place));
        reached += isRight ? worth : 0;
      }
      gain += reached / best;
    }
    return new Figures(recall / sought.size(), gain / sought.size());
  }

  private static Set<ArticleId> right(JsonNode row) {
    return row.get("rel").propertyNames().stream().map(ArticleId::new).collect(Collectors.toSet());
  }

  private static Article paragraph(JsonNode row) {
    return SampleArticle.of(row.get("id").asString())
        .title(row.get("title").asString().replace('_', ' '))
        .text(row.get("text").asString())
        .article();
  }
}
