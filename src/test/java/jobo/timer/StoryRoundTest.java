package jobo.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import jobo.SettableClock;
import jobo.article.ArticleId;
import jobo.article.NewArticle;
import jobo.article.SampleArticle;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.story.MadeUpModel;
import jobo.story.MeaningReader;
import jobo.story.StoryId;
import jobo.text.Embeddings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the database through a model and back, across restarts. */
class StoryRoundTest {
  private static final int OTHERS = 60;

  private final SettableClock clock = new SettableClock(SampleArticle.NOON);
  private final TestDatabase database = TestDatabase.h2();
  private final MadeUpModel model =
      new MadeUpModel("m-1").same("steer themselves", "무인 하역", "without drivers");
  private StoryRound round = started(model);

  @BeforeEach
  void keepOthers() {
    Random random = new Random(7);
    List<NewArticle> others = new ArrayList<>();
    for (int other = 0; other < OTHERS; other++) {
      others.add(headline("en" + other, words(random, 'a', 26)));
      others.add(headline("ko" + other, words(random, '가', 11_172)));
    }
    database.articles().add(others);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void newsInTwoLanguagesIsOneStoryAlsoWhenTheProgramIsStartedAnewBetweenThem() {
    keep("en", "Cranes that steer themselves");
    assertThat(grouped()).isEqualTo(2 * OTHERS + 1);

    round = started(model);
    int asked = model.asked().size();
    keep("ko", "부두에 들어온 무인 하역 장비");
    grouped();
    assertThat(story("ko")).isEqualTo(story("en"));
    assertThat(model.asked()).hasSize(asked + 1);

    round = started(model);
    keep("last", "Something else altogether");
    assertThat(grouped()).isEqualTo(1);
    assertThat(story("ko")).isEqualTo(story("en")).isNotEqualTo(story("last"));
  }

  @Test
  void whatCameWhileTheModelWasDownIsGroupedByItsWordsAndByItsMeaningOnceThatIsTold() {
    model.down(true);
    keep("en", "Cranes that steer themselves");
    keep("ko", "부두에 들어온 무인 하역 장비");
    grouped();
    assertThat(story("ko")).isNotEqualTo(story("en"));

    model.down(false);
    clock.advance(Duration.ofMinutes(10));
    model.of(
        database.articles().find(ids()).stream().map(it -> it.article().opening()).toList(),
        Instant.MAX);
    keep("last", "Something else altogether");
    grouped();
    assertThat(story("ko")).isEqualTo(story("en"));
  }

  @Test
  void withoutAModelWordsDecide() {
    round = started(Embeddings.off());
    keep("en", "Cranes that steer themselves");
    keep("ko", "부두에 들어온 무인 하역 장비");
    assertThat(grouped()).isEqualTo(2 * OTHERS + 2);
    assertThat(story("ko")).isNotEqualTo(story("en"));
  }

  private StoryRound started(Embeddings embeddings) {
    Clock now = clock;
    return new StoryRound(
        database.articles(),
        database.stories(),
        new MeaningReader(embeddings, now),
        () -> Instant.MIN,
        now);
  }

  private int grouped() {
    List<Integer> changed = new ArrayList<>();
    round.group(changed::add);
    return changed.stream().mapToInt(Integer::intValue).sum();
  }

  private List<ArticleId> ids() {
    List<ArticleId> ids = new ArrayList<>(List.of(new ArticleId("en"), new ArticleId("ko")));
    for (int other = 0; other < OTHERS; other++) {
      ids.add(new ArticleId("en" + other));
      ids.add(new ArticleId("ko" + other));
    }
    return ids;
  }

  private StoryId story(String article) {
    return database.stories().of(new ArticleId(article)).orElseThrow().id();
  }

  private void keep(String id, String title) {
    database.articles().add(List.of(headline(id, title)));
  }

  private static NewArticle headline(String id, String title) {
    return SampleArticle.of(id)
        .language(Language.of(title))
        .title(title)
        .titleOnly()
        .fresh(SampleArticle.LLM);
  }

  private static String words(Random random, char first, int letters) {
    List<String> words = new ArrayList<>();
    for (int word = 0; word < 5; word++) {
      words.add(
          random
              .ints(7, first, first + letters)
              .mapToObj(Character::toString)
              .collect(Collectors.joining()));
    }
    return String.join(" ", words);
  }
}
