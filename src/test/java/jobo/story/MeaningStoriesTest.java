package jobo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.ArticleId;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import jobo.language.Language;
import jobo.text.Embedding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories by what a made-up model says that articles mean. */
class MeaningStoriesTest {
  private static final int OTHERS = 60;
  private static final SortedArticle ENGLISH = headline("en", "Cranes that steer themselves");
  private static final SortedArticle KOREAN = headline("ko", "부두에 들어온 무인 하역 장비");
  private static final SortedArticle REWORDED = headline("re", "Dock machinery without drivers");
  private static final List<SortedArticle> ALL = List.of(ENGLISH, KOREAN, REWORDED);

  private final MadeUpModel model =
      new MadeUpModel("m-1").same("steer themselves", "무인 하역", "without drivers");

  @Test
  void whatMeansTheSameInAnotherLanguageOrInOtherWordsIsOneStory() {
    assertThat(together(ALL, model::of)).isTrue();
    assertThat(together(List.of(ENGLISH, KOREAN), model::of)).isTrue();
    assertThat(together(List.of(ENGLISH, REWORDED), model::of)).isTrue();
    assertThat(together(List.of(ENGLISH, KOREAN), _ -> ArticleMeanings.none())).isFalse();
    assertThat(together(List.of(ENGLISH, REWORDED), _ -> ArticleMeanings.none())).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OpenAI opens a lab for all                | 구글, 연구소 개방
          LG opens EXAONE 4.0                       | 엑사원 5.0 공개
          Doran raises $100 million                 | 도란, 3억 달러 투자 유치
          Narae reports earnings of Q3              | 나래반도체, 4분기 실적 발표
          Quillon releases Forge 2                  | Quillon releases Forge 2.5
          """)
  void whatDiffersInAFigureOrANameStaysApartThoughItMeansTheSame(String one, String other) {
    MadeUpModel careless = new MadeUpModel("m-1").same(one, other);
    List<SortedArticle> pair = List.of(headline("one", one), headline("other", other));
    assertThat(together(pair, careless::of)).isFalse();
  }

  @Test
  void whatMeansTheSameLongAfterIsNotOfTheSameEvent() {
    SortedArticle later =
        SampleArticle.of("ko")
            .language(Language.KOREAN)
            .title("부두에 들어온 무인 하역 장비")
            .titleOnly()
            .at(SampleArticle.NOON.plus(Duration.ofDays(4)))
            .in(SampleArticle.LLM);
    assertThat(together(List.of(ENGLISH, later), model::of)).isFalse();
  }

  @Test
  void ofFewArticlesMeaningsDecideNothing() {
    StoryDesk desk = new StoryDesk();
    assertThat(desk.group(ALL, model.of(ALL), Instant.MIN)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"another model", "another length", "zeros", "no numbers", "endless"})
  void whatCannotBeComparedDecidesNothing(String what) {
    UnaryOperator<Embedding> spoilt =
        it ->
            switch (what) {
              case "another model" -> new Embedding("m-2", it.numbers());
              case "another length" -> new Embedding("m-1", Arrays.copyOf(it.numbers(), 64));
              case "zeros" -> new Embedding("m-1", new float[it.numbers().length]);
              case "no numbers" -> filled(it, Float.NaN);
              default -> filled(it, Float.POSITIVE_INFINITY);
            };
    assertThat(
            together(
                List.of(ENGLISH, KOREAN),
                all -> {
                  Map<ArticleId, Embedding> told = new HashMap<>(model.of(all).byArticle());
                  told.computeIfPresent(KOREAN.article().id(), (_, it) -> spoilt.apply(it));
                  return new ArticleMeanings(told);
                }))
        .isFalse();
  }

  @Test
  void aModelToWhichAllIsTheSameChangesNothing() {
    Function<Collection<SortedArticle>, ArticleMeanings> same =
        all ->
            new ArticleMeanings(
                all.stream()
                    .collect(
                        Collectors.toMap(
                            it -> it.article().id(),
                            _ -> new Embedding("m-1", new float[] {1, 0, 1}))));
    assertThat(stories(with(ALL), same)).hasSize(ALL.size() + 2 * OTHERS);
  }

  @Test
  void theStoriesAreTheSameInEachOrderOfArrivalAndWhenMeaningsComeLate() {
    Set<Set<ArticleId>> usual = stories(with(ALL), model::of);
    for (int order = 0; order < 3; order++) {
      List<SortedArticle> shuffled = new ArrayList<>(with(ALL));
      Collections.shuffle(shuffled, new Random(order));
      StoryDesk desk = new StoryDesk();
      Map<ArticleId, Set<ArticleId>> storyOf = new HashMap<>();
      for (SortedArticle article : shuffled) {
        List<SortedArticle> one = List.of(article);
        put(
            desk.group(one, order == 2 ? ArticleMeanings.none() : model.of(one), Instant.MIN),
            storyOf);
      }
      put(desk.group(List.of(), model.of(shuffled), Instant.MIN), storyOf);
      put(desk.settle(Instant.MIN), storyOf);
      assertThat(new HashSet<>(storyOf.values())).isEqualTo(usual);
      assertThat(desk.withoutMeaning(Instant.MIN, 9)).isEmpty();
    }
  }

  @Test
  void aDeskThatTakesTheStoriesOverWithTheirMeaningsLeavesThemAsTheyAre() {
    List<SortedArticle> all = with(ALL);
    List<Story> stories = new StoryDesk().group(all, model.of(all), Instant.MIN);
    StoryDesk next = new StoryDesk();
    next.takeOver(stories, all, model.of(all));
    SortedArticle more = headline("more", "사람 없이 움직이는 무인 하역 크레인");
    assertThat(next.group(List.of(more), model.of(List.of(more)), Instant.MIN))
        .singleElement()
        .satisfies(it -> assertThat(it.articles()).hasSize(ALL.size() + 1));
    assertThat(next.settle(Instant.MIN)).isEmpty();
  }

  private static Embedding filled(Embedding like, float number) {
    float[] numbers = like.numbers();
    Arrays.fill(numbers, number);
    return new Embedding(like.model(), numbers);
  }

  private static boolean together(
      List<SortedArticle> articles, Function<Collection<SortedArticle>, ArticleMeanings> meanings) {
    Set<ArticleId> ids = articles.stream().map(it -> it.article().id()).collect(Collectors.toSet());
    return stories(with(articles), meanings).contains(ids);
  }

  private static Set<Set<ArticleId>> stories(
      List<SortedArticle> articles, Function<Collection<SortedArticle>, ArticleMeanings> meanings) {
    Map<ArticleId, Set<ArticleId>> storyOf = new HashMap<>();
    put(new StoryDesk().group(articles, meanings.apply(articles), Instant.MIN), storyOf);
    return new HashSet<>(storyOf.values());
  }

  private static void put(List<Story> changed, Map<ArticleId, Set<ArticleId>> storyOf) {
    changed.forEach(
        story -> story.articles().forEach(it -> storyOf.put(it, Set.copyOf(story.articles()))));
  }

  /** Among articles that have nothing in common, of both languages. */
  private static List<SortedArticle> with(List<SortedArticle> articles) {
    Random random = new Random(7);
    List<SortedArticle> all = new ArrayList<>();
    for (int other = 0; other < OTHERS; other++) {
      all.add(headline("en" + other, words(random, 'a', 26)));
      all.add(headline("ko" + other, words(random, '가', 11_172)));
    }
    all.addAll(articles);
    return all;
  }

  private static String words(Random random, char first, int letters) {
    return Stream.generate(
            () ->
                random
                    .ints(7, first, first + letters)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining()))
        .limit(5)
        .collect(Collectors.joining(" "));
  }

  private static SortedArticle headline(String id, String title) {
    return SampleArticle.of(id)
        .language(Language.of(title))
        .title(title)
        .titleOnly()
        .in(SampleArticle.LLM);
  }
}
