package jobo.search;

import static jobo.article.SampleArticle.LLM;
import static jobo.search.Scope.EVERYTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.SettableClock;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.ArticleStoreInMemory;
import jobo.article.SampleArticle;
import jobo.ask.Answer;
import jobo.ask.Answerer;
import jobo.language.Language;
import jobo.text.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IndexFollowerTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T00:00:00Z"));
  private final ArticleStoreInMemory store = new ArticleStoreInMemory();
  private final PassageIndex index = new PassageIndex();
  private final IndexFollower follower = new IndexFollower(index, store, clock);

  @AfterEach
  void close() {
    follower.close();
    index.close();
  }

  @Test
  void whatWasKeptBeforeAndSinceIsFoundAfterALook() {
    keep("a", "The walrus sleeps.");
    follower.catchUp();
    assertThat(found(index, "walrus")).containsExactly("a");
    keep("b", "Another walrus.");
    follower.catchUp();
    assertThat(found(index, "walrus")).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void whatChangesIsFoundByWhatItSaysNowAndNotByWhatItSaid() {
    keep("a", "The walrus sleeps.");
    follower.catchUp();
    store.update(SampleArticle.of("a").text("The otter swims.").in(LLM), 1);
    follower.catchUp();
    assertThat(found(index, "walrus")).isEmpty();
    assertThat(found(index, "otter")).containsExactly("a");
    store.update(SampleArticle.of("a").text("The otter swims.").in(null), 2);
    follower.catchUp();
    assertThat(found(index, "otter")).isEmpty();
  }

  @Test
  void everyNodeFindsWhatAnyNodeCollected() {
    keep("a", "The walrus sleeps.");
    follower.catchUp();
    try (PassageIndex other = new PassageIndex();
        IndexFollower its = new IndexFollower(other, store, clock)) {
      its.catchUp();
      keep("b", "Another walrus.");
      follower.catchUp();
      its.catchUp();
      assertThat(found(other, "walrus"))
          .containsExactlyInAnyOrderElementsOf(found(index, "walrus"));
    }
  }

  @Test
  void aTransactionThatTookLongIsNotMissed() {
    keep("a", "The walrus sleeps.");
    keep("late", "Another walrus.");
    Instant begun = SampleArticle.NOON;
    store.date(id("a"), begun.plusSeconds(50));
    store.remove(id("late"));
    follower.catchUp();
    keep("late", "Another walrus.");
    store.date(id("late"), begun);
    turn(Duration.ofSeconds(30));
    follower.catchUp();
    assertThat(found(index, "walrus")).containsExactlyInAnyOrder("a", "late");
  }

  @Test
  void whatTheStoreLetGoLeavesTheIndexWithinAnHour() {
    keep("a", "The walrus sleeps.");
    keep("b", "Another walrus.");
    follower.catchUp();
    store.remove(id("a"));
    turn(Duration.ofMinutes(61));
    follower.catchUp();
    assertThat(found(index, "walrus")).containsExactly("b");
    assertThat(follower.condition().articles()).isEqualTo(1);
  }

  @Test
  void manyThousandArticlesAreReadInPages() {
    store.add(
        IntStream.range(0, 2_345)
            .mapToObj(it -> SampleArticle.of("a" + it).text("walrus").fresh(LLM))
            .toList());
    follower.catchUp();
    assertThat(index.articles()).isEqualTo(2_345);
    assertThat(follower.condition()).isEqualTo(new IndexCondition(2_345, clock.instant(), false));
  }

  @Test
  void whileAllIsIndexedAnewWhatWasThereAnswers() {
    keep("a", "The walrus sleeps.");
    keep("b", "Another walrus.");
    AtomicBoolean asked = new AtomicBoolean();
    ArticleStore watched =
        before(
            "find",
            () -> {
              if (index.articles() > 0) {
                assertThat(found(index, "walrus")).containsExactlyInAnyOrder("a", "b");
                asked.set(true);
              }
            });
    try (IndexFollower watching = new IndexFollower(index, watched, clock)) {
      watching.catchUp();
      assertThat(watching.rebuild()).isEqualTo(2);
    }
    assertThat(asked).isTrue();
    assertThat(found(index, "walrus")).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void whileAllIsIndexedForTheFirstTimeARefusalSaysThatItIsEarly() {
    keep("a", "The walrus sleeps.");
    Answerer answerer = new Answerer(index, store);
    List<Answer> meanwhile = new ArrayList<>();
    ArticleStore watched =
        before("changes", () -> meanwhile.add(answerer.answer("Who sings?", _ -> {})));
    try (IndexFollower watching = new IndexFollower(index, watched, clock)) {
      watching.catchUp();
      assertThat(meanwhile.getFirst())
          .isEqualTo(new Answer.Refused(Language.ENGLISH, List.of(), true));
      assertThat(answerer.answer("Who sings?", _ -> {}))
          .isEqualTo(new Answer.Refused(Language.ENGLISH, List.of()));
      meanwhile.clear();
      watching.rebuild();
      assertThat(meanwhile)
          .isNotEmpty()
          .allMatch(new Answer.Refused(Language.ENGLISH, List.of())::equals);
    }
  }

  @Test
  void whereIndexingAllAnewFailsWhatWasThereStays() {
    keep("a", "The walrus sleeps.");
    AtomicBoolean broken = new AtomicBoolean();
    ArticleStore breaking =
        before(
            "find",
            () -> {
              if (broken.get()) {
                throw new IllegalStateException("no database");
              }
            });
    try (IndexFollower failing = new IndexFollower(index, breaking, clock)) {
      failing.catchUp();
      broken.set(true);
      assertThatThrownBy(failing::rebuild).hasMessage("no database");
      assertThat(found(index, "walrus")).containsExactly("a");
      broken.set(false);
      keep("b", "Another walrus.");
      failing.catchUp();
      assertThat(found(index, "walrus")).containsExactlyInAnyOrder("a", "b");
    }
  }

  @Test
  void aStartedFollowerNeedsNobodyToTellItAndEndsWhenClosed() throws InterruptedException {
    keep("a", "The walrus sleeps.");
    CountDownLatch looked = new CountDownLatch(2);
    ArticleStore watched = before("changes", looked::countDown);
    IndexFollower started = new IndexFollower(index, watched, clock);
    started.start();
    started.start();
    looked.await();
    started.close();
    assertThat(found(index, "walrus")).containsExactly("a");
  }

  private void keep(String id, String text) {
    store.add(List.of(SampleArticle.of(id).text(text).fresh(LLM)));
  }

  private void turn(Duration by) {
    clock.advance(by);
  }

  private static ArticleId id(String value) {
    return new ArticleId(value);
  }

  static List<String> found(PassageIndex index, String word) {
    return index.find("", List.of(), Words.of(word, Language.ENGLISH), EVERYTHING, 100).stream()
        .map(it -> it.article().value())
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /** The store, where something happens before each call of a method. */
  private ArticleStore before(String method, Runnable first) {
    return (ArticleStore)
        Proxy.newProxyInstance(
            ArticleStore.class.getClassLoader(),
            new Class<?>[] {ArticleStore.class},
            (_, called, arguments) -> {
              if (called.getName().equals(method)) {
                first.run();
              }
              try {
                return called.invoke(store, arguments);
              } catch (InvocationTargetException thrown) {
                throw Stream.of(thrown.getCause()).findFirst().orElseThrow();
              }
            });
  }
}
