package jobo.search;

import static jobo.article.SampleArticle.LLM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.SettableClock;
import jobo.article.ArticleId;
import jobo.article.ArticleStoreInMemory;
import jobo.article.CategoryId;
import jobo.article.SampleArticle;
import jobo.text.Embedding;
import jobo.text.Embeddings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles found by what they mean, from the store to the question. */
class MeaningsTest {
  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

  /** Longer than Lucene takes by itself, as hosted models have it. */
  private static final int LENGTH = 3_072;

  private final SettableClock clock = new SettableClock(Instant.now());
  private final ArticleStoreInMemory store = new ArticleStoreInMemory();
  private final PointedEmbeddings model =
      new PointedEmbeddings("m-1", LENGTH).same("walrus", "바다코끼리").same("otter", "수달");

  @TempDir private Path directory;
  private MeaningIndex index = MeaningIndex.inMemory("m-1");
  private MeaningFollower follower = new MeaningFollower(index, model, store, clock);

  @AfterEach
  void close() {
    follower.close();
    index.close();
  }

  private void keep(String... ids) {
    for (String id : ids) {
      String text = "The %s sleeps.".formatted(id.replaceAll("\\d", ""));
      store.add(List.of(SampleArticle.of(id).text(text).fresh(LLM)));
      store.date(new ArticleId(id), clock.instant());
    }
  }

  private void update(SampleArticle article, @Nullable CategoryId category, long version) {
    store.update(article.in(category), version);
    store.date(article.article().id(), clock.instant());
  }

  private void look() {
    clock.advance(TWO_MINUTES);
    follower.catchUp();
  }

  private List<String> nearest(String question, int most) {
    return nearest(question, Scope.EVERYTHING, most);
  }

  private List<String> nearest(String question, Scope scope, int most) {
    return Meanings.of(model, index, clock).nearest(question, scope, most).stream()
        .map(ArticleId::value)
        .toList();
  }

  private void open(String name) {
    PointedEmbeddings named = new PointedEmbeddings(name, LENGTH).same("walrus").same("otter");
    open(name, name.equals("m-1") ? model : named);
  }

  private void open(String name, PointedEmbeddings by) {
    close();
    index = MeaningIndex.in(directory, name);
    follower = new MeaningFollower(index, by, store, clock);
  }

  @Test
  void anArticleIsFoundByWhatAQuestionInOtherWordsMeans() {
    keep("walrus", "otter");
    look();

    assertThat(nearest("바다코끼리는 무엇을 하나요?", 1)).containsExactly("walrus");
    assertThat(nearest("수달은?", 2)).containsExactly("otter", "walrus");
    assertThat(nearest(" ", 2)).isEmpty();
  }

  @Test
  void onlyTheArticlesOfTheScopeAreFound() {
    keep("walrus", "otter");
    look();

    Scope otter = Scope.EVERYTHING.within(Set.of(new ArticleId("otter")));
    assertThat(nearest("바다코끼리?", otter, 5)).containsExactly("otter");
    assertThat(nearest("바다코끼리?", Scope.EVERYTHING.of(LLM), 5)).hasSize(2);
  }

  @Test
  void whatChangesIsFoundByWhatItMeansNow() {
    keep("walrus");
    look();
    SampleArticle otter = SampleArticle.of("walrus").title("News").text("The otter swims.");
    update(otter, LLM, 1);
    keep("walrus2");
    look();
    assertThat(nearest("수달?", 1)).containsExactly("walrus");

    update(otter, null, 2);
    look();
    assertThat(nearest("수달?", 5)).containsExactly("walrus2");
  }

  @Test
  void whatIsNotAMinuteOldWaitsSinceALongTransactionMayComeInBeforeIt() {
    keep("walrus");
    clock.advance(Duration.ofSeconds(30));
    follower.catchUp();
    assertThat(index.articles()).isZero();
    look();
    assertThat(index.articles()).isEqualTo(1);
  }

  @Test
  void whileTheModelDoesNotTellNothingIsLost() {
    keep("walrus", "otter");
    model.down(true);
    look();
    assertThat(index.articles()).isZero();
    assertThat(nearest("수달?", 1)).isEmpty();

    model.down(false);
    look();
    assertThat(index.articles()).isEqualTo(2);
    model.down(true);
    assertThat(nearest("수달?", 1)).isEmpty();
  }

  @Test
  void eachArticleIsToldOnceHoweverManyThereAre() {
    keep(IntStream.range(0, 300).mapToObj(it -> "otter" + it).toArray(String[]::new));
    look();
    look();
    assertThat(index.articles()).isEqualTo(300);
    assertThat(model.told()).hasSize(300);
  }

  @Test
  void afterAStartItGoesOnWhereItWas() {
    open("m-1");
    keep("walrus");
    look();
    open("m-1");
    keep("otter");
    look();
    assertThat(nearest("바다코끼리?", 1)).containsExactly("walrus");
    assertThat(model.told()).filteredOn(it -> it.contains("walrus")).hasSize(1);
  }

  @Test
  void whatAnotherModelToldIsNeverComparedWithIt() {
    open("m-1");
    keep("walrus");
    look();
    open("m-2");
    assertThat(index.articles()).isZero();
    assertThatThrownBy(() -> index.nearest(model.meaning("walrus"), Scope.EVERYTHING, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("m-2");
    look();
    assertThat(index.articles()).isEqualTo(1);
  }

  @Test
  void whatAModelToldInAnotherLengthIsToldAnewAndUntilThenNothingIsFoundByIt() {
    open("m-1");
    keep("walrus");
    look();
    PointedEmbeddings shorter = new PointedEmbeddings("m-1", 8).same("walrus").same("otter");
    open("m-1", shorter);
    assertThat(index.nearest(shorter.meaning("walrus"), Scope.EVERYTHING, 1)).isEmpty();

    keep("otter");
    look();
    assertThat(index.articles()).isEqualTo(2);
    assertThat(index.nearest(shorter.meaning("walrus"), Scope.EVERYTHING, 1))
        .containsExactly(new ArticleId("walrus"));
    open("m-1", shorter);
    look();
    assertThat(index.articles()).isEqualTo(2);
    assertThat(shorter.told()).filteredOn(it -> it.contains("walrus")).hasSize(1);
  }

  @Test
  void aModelThatTellsNowThisAndNowThatLengthIsLeftAloneForAnHour() {
    open("m-1");
    keep("walrus");
    look();
    PointedEmbeddings shorter = new PointedEmbeddings("m-1", 8);
    open("m-1", shorter);
    keep("otter");
    look();
    PointedEmbeddings fickle =
        new PointedEmbeddings("m-1", 8) {
          @Override
          Embedding meaning(String text) {
            return new PointedEmbeddings("m-1", told().size() % 2 == 0 ? 8 : 9).meaning(text);
          }
        };
    follower.close();
    follower = new MeaningFollower(index, fickle, store, clock);
    for (int at = 0; at < 5; at++) {
      keep("seal" + at);
      look();
    }
    int told = fickle.told().size();
    assertThat(told).isLessThan(20);
    keep("seal");
    look();
    assertThat(fickle.told()).hasSize(told);
    clock.advance(Duration.ofHours(1));
    look();
    assertThat(fickle.told()).hasSizeGreaterThan(told);
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws IOException {
    open("m-1");
    keep("walrus");
    look();
    close();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(it -> !it.endsWith("write.lock")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    open("m-1");
    look();
    assertThat(nearest("바다코끼리?", 1)).containsExactly("walrus");
  }

  @Test
  void damageWhileItIsInUseIsMendedAndNobodyWhoAsksSeesIt() throws IOException {
    int met = 0;
    for (String kind : List.of(".cfs", ".vec", ".vex", ".fdt", "segments")) {
      open("m-1");
      keep("walrus" + kind.length());
      look();
      for (Path file : files(it -> it.contains(kind))) {
        Files.write(file, new byte[0]);
      }
      assertThatCode(() -> nearest("바다코끼리?", 1)).as(kind).doesNotThrowAnyException();
      boolean asking = index.isDamaged();
      keep("otter" + kind.length());
      boolean following = catchThrowable(this::look) != null;
      met += asking || following ? 1 : 0;
      look();
      assertThat(index.isDamaged()).as(kind).isFalse();
      assertThat(nearest("바다코끼리?", 1)).as(kind).hasSize(1).first().asString().contains("walrus");
    }
    assertThat(met).as("damage that was met").isPositive();
  }

  private List<Path> files(Predicate<String> names) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(it -> names.test(it.getFileName().toString())).toList();
    }
  }

  @Test
  void whatTheStoreLetGoLeavesTheIndex() {
    keep("walrus", "otter");
    look();
    store.remove(new ArticleId("walrus"));
    clock.advance(Duration.ofHours(2));
    look();
    assertThat(index.articles()).isEqualTo(1);
  }

  @Test
  void withoutAModelNothingIsFoundByMeaning() {
    assertThat(Meanings.off().nearest("walrus", Scope.EVERYTHING, 3)).isEmpty();
    assertThat(Meanings.of(Embeddings.off(), index, clock).nearest("x", Scope.EVERYTHING, 3))
        .isEmpty();
  }
}
