package jobo.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.language.Language;
import org.junit.jupiter.api.Test;

/** What every store of articles keeps to. */
public abstract class ArticleStoreContract {
  private static final Instant NOON = SampleArticle.NOON;

  /** The store under test, empty at the start of each test and always the same within one. */
  protected abstract ArticleStore store();

  @Test
  void anArticleComesBackAsItWasKept() {
    SampleArticle sample = SampleArticle.of("a").title("가람 12B “공개”\\ ' \" % _ 🚀").paper();

    assertThat(store().add(List.of(sample.fresh(SampleArticle.LLM)))).containsExactly(id("a"));

    assertThat(store().find(id("a"))).contains(sample.in(SampleArticle.LLM));
    assertThat(store().find(sample.sign())).contains(sample.in(SampleArticle.LLM));
    assertThat(store().find(sign("another"))).isEmpty();
    assertThat(store().find(id("another"))).isEmpty();
  }

  @Test
  void whatIsNotKnownOfAnArticleStaysUnknown() {
    Article known = article("a");
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
    SortedArticle none = new SortedArticle(undated, new Sorting(null, 1, List.of()), true);
    store().add(List.of(new NewArticle(none, Set.of(sign("a")), 0, Sketch.NONE)));

    assertThat(store().find(undated.id())).contains(none);
  }

  @Test
  void longTextsAndEmojiComeBackWhole() {
    String text = "길고 긴 글 🧑🏽‍🚀 and more. ".repeat(9_000);
    assertThat(text.length()).isGreaterThan(200_000);
    SampleArticle sample = SampleArticle.of("a").title("🚀".repeat(5_000)).text(text);

    store().add(List.of(sample.fresh(SampleArticle.LLM)));

    assertThat(store().find(id("a"))).map(SortedArticle::article).contains(sample.article());
  }

  @Test
  void aHundredArticlesAreKeptAtOnce() {
    List<NewArticle> many =
        IntStream.range(0, 100)
            .mapToObj(it -> SampleArticle.of("a" + it).fresh(SampleArticle.LLM))
            .toList();

    assertThat(store().add(many)).hasSize(100);
    assertThat(store().add(many)).isEmpty();
    assertThat(store().add(List.of())).isEmpty();
    assertThat(store().page(NOON, Optional.empty(), 200)).hasSize(100);
  }

  @Test
  void anArticleIsKeptOnceUnderAnyOfItsFingerprints() {
    assertThat(add("a", sign("x"), sign("y"))).isTrue();
    assertThat(add("b", sign("y"), sign("z"))).isFalse();

    assertThat(store().find(id("b"))).isEmpty();
    assertThat(owners(sign("x"), sign("y"), sign("z"), sign("w")))
        .isEqualTo(Map.of(sign("x"), id("a"), sign("y"), id("a"), sign("z"), id("a")));
  }

  @Test
  void anIdIsKeptOnceWhateverItsFingerprints() {
    assertThat(add("a", sign("x"))).isTrue();
    assertThat(add("a", sign("y"))).isFalse();

    assertThat(owners(sign("y"))).containsEntry(sign("y"), id("a"));
  }

  @Test
  void whatSomeHaveInCommonWithOthersKeepsNoneOut() {
    add("known", sign("k"));
    List<NewArticle> some =
        Stream.of("known", "new").map(it -> SampleArticle.of(it).fresh(SampleArticle.LLM)).toList();

    assertThat(store().add(some)).containsExactly(id("new"));
  }

  @Test
  void twoThatShareASignAreOneWhenAddedAtOnce() {
    List<NewArticle> some =
        List.of(
            signed("a", sign("x"), sign("shared")),
            signed("b", sign("shared"), sign("y")),
            signed("c", sign("y")),
            signed("d", sign("z")));

    assertThat(store().add(some)).containsExactlyInAnyOrder(id("a"), id("d"));
    assertThat(owners(sign("x"), sign("shared"), sign("y"), sign("z")))
        .isEqualTo(
            Map.of(
                sign("x"),
                id("a"),
                sign("shared"),
                id("a"),
                sign("y"),
                id("a"),
                sign("z"),
                id("d")));
  }

  @Test
  void sketchesAreThoseOfTheLastArticlesOldestFirst() {
    Sketch sketch = Sketch.of((byte) 1, (byte) -2);
    sketched("before", NOON.minusNanos(1_000), sketch);
    sketched("first", NOON, sketch);
    sketched("short", NOON, Sketch.NONE);
    sketched("last", NOON.plusSeconds(1), Sketch.of((byte) 3));

    assertThat(store().sketches(NOON, NOON.plusSeconds(2), 9))
        .containsExactly(
            Map.entry(id("first"), sketch), Map.entry(id("last"), Sketch.of((byte) 3)));
    assertThat(store().sketches(Instant.EPOCH, NOON.plusSeconds(2), 2))
        .containsOnlyKeys(id("first"), id("last"));
    assertThat(store().sketches(Instant.EPOCH, NOON.plusSeconds(1), 9))
        .containsOnlyKeys(id("before"), id("first"));
  }

  @Test
  void fingerprintsOfDifferentKindsAreDifferent() {
    add("a", Fingerprint.of(Fingerprint.Kind.GUID, "place", "same"));

    assertThat(owners(Fingerprint.of(Fingerprint.Kind.TITLE, "place", "same"))).isEmpty();
  }

  @Test
  void aThousandFingerprintsAreLookedUpAtOnce() {
    Fingerprint[] kept =
        IntStream.range(0, 500)
            .mapToObj(it -> sign("kept " + it + " " + "x".repeat(2_000)))
            .toArray(Fingerprint[]::new);
    List<Fingerprint> asked = new ArrayList<>(List.of(kept));
    IntStream.range(0, 500).mapToObj(it -> sign("not kept " + it)).forEach(asked::add);

    add("a", kept);

    assertThat(store().known(asked).keySet()).containsExactlyInAnyOrder(kept);
    assertThat(store().known(List.of())).isEmpty();
  }

  @Test
  void anArticleIsRecognisedByWhatIsLearntOfItLater() {
    add("a", sign("x"));
    add("b", sign("y"));
    store().recognise(Map.of(id("a"), Set.of(sign("more"), sign("y")), id("b"), Set.of()));

    assertThat(owners(sign("more"), sign("y")))
        .isEqualTo(Map.of(sign("more"), id("a"), sign("y"), id("b")));
  }

  @Test
  void aChangedArticleStandsInThePlaceOfTheOldOne() {
    add("a", sign("x"));
    SampleArticle changed = SampleArticle.of("a").title("Another title").text("Another text.");
    store().update(changed.in(null), 42);

    assertThat(store().find(id("a"))).contains(changed.in(null));
    assertThat(store().known(List.of(sign("x"))))
        .isEqualTo(Map.of(sign("x"), new KnownArticle(id("a"), 42, -1)));
  }

  @Test
  void whereAnArticleIsDiscussedAndHowMuchIsPutDown() {
    add("a", sign("x"));
    add("b", sign("y"));
    Discussion discussion = new Discussion(URI.create("https://talk.example/1"), 20, 3);
    store().discuss(Map.of(id("a"), new Discussion(discussion.url(), 1, 0)));
    store().discuss(Map.of(id("a"), discussion, id("gone"), discussion));
    store().discuss(Map.of());

    assertThat(store().find(id("a")).orElseThrow().article().discussion()).isEqualTo(discussion);
    assertThat(store().find(id("b")).orElseThrow().article().discussion()).isNull();
    assertThat(store().known(List.of(sign("x"), sign("y"))).values())
        .extracting(KnownArticle::voices)
        .containsExactlyInAnyOrder(23, -1);
    SortedArticle changed = SampleArticle.of("a").title("Another title").in(null);
    store()
        .update(
            new SortedArticle(
                SampleArticle.discussed(changed.article(), discussion), changed.sorting()),
            42);
    assertThat(store().find(id("a")).orElseThrow().article().discussion()).isEqualTo(discussion);
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
                          add(
                              "r%d-t%d".formatted(number, at),
                              (at % 2 == 0 ? signs : signs.reversed()).toArray(Fingerprint[]::new)))
              .toList();

      assertThat(Together.all(adders)).as("round %d", round).containsOnlyOnce(true);
    }
    assertThat(store().page(NOON, Optional.empty(), 1_000)).hasSize(25);
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
    SampleArticle sample = SampleArticle.of(id).at(collectedAt);
    assertThat(store().add(List.of(sample.fresh(SampleArticle.LLM)))).hasSize(1);
    return sample.article().id();
  }

  private boolean add(String id, Fingerprint... signs) {
    return !store().add(List.of(signed(id, signs))).isEmpty();
  }

  private static NewArticle signed(String id, Fingerprint... signs) {
    return SampleArticle.of(id).fresh(SampleArticle.LLM).with(Set.of(signs));
  }

  @Test
  void changesAreToldInTheirOrderEachArticleWhereItChangedLast() {
    for (String id : List.of("a", "b", "c")) {
      store().add(List.of(SampleArticle.of(id).fresh(SampleArticle.LLM)));
    }
    List<ArticleChange> kept = store().changes(Instant.EPOCH, Optional.empty(), 10);
    assertThat(kept).extracting(ArticleChange::article).containsExactly(id("a"), id("b"), id("c"));
    store().update(SampleArticle.of("b").title("Other").in(SampleArticle.LLM), 1);

    assertThat(store().changes(Instant.EPOCH, Optional.empty(), 10))
        .extracting(ArticleChange::article)
        .containsExactly(id("a"), id("c"), id("b"));
    assertThat(store().changes(kept.getLast().at(), Optional.of(id("c")), 10))
        .extracting(ArticleChange::article)
        .containsExactly(id("b"));
    assertThat(store().changes(Instant.EPOCH, Optional.empty(), 2)).hasSize(2);
  }

  @Test
  void pagesOfChangesHaveNoGapsAndNoDoublesWhereManyShareAnInstant() {
    store()
        .add(
            IntStream.range(0, 30)
                .mapToObj(it -> SampleArticle.of("a" + it).fresh(SampleArticle.LLM))
                .toList());
    List<ArticleId> told = new ArrayList<>();
    List<ArticleChange> page = store().changes(Instant.EPOCH, Optional.empty(), 7);
    while (!page.isEmpty()) {
      page.forEach(it -> told.add(it.article()));
      ArticleChange last = page.getLast();
      page = store().changes(last.at(), Optional.of(last.article()), 7);
    }
    assertThat(told).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void ofManyIdsThoseThatAreKeptAreTold() {
    store().add(List.of(SampleArticle.of("a").fresh(SampleArticle.LLM)));
    assertThat(store().kept(List.of(id("a"), id("b"), id("a")))).containsExactly(id("a"));
    assertThat(store().kept(List.of())).isEmpty();
  }

  private void sketched(String id, Instant collectedAt, Sketch sketch) {
    NewArticle fresh = SampleArticle.of(id).at(collectedAt).fresh(SampleArticle.LLM);
    store().add(List.of(new NewArticle(fresh.sorted(), fresh.fingerprints(), 0, sketch)));
  }

  private Map<Fingerprint, ArticleId> owners(Fingerprint... signs) {
    Map<Fingerprint, ArticleId> owners = new HashMap<>();
    store().known(List.of(signs)).forEach((sign, known) -> owners.put(sign, known.id()));
    return owners;
  }

  private static ArticleId id(String id) {
    return new ArticleId(id);
  }

  private static List<String> ids(List<SortedArticle> articles) {
    return articles.stream().map(it -> it.article().id().value()).toList();
  }

  private static Article article(String id) {
    return SampleArticle.of(id).article();
  }

  private static Fingerprint sign(String value) {
    return Fingerprint.of(Fingerprint.Kind.GUID, "place", value);
  }
}
