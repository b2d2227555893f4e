package jobo.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobo.language.Language;
import org.junit.jupiter.api.Test;

/** What every store of articles keeps to. */
public abstract class ArticleStoreContract {
  private static final Instant NOON = SampleArticle.NOON;

  /** The store under test, empty at the start of each test and always the same within one. */
  protected abstract ArticleStore store();

  @Test
  void anArticleComesBackAsItWasKept() {
    Article article = SampleArticle.of("a").title("가람 12B “공개”\\ ' \" % _ 🚀").paper().article();

    assertThat(store().add(article, Set.of(sign("a")))).isTrue();
    store().sorted(article.id(), SampleArticle.sorting(SampleArticle.LLM));

    assertThat(store().find(article.id()))
        .contains(new SortedArticle(article, SampleArticle.sorting(SampleArticle.LLM)));
  }

  @Test
  void whatIsNotKnownOfAnArticleStaysUnknown() {
    Article known = SampleArticle.of("a").titleOnly().article();
    Article undated =
        new Article(
            known.id(),
            known.url(),
            known.title(),
            known.source(),
            known.publisher(),
            known.report(),
            Language.KOREAN,
            null,
            NOON,
            Evidence.TITLE,
            "",
            "",
            null,
            null);
    store().add(undated, Set.of(sign("a")));
    Sorting none = new Sorting(null, 1, List.of());
    store().sorted(undated.id(), none);

    assertThat(store().find(undated.id())).contains(new SortedArticle(undated, none));
  }

  @Test
  void longTextsAndEmojiComeBackWhole() {
    String text = "길고 긴 글 🧑🏽‍🚀 and more. ".repeat(9_000);
    assertThat(text.length()).isGreaterThan(200_000);
    Article article = SampleArticle.of("a").title("🚀".repeat(5_000)).text(text).article();

    store().add(article, Set.of(sign("a")));

    assertThat(store().unsorted(1)).containsExactly(article);
  }

  @Test
  void anArticleIsKeptOnceUnderAnyOfItsFingerprints() {
    assertThat(store().add(article("a"), Set.of(sign("x"), sign("y")))).isTrue();
    assertThat(store().add(article("b"), Set.of(sign("y"), sign("z")))).isFalse();

    assertThat(store().known(List.of(sign("x"), sign("y"), sign("z"))))
        .containsExactlyInAnyOrder(sign("x"), sign("y"));
    assertThat(store().unsorted(9)).containsExactly(article("a"));
  }

  @Test
  void anIdIsKeptOnceWhateverItsFingerprints() {
    assertThat(store().add(article("a"), Set.of(sign("x")))).isTrue();
    assertThat(store().add(article("a"), Set.of(sign("y")))).isFalse();

    assertThat(store().known(List.of(sign("y")))).isEmpty();
  }

  @Test
  void fingerprintsOfDifferentKindsAreDifferent() {
    store().add(article("a"), Set.of(new Fingerprint(Fingerprint.Kind.GUID, "same")));

    assertThat(store().known(List.of(new Fingerprint(Fingerprint.Kind.TITLE, "same")))).isEmpty();
  }

  @Test
  void aThousandFingerprintsAreLookedUpAtOnce() {
    Set<Fingerprint> kept =
        IntStream.range(0, 500)
            .mapToObj(it -> sign("kept " + it + " " + "x".repeat(2_000)))
            .collect(Collectors.toSet());
    List<Fingerprint> asked = new ArrayList<>(kept);
    IntStream.range(0, 500).mapToObj(it -> sign("not kept " + it)).forEach(asked::add);

    store().add(article("a"), kept);

    assertThat(store().known(asked)).isEqualTo(kept);
    assertThat(store().known(List.of())).isEmpty();
  }

  @Test
  void oneArticleAddedByManyAtOnceIsKeptOnce() {
    for (int round = 0; round < 25; round++) {
      int number = round;
      // Every thread has the same signs in another order: whoever locks them in that order waits
      // for somebody who waits for him.
      List<Fingerprint> signs = List.of(sign("x" + number), sign("y" + number), sign("z" + number));
      List<Callable<Boolean>> adders =
          IntStream.range(0, 4)
              .<Callable<Boolean>>mapToObj(
                  at ->
                      () ->
                          store()
                              .add(
                                  article("r%d-t%d".formatted(number, at)),
                                  new LinkedHashSet<>(at % 2 == 0 ? signs : signs.reversed())))
              .toList();

      assertThat(Together.all(adders)).as("round %d", round).containsOnlyOnce(true);
    }
    assertThat(store().unsorted(1_000)).hasSize(25);
  }

  @Test
  void anArticleIsFoundOnceItIsSorted() {
    store().add(article("a"), Set.of(sign("x")));

    assertThat(store().find(article("a").id())).isEmpty();
    assertThat(store().find(sign("x"))).isEmpty();
    assertThat(store().find(List.of(article("a").id()))).isEmpty();
    assertThat(store().page(Instant.EPOCH, Optional.empty(), 9)).isEmpty();
    assertThat(store().collected(Instant.EPOCH, NOON.plusSeconds(1))).isEmpty();

    store().sorted(article("a").id(), SampleArticle.sorting(null));

    SortedArticle sorted = new SortedArticle(article("a"), SampleArticle.sorting(null));
    assertThat(store().unsorted(9)).isEmpty();
    assertThat(store().find(article("a").id())).contains(sorted);
    assertThat(store().find(sign("x"))).contains(sorted);
    assertThat(store().find(sign("y"))).isEmpty();
    assertThat(store().page(Instant.EPOCH, Optional.empty(), 9)).containsExactly(sorted);
    assertThat(store().collected(Instant.EPOCH, NOON.plusSeconds(1))).containsExactly(sorted);
  }

  @Test
  void sortingAgainReplacesTheSortingBefore() {
    keep("a", NOON);

    store().sorted(article("a").id(), SampleArticle.sorting(null));

    assertThat(store().find(article("a").id()))
        .map(SortedArticle::sorting)
        .contains(SampleArticle.sorting(null));
  }

  @Test
  void manyArticlesAreFoundByTheirIdsEachOnce() {
    List<ArticleId> ids = IntStream.range(0, 600).mapToObj(it -> keep("a" + it, NOON)).toList();
    List<ArticleId> asked = new ArrayList<>(ids);
    asked.addAll(ids);
    asked.add(new ArticleId("unknown"));

    assertThat(store().find(asked))
        .extracting(it -> it.article().id())
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(store().find(List.<ArticleId>of())).isEmpty();
  }

  @Test
  void unsortedArticlesComeOldestFirstAndNoMoreThanAsked() {
    add("later", NOON.plusSeconds(60));
    add("b", NOON);
    add("a", NOON);

    assertThat(store().unsorted(2)).extracting(it -> it.id().value()).containsExactly("a", "b");
  }

  @Test
  void aSpanBeginsWithItsBeginningAndEndsBeforeItsEnd() {
    keep("before", NOON.minusNanos(1_000));
    keep("first", NOON);
    keep("last", NOON.plusSeconds(60).minusNanos(1_000));
    keep("after", NOON.plusSeconds(60));

    assertThat(ids(store().collected(NOON, NOON.plusSeconds(60)))).containsExactly("first", "last");
    assertThat(ids(store().collected(Instant.EPOCH, NOON))).containsExactly("before");
  }

  @Test
  void pagesHaveNoGapsAndNoDoublesWhereManyShareAnInstant() {
    long seed = 20261121;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int number = 0; number < 150; number++) {
      keep(
          Long.toString(random.nextLong(Long.MAX_VALUE), 36),
          NOON.plus(Duration.ofMillis(random.nextInt(3))));
    }
    List<String> all = ids(store().page(NOON, Optional.empty(), 1_000));
    assertThat(all).hasSize(150);
    for (int limit : new int[] {1, 7, 50, 149, 150, 151}) {
      assertThat(inPages(limit)).as("seed %d, pages of %d", seed, limit).isEqualTo(all);
    }
  }

  @Test
  void aPageBeginsAtItsInstantAndAfterItsCursor() {
    keep("a", NOON.minusSeconds(1));
    keep("b", NOON);
    keep("c", NOON);

    assertThat(ids(store().page(NOON, Optional.empty(), 9))).containsExactly("b", "c");
    assertThat(ids(store().page(NOON, Optional.of(new ArticleId("b")), 9))).containsExactly("c");
    assertThat(store().page(NOON, Optional.of(new ArticleId("c")), 9)).isEmpty();
    assertThat(store().page(NOON, Optional.of(new ArticleId("unknown")), 9)).isEmpty();
  }

  private List<String> inPages(int limit) {
    List<String> ids = new ArrayList<>();
    Optional<ArticleId> after = Optional.empty();
    List<SortedArticle> page = store().page(NOON, after, limit);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(limit);
      ids.addAll(ids(page));
      after = Optional.of(page.getLast().article().id());
      page = store().page(NOON, after, limit);
    }
    return ids;
  }

  private ArticleId keep(String id, Instant collectedAt) {
    ArticleId added = add(id, collectedAt);
    store().sorted(added, SampleArticle.sorting(SampleArticle.LLM));
    return added;
  }

  private ArticleId add(String id, Instant collectedAt) {
    SampleArticle sample = SampleArticle.of(id).at(collectedAt);
    assertThat(store().add(sample.article(), Set.of(sample.sign()))).isTrue();
    return sample.article().id();
  }

  private static List<String> ids(List<SortedArticle> articles) {
    return articles.stream().map(it -> it.article().id().value()).toList();
  }

  private static Article article(String id) {
    return SampleArticle.of(id).article();
  }

  private static Fingerprint sign(String value) {
    return new Fingerprint(Fingerprint.Kind.GUID, value);
  }
}
