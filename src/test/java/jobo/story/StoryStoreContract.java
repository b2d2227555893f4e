package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.CategoryId;
import jobo.article.Report;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of stories keeps to. */
public abstract class StoryStoreContract {
  private static final Instant NOON = SampleArticle.NOON;
  private static final CategoryId LLM = SampleArticle.LLM;

  /** The store under test, empty at the start of each test. */
  protected abstract StoryStore store();

  /** Where its articles are kept. */
  protected abstract ArticleStore articles();

  @Test
  void aStoryComesBackAsItWasKept() {
    keep("a", NOON);
    keep("b", NOON.plusSeconds(5));
    Story story = story("a", NOON, NOON.plusSeconds(5), "a", "b");

    store().save(List.of(story));

    assertThat(store().of(new ArticleId("a"))).contains(story);
    assertThat(store().of(new ArticleId("b"))).contains(story);
    assertThat(store().of(new ArticleId("c"))).isEmpty();
  }

  @Test
  void articlesKeepTheOrderOfTheirArrivalInTheStory() {
    List<String> ids = IntStream.range(0, 40).mapToObj(it -> "a" + (97 - it)).toList();
    ids.forEach(it -> keep(it, NOON));
    Story story = story("one", NOON, NOON, ids.toArray(String[]::new));

    store().save(List.of(story));

    assertThat(store().seenSince(NOON)).containsExactly(story);
  }

  @Test
  void aStoryGrowsAndKeepsItsIdAndWhenItBegan() {
    keep("a", NOON);
    store().save(List.of(story("one", NOON, NOON, "a")));
    keep("b", NOON.plusSeconds(60));
    Story grown = story("one", NOON, NOON.plusSeconds(60), "a", "b");

    store().save(List.of(grown));
    store().save(List.of(grown));

    assertThat(store().seenSince(Instant.EPOCH)).containsExactly(grown);
  }

  @Test
  void onlyArticlesOfACategoryWithoutAStoryAreLeftToGroupOldestFirst() {
    keep("c", NOON.plusSeconds(1));
    keep("b", NOON);
    keep("a", NOON);
    keep("told", NOON);
    keep("not-ai", NOON, null);
    store().save(List.of(story("told", NOON, NOON, "told")));

    assertThat(ids(store().ungrouped(9))).containsExactly("a", "b", "c");
    assertThat(ids(store().ungrouped(2))).containsExactly("a", "b");
    assertThat(store().ungrouped(1).getFirst()).isEqualTo(SampleArticle.of("a").at(NOON).in(LLM));
  }

  @Test
  void storiesAreFoundByTheirNewestArticleTheOldestStoryFirst() {
    keep("a", NOON);
    keep("b", NOON);
    keep("c", NOON);
    Story old = story("old", NOON.minusSeconds(9), NOON.minusNanos(1_000), "a");
    Story younger = story("younger", NOON.minusSeconds(5), NOON, "b");
    Story older = story("zolder", NOON.minusSeconds(8), NOON.plusSeconds(5), "c");

    store().save(List.of(younger, old, older));

    assertThat(store().seenSince(NOON)).containsExactly(older, younger);
  }

  @Test
  void storiesAreFoundByTheSpanAnyOfTheirArticlesWasCollectedIn() {
    keep("early", NOON.minusSeconds(60));
    keep("in", NOON);
    keep("end", NOON.plusSeconds(60));
    Story both = story("both", NOON.minusSeconds(60), NOON, "early", "in");
    Story outside = story("outside", NOON.plusSeconds(60), NOON.plusSeconds(60), "end");
    store().save(List.of(outside, both));

    assertThat(store().withArticlesCollected(NOON, NOON.plusSeconds(60))).containsExactly(both);
    assertThat(store().withArticlesCollected(NOON.plusSeconds(1), NOON.plusSeconds(60))).isEmpty();
  }

  @Test
  void theStoriesOfManyArticlesAreFoundAtOnce() {
    IntStream.range(0, 600).forEach(it -> keep("a" + it, NOON));
    List<Story> stories =
        IntStream.range(0, 599).mapToObj(it -> story("s" + it, NOON, NOON, "a" + it)).toList();
    store().save(stories);
    List<ArticleId> asked =
        IntStream.range(0, 600).mapToObj(it -> new ArticleId("a" + it)).toList();

    assertThat(store().storiesOf(asked))
        .hasSize(599)
        .containsEntry(new ArticleId("a7"), new StoryId("s7"))
        .doesNotContainKey(new ArticleId("a599"));
    assertThat(store().storiesOf(List.of())).isEmpty();
  }

  @Test
  void eachArticleNamesItsOwnStoryHoweverOftenItIsAskedFor() {
    List.of("a", "b", "c").forEach(it -> keep(it, NOON));
    store().save(List.of(story("one", NOON, NOON, "a", "b"), story("two", NOON, NOON, "c")));
    List<ArticleId> asked = Stream.of("c", "b", "none", "a", "b").map(ArticleId::new).toList();

    assertThat(store().storiesOf(asked))
        .containsOnly(
            Map.entry(new ArticleId("a"), new StoryId("one")),
            Map.entry(new ArticleId("b"), new StoryId("one")),
            Map.entry(new ArticleId("c"), new StoryId("two")));
  }

  @Test
  void anArticleThatJoinsLaterIsFoundInItsStoryAndMovesItToNoOtherPlace() {
    List.of("a", "b", "c").forEach(it -> keep(it, NOON));
    Story first = story("first", NOON.minusSeconds(9), NOON.minusSeconds(9), "a");
    Story second = story("second", NOON.minusSeconds(5), NOON, "b");
    store().save(List.of(first, second));
    assertThat(store().page(NOON, Optional.empty(), 9)).containsExactly(second);

    Story grown = story("first", NOON.minusSeconds(9), NOON, "a", "c");
    store().save(List.of(grown));

    assertThat(store().storiesOf(List.of(new ArticleId("c"))))
        .containsExactly(Map.entry(new ArticleId("c"), grown.id()));
    assertThat(store().page(NOON, Optional.empty(), 9)).containsExactly(grown, second);
    assertThat(store().page(NOON, Optional.of(grown.id()), 9)).containsExactly(second);
    assertThat(store().page(NOON, Optional.empty(), 1)).containsExactly(grown);
  }

  @Test
  void pagesHaveNoGapsAndNoDoublesWhereManyStoriesBeganAtOneInstant() {
    List<Story> stories = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      keep("a" + number, NOON);
      keep("b" + number, NOON);
      Instant first = NOON.minusSeconds(number % 3);
      stories.add(story("s" + number, first, NOON, "a" + number, "b" + number));
    }
    store().save(stories);
    List<Story> all = store().page(NOON, Optional.empty(), 1_000);
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(stories)
        .isSortedAccordingTo(Comparator.comparing(Story::firstSeen));
    for (int limit : new int[] {1, 7, 39, 40, 41}) {
      assertThat(inPages(limit)).as("pages of %d", limit).isEqualTo(all);
    }
  }

  @Test
  void aPageOfStoriesBeginsAtItsInstantAndAfterItsCursor() {
    keep("a", NOON);
    keep("b", NOON);
    Story old = story("old", NOON.minusSeconds(5), NOON.minusSeconds(1), "a");
    Story young = story("young", NOON.minusSeconds(5), NOON, "b");
    store().save(List.of(old, young));

    assertThat(store().page(NOON, Optional.empty(), 9)).containsExactly(young);
    assertThat(store().page(Instant.EPOCH, Optional.of(old.id()), 9)).containsExactly(young);
    assertThat(store().page(NOON, Optional.of(young.id()), 9)).isEmpty();
    assertThat(store().page(NOON, Optional.of(new StoryId("none")), 9)).isEmpty();
  }

  private List<Story> inPages(int limit) {
    List<Story> stories = new ArrayList<>();
    List<Story> page = store().page(NOON, Optional.empty(), limit);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(limit);
      stories.addAll(page);
      page = store().page(NOON, Optional.of(page.getLast().id()), limit);
    }
    return stories;
  }

  @Test
  void anArticleThatMovesLeavesItsStory() {
    List.of("a", "b", "c").forEach(it -> keep(it, NOON));
    store().save(List.of(story("one", NOON, NOON, "a", "b"), story("two", NOON, NOON, "c")));
    Story left = story("one", NOON, NOON, "a");
    Story joined = story("two", NOON, NOON, "b", "c");

    store().save(List.of(left, joined));

    assertThat(store().seenSince(Instant.EPOCH)).containsExactly(left, joined);
    assertThat(store().of(new ArticleId("b"))).contains(joined);
    assertThat(store().idsOf(joined)).containsExactly(joined.id());
  }

  @Test
  void anArticleMovesEvenWhenTheStoryItLeavesIsNotSavedWithIt() {
    List.of("a", "b", "c").forEach(it -> keep(it, NOON));
    store().save(List.of(story("one", NOON, NOON, "a", "b"), story("two", NOON, NOON, "c")));

    store().save(List.of(story("two", NOON, NOON, "b", "c")));

    assertThat(store().find(new StoryId("one"))).contains(story("one", NOON, NOON, "a"));
  }

  @Test
  void theIdOfAStoryWithoutArticlesLeadsToTheOneThatTookMostOfThem() {
    List.of("a", "b", "c", "d").forEach(it -> keep(it, NOON));
    store().save(List.of(story("one", NOON, NOON, "a", "b", "c"), story("two", NOON, NOON, "d")));
    Story two = story("two", NOON, NOON, "a", "b", "d");

    store().save(List.of(two, story("three", NOON, NOON, "c")));

    assertThat(store().find(new StoryId("one"))).contains(two);
    assertThat(store().find(two.id())).contains(two);
    assertThat(store().find(new StoryId("none"))).isEmpty();
    assertThat(store().idsOf(two)).containsExactly(two.id(), new StoryId("one"));
    assertThat(store().seenSince(Instant.EPOCH))
        .hasSize(2)
        .doesNotContain(story("one", NOON, NOON, "a"));
    assertThat(store().ungrouped(9)).isEmpty();
  }

  @Test
  void anIdLeadsOnHoweverOftenStoriesBecomeOne() {
    List.of("a", "b", "c").forEach(it -> keep(it, NOON));
    store().save(Stream.of("a", "b", "c").map(it -> story(it, NOON, NOON, it)).toList());
    store().save(List.of(story("b", NOON, NOON, "a", "b")));
    Story all = story("c", NOON, NOON, "a", "b", "c");

    store().save(List.of(all));

    assertThat(store().find(new StoryId("a"))).contains(all);
    assertThat(store().find(new StoryId("b"))).contains(all);
    assertThat(store().idsOf(all)).containsExactly(all.id(), new StoryId("a"), new StoryId("b"));
    assertThat(store().page(Instant.EPOCH, Optional.of(new StoryId("a")), 9)).containsExactly(all);
  }

  @Test
  void aStoryThatGetsItsArticlesBackGoesOnUnderItsId() {
    List.of("a", "b").forEach(it -> keep(it, NOON));
    store().save(List.of(story("one", NOON, NOON, "a"), story("two", NOON, NOON, "b")));
    store().save(List.of(story("two", NOON, NOON, "a", "b")));
    Story one = story("one", NOON, NOON, "a");
    Story two = story("two", NOON, NOON, "b");

    store().save(List.of(one, two));

    assertThat(store().find(one.id())).contains(one);
    assertThat(store().idsOf(two)).containsExactly(two.id());
  }

  @Test
  void nothingIsKeptOfASaveThatFails() {
    keep("a", NOON);
    Story good = story("good", NOON, NOON, "a");
    Story withoutArticle = story("bad", NOON, NOON, "not-kept");

    assertThat(catching(() -> store().save(List.of(good, withoutArticle)))).isNotNull();

    assertThat(store().seenSince(Instant.EPOCH)).isEmpty();
  }

  private static @Nullable RuntimeException catching(Runnable work) {
    try {
      work.run();
      return null;
    } catch (RuntimeException failure) {
      return failure;
    }
  }

  private void keep(String id, Instant collectedAt) {
    keep(id, collectedAt, LLM);
  }

  private void keep(String id, Instant collectedAt, @Nullable CategoryId category) {
    articles().add(List.of(SampleArticle.of(id).at(collectedAt).fresh(category)));
  }

  private static Story story(String id, Instant first, Instant last, String... articles) {
    return new Story(
        new StoryId(id),
        LLM,
        Report.NEWS,
        Arrays.stream(articles).map(ArticleId::new).toList(),
        first,
        last);
  }

  private static List<String> ids(List<SortedArticle> articles) {
    return articles.stream().map(it -> it.article().id().value()).toList();
  }
}
