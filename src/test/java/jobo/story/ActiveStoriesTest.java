package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.Report;
import org.junit.jupiter.api.Test;

class ActiveStoriesTest {
  @Test
  void ofTooManyTheNewestStayActive() {
    List<Story> stories = List.of(story("a", 1, 3), story("c", 3, 2), story("b", 2, 2));

    assertThat(ActiveStories.among(stories, 4))
        .extracting(it -> it.id().value())
        .containsExactly("b", "c");
    assertThat(ActiveStories.among(stories, 7)).hasSize(3);
    assertThat(ActiveStories.among(stories)).hasSize(3);
  }

  private static Story story(String id, int hour, int articles) {
    Instant at = Instant.parse("2026-11-20T00:00:00Z").plusSeconds(hour * 3_600L);
    return new Story(
        new StoryId(id),
        new CategoryId("llm"),
        Report.NEWS,
        IntStream.range(0, articles).mapToObj(it -> new ArticleId(id + it)).toList(),
        at,
        at);
  }
}
