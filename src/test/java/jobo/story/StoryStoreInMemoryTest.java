package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jobo.article.ArticleId;
import jobo.article.ArticleStoreInMemory;
import jobo.article.CategoryId;
import jobo.article.Report;
import org.junit.jupiter.api.Test;

class StoryStoreInMemoryTest {
  private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

  private final StoryStoreInMemory store = new StoryStoreInMemory(new ArticleStoreInMemory());

  @Test
  void pagesFollowOneAnotherWithoutGapsOrRepeats() {
    List<Story> all = IntStream.range(0, 7).mapToObj(it -> story(it, it / 2)).toList();
    store.save(all);
    List<Story> seen = new ArrayList<>();
    List<Story> page = store.page(START, Optional.empty(), 3);
    while (!page.isEmpty()) {
      seen.addAll(page);
      page = store.page(START, Optional.of(page.getLast().id()), 3);
    }
    assertThat(seen).containsExactlyElementsOf(all);
  }

  @Test
  void aCursorThatNamesNoStoryIsFollowedByNothing() {
    store.save(List.of(story(1, 0)));
    assertThat(store.page(START, Optional.of(new StoryId("s-none")), 3)).isEmpty();
  }

  @Test
  void articlesWithoutAStoryAreLeftOut() {
    store.save(List.of(story(1, 0)));
    assertThat(store.storiesOf(List.of(new ArticleId("a1"), new ArticleId("a2"))))
        .containsExactly(Map.entry(new ArticleId("a1"), new StoryId("s-1")));
  }

  private static Story story(int number, int hour) {
    Instant seen = START.plusSeconds(3600L * hour);
    return new Story(
        new StoryId("s-" + number),
        new CategoryId("llm"),
        Report.NEWS,
        List.of(new ArticleId("a" + number)),
        seen,
        seen);
  }
}
