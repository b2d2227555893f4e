package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jobo.DevelopmentData;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import jobo.language.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Titles of hundreds of things, of which hardly two are of one: whatever is grouped there is most
 * likely wrong. Nobody has labelled them, so that a part of it is right: some were posted twice.
 */
@Tag("quality")
@Tag("data")
class SparseTitlesTest {
  /**
   * Just above what was reached: .071 of three months of AI titles and .025 of news that tell no
   * date, so that all are of one day; .62 and .51 before headlines took caution.
   */
  @ParameterizedTest
  @CsvSource({"ai-news-categories.jsonl, 0.08", "ynat-titles.jsonl, 0.03"})
  void hardlyAnyTitlesOfManyThingsAreGrouped(String file, double most) {
    List<SortedArticle> articles = new ArrayList<>();
    for (JsonNode row : DevelopmentData.rows(file)) {
      String title = row.get("title").asString();
      articles.add(
          SampleArticle.of("t-" + articles.size())
              .title(title)
              .language(Language.of(title))
              .titleOnly()
              .at(row.has("date") ? noon(row.get("date").asString()) : SampleArticle.NOON)
              .in(SampleArticle.LLM));
    }
    int grouped =
        new StoryDesk()
            .group(articles, Instant.MIN).stream()
                .mapToInt(it -> it.articles().size())
                .filter(it -> it > 1)
                .sum();
    System.out.printf(
        "Titles of many things, %s: %d of %d are in a story with others%n",
        file, grouped, articles.size());
    assertThat(articles).hasSizeGreaterThan(400);
    assertThat((double) grouped / articles.size()).isLessThanOrEqualTo(most);
  }

  private static Instant noon(String date) {
    return Instant.parse(date + "T12:00:00Z");
  }
}
