package jobo.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jobo.BuiltInCategories;
import jobo.DevelopmentData;
import jobo.article.Article;
import jobo.article.SampleArticle;
import jobo.language.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How much of what is not about AI is taken for it: Korean titles of any topic but science, English
 * reports of accidents, sports and business, and titles of AI feeds that are of something else.
 * Prints the figures; needs {@code -Djobo.eval.data=DIR}. They are of the half that was not looked
 * at.
 */
@Tag("quality")
class FalseAlarmTest {
  /** Just over what was reached; whoever sorts better lowers it. */
  private static final double MOST_TITLES = 0.03;

  private static final double MOST_REPORTS = 0.02;
  private static final double MOST_TITLES_OF_AI_FEEDS = 0.18;

  private static final String SCIENCE = "IT과학";

  private final Classifier classifier = BuiltInCategories.classifier();

  @Test
  void koreanTitlesOfOtherTopicsAreHardlyEverTakenForAi() {
    List<JsonNode> rows = reported("ynat-titles.jsonl");
    rows.removeIf(it -> it.get("label").asString().equals(SCIENCE));
    assertThat(taken("Korean titles", rows, FalseAlarmTest::title)).isLessThan(MOST_TITLES);
  }

  @Test
  void reportsOfOtherEventsAreHardlyEverTakenForAi() {
    List<JsonNode> rows = reported("ecbplus-events.jsonl");
    assertThat(taken("English reports", rows, it -> article(it).text(text(it)).article()))
        .isLessThan(MOST_REPORTS);
  }

  @Test
  void titlesOfAiFeedsThatAreOfSomethingElseAreSeldomTakenForAi() {
    List<JsonNode> rows = reported("ai-news-categories.jsonl");
    rows.removeIf(
        it -> it.get("noisy").asBoolean() || !it.get("label").asString().equals("Others"));
    assertThat(taken("titles of AI feeds", rows, FalseAlarmTest::ofFeed))
        .isLessThan(MOST_TITLES_OF_AI_FEEDS);
  }

  private double taken(String what, List<JsonNode> rows, Function<JsonNode, Article> read) {
    long taken =
        rows.stream().filter(it -> classifier.sort(read.apply(it)).category() != null).count();
    System.out.printf("Not of AI, but taken for it: %d of %d %s%n", taken, rows.size(), what);
    return (double) taken / rows.size();
  }

  private static List<JsonNode> reported(String file) {
    return new ArrayList<>(
        DevelopmentData.rows(file).stream()
            .filter(it -> !DevelopmentData.isForTuning(it.get("id").asString()))
            .toList());
  }

  private static Article title(JsonNode row) {
    return article(row).titleOnly().article();
  }

  private static Article ofFeed(JsonNode row) {
    SampleArticle title = article(row).titleOnly();
    return (row.get("kind").asString().equals("Papers") ? title.paper() : title).article();
  }

  private static SampleArticle article(JsonNode row) {
    String title = row.get("title").asString();
    return SampleArticle.of("a").title(title).language(Language.of(title));
  }

  private static String text(JsonNode row) {
    return row.get("text").asString();
  }
}
