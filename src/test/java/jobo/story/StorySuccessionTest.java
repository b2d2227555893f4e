package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import org.junit.jupiter.api.Test;

/** Which ids stay when stories turn out to be one. */
class StorySuccessionTest {
  private static final Instant NOON = SampleArticle.NOON;
  private static final String TITLE = "Larkspur publishes weights of Beacon 3";

  @Test
  void ofTwoStoriesThatBecomeOneTheLargerKeepsItsId() {
    Story one = story("one", "a");
    Story two = story("two", "b", "c");
    assertThat(afterAnother(Instant.MIN, one, two)).extracting(Story::id).containsExactly(two.id());
  }

  @Test
  void ofTwoStoriesOfOneSizeTheOlderKeepsItsId() {
    Story one = story("one", "a");
    Story two = story("two", "b");
    assertThat(afterAnother(Instant.MIN, two, one)).extracting(Story::id).containsExactly(one.id());
  }

  @Test
  void aStoryThatWasToldKeepsItsIdThoughTheOtherIsLarger() {
    Story told = story("told", "a");
    Story larger = story("larger", "b", "c");
    assertThat(afterAnother(NOON.plusSeconds(1), larger, told))
        .extracting(Story::id)
        .containsExactly(told.id());
  }

  @Test
  void whatTheDeskHoldsFollowsWhatIsKept() {
    StoryDesk desk = new StoryDesk();
    Story kept = story("kept", "a");
    assertThat(desk.missing(List.of(kept))).isEqualTo(kept.articles());
    desk.takeOver(List.of(kept), List.of(article("a")));
    assertThat(desk.missing(List.of(kept))).isEmpty();
    desk.takeOver(List.of(), List.of());
    assertThat(desk.missing(List.of(kept))).isEqualTo(kept.articles());
  }

  private static List<Story> afterAnother(Instant toldUntil, Story... active) {
    StoryDesk desk = new StoryDesk();
    List<SortedArticle> articles =
        Stream.of(active)
            .flatMap(it -> it.articles().stream())
            .map(it -> article(it.value()))
            .toList();
    desk.takeOver(List.of(active), articles);
    return desk.group(List.of(article("z")), toldUntil);
  }

  private static SortedArticle article(String id) {
    return SampleArticle.of(id)
        .title(TITLE)
        .at(NOON.plusSeconds(id.charAt(0) - 'a'))
        .titleOnly()
        .in(SampleArticle.LLM);
  }

  private static Story story(String id, String... articles) {
    List<SortedArticle> its = Stream.of(articles).map(StorySuccessionTest::article).toList();
    return new Story(
        new StoryId(id),
        SampleArticle.LLM,
        its.getFirst().article().report(),
        its.stream().map(it -> it.article().id()).toList(),
        its.getFirst().article().collectedAt(),
        its.getLast().article().collectedAt());
  }
}
