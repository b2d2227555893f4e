package jobo.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobo.BuiltInCategories;
import jobo.DevelopmentData;
import jobo.article.Article;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.article.SampleArticle;
import jobo.article.Sorting;
import jobo.classify.CategoryCatalogue.Selection;
import jobo.classify.Judgement.Verdict;
import jobo.language.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How well titles are sorted, beside simple programs on the same titles. Prints the figures; run it
 * with {@code mvn test -Dtest=SortingQualityTest -Djobo.eval.data=DIR}. Half of each set was looked
 * at while the sorting was made; the figures are of the other half.
 */
@Tag("quality")
class SortingQualityTest {
  private static final int LEAST_ITEMS = 15;

  /** Just under what was reached, 0.661. Whoever sorts better raises it. */
  private static final double LEAST_MACRO_F1 = 0.65;

  /** Just under what was reached, 0.931, of titles by the hand that wrote the examples. */
  private static final double LEAST_REGRESSION_ACCURACY = 0.92;

  private static final Map<String, String> IDS =
      Map.ofEntries(
          Map.entry("AI business insight", "ai-business-insight"),
          Map.entry("LLM", "llm"),
          Map.entry("Multimodal", "multimodal"),
          Map.entry("Computer Vision", "computer-vision"),
          Map.entry("Natural Language Processing", "nlp"),
          Map.entry("Model training technique", "model-training"),
          Map.entry("Inference acceleration", "inference-acceleration"),
          Map.entry("Reinforcement Learning", "reinforcement-learning"),
          Map.entry("Audio", "audio"),
          Map.entry("Tabular", "tabular"),
          Map.entry("Others", Example.NONE));

  private final CategoryCatalogue catalogue = BuiltInCategories.catalogue();
  private final CategorySet insights = catalogue.select(Selection.INSIGHTS);

  private record Row(String id, Example example, boolean isPaper) {
    Article article() {
      SampleArticle article =
          SampleArticle.of(id)
              .title(example.title())
              .language(Language.of(example.title()))
              .titleOnly();
      return (isPaper ? article.paper() : article).article();
    }
  }

  @Test
  void titlesOfAiNewsAreSortedBetterThanByWordsOrByKeywordsAlone() {
    List<Row> rows = newsRows();
    List<String> labels = labelsOfMany(rows.stream().map(Row::example).toList());
    List<Row> reported = rows.stream().filter(it -> !DevelopmentData.isForTuning(it.id())).toList();
    Classifier classifier = new Classifier(insights, catalogue);
    NaiveBayes words =
        new NaiveBayes(
            Keyword::basicWords,
            rows.stream()
                .filter(it -> DevelopmentData.isForTuning(it.id()))
                .map(Row::example)
                .toList());
    KeywordSorter keywords =
        new KeywordSorter(
            insights.categories().stream().map(KeywordRule::of).toList(),
            catalogue.subject().stream().map(Keyword::of).filter(Keyword::isClear).toList());

    Judgement sorted = judged(reported, it -> name(classifier.sort(it.article())));
    Judgement byWords = judged(reported, it -> words.label(it.example().title()));
    Judgement byKeywords = judged(reported, it -> name(keywords.sort(it.article())));
    sorted.print("AI news titles, Jobo", labels);
    byWords.print("AI news titles, naive Bayes on words", labels);
    byKeywords.print("AI news titles, keywords alone", labels);

    assertThat(sorted.macroF1(labels))
        .isGreaterThanOrEqualTo(LEAST_MACRO_F1)
        .isGreaterThan(byWords.macroF1(labels))
        .isGreaterThan(byKeywords.macroF1(labels));
  }

  @Test
  void koreanTitlesOfTheProjectsOwnAreSortedAsWellAsBefore() {
    List<Row> rows =
        Example.koreanRegression().stream().map(it -> new Row("own", it, false)).toList();
    Classifier classifier = BuiltInCategories.classifier();
    Judgement sorted = judged(rows, it -> name(classifier.sort(it.article())));
    sorted.print("Regression test, Korean titles of our own", labelsOf(rows));

    assertThat(rows).hasSizeGreaterThanOrEqualTo(120);
    assertThat(sorted.accuracy()).isGreaterThanOrEqualTo(LEAST_REGRESSION_ACCURACY);
  }

  private static List<Row> newsRows() {
    return DevelopmentData.rows("ai-news-categories.jsonl").stream()
        .filter(it -> !it.get("noisy").asBoolean())
        .map(
            it ->
                new Row(
                    it.get("id").asString(),
                    new Example(
                        IDS.getOrDefault(it.get("label").asString(), "unknown"),
                        it.get("title").asString()),
                    it.get("kind").asString().equals("Papers")))
        .toList();
  }

  private static Judgement judged(List<Row> rows, Function<Row, String> sorter) {
    return new Judgement(
        rows.stream().map(it -> new Verdict(it.example().label(), sorter.apply(it))).toList());
  }

  private static String name(Sorting sorting) {
    CategoryId category = sorting.category();
    return category == null ? Example.NONE : category.value();
  }

  private static List<String> labelsOf(List<Row> rows) {
    return rows.stream().map(it -> it.example().label()).distinct().sorted().toList();
  }

  /** Of few items a figure says nothing. */
  private static List<String> labelsOfMany(List<Example> examples) {
    return examples.stream()
        .collect(Collectors.groupingBy(Example::label, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(it -> it.getValue() >= LEAST_ITEMS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
