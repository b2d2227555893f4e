package jobo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.article.CategoryId;
import jobo.delivery.Attachment;
import jobo.delivery.Draft;
import jobo.demo.WireHouse;
import jobo.digest.Digest;
import jobo.digest.Edition;
import jobo.digest.EditionStory;
import jobo.digest.Masthead;
import jobo.language.Language;
import jobo.subscription.Length;
import jobo.subscription.Manners;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message of a delivery is one of its platform, and tells what it says it tells. */
class ComposerTest {
  private static final Composer COMPOSER = new Composer(new Masthead(true, WireHouse.ZONE));
  private static final Optional<Attachment> CHART =
      Optional.of(new Attachment("day.png", new byte[] {1}));
  private static final Set<CategoryId> ALL = Set.of();

  private static WireHouse house;

  @BeforeAll
  static void open() {
    house = WireHouse.closedUntil(WireHouse.TODAY);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  static Stream<Arguments> daysAndLengths() {
    return house.desk().dates(99).stream()
        .flatMap(
            date ->
                Arrays.stream(Language.values())
                    .flatMap(
                        language ->
                            Arrays.stream(Length.values())
                                .map(it -> Arguments.of(date, language, it))));
  }

  @ParameterizedTest
  @MethodSource("daysAndLengths")
  void everyDayIsAFrontPageAndItsBestCategories(LocalDate date, Language language, Length length) {
    Digest day = day(date, language);
    List<Draft> drafts =
        COMPOSER.compose(day, Map.of(), ALL, manners(length), CHART, PlainMessenger.usual());
    assertThat(drafts).hasSizeBetween(1, length.messages());
    assertThat(drafts).hasSize(Math.min(day.told().size() + 1, length.messages()));
    assertThat(drafts).allSatisfy(it -> assertThat(it.body()).contains("[", "/ask]"));
    assertThat(drafts.getFirst().body())
        .contains(day.told().stream().map(it -> name(day, it)).toList())
        .contains(day.told().stream().map(it -> "/digest " + it.key().category()).toList());
    assertThat(drafts).allSatisfy(it -> tellsWhatItShows(day, it));
  }

  /** What a part says it tells stands in it, at least with the beginning of its headline. */
  private static void tellsWhatItShows(Digest day, Draft draft) {
    assertThat(draft.tells()).isNotEmpty().doesNotHaveDuplicates();
    String text = draft.body().replaceAll("\\s+", " ");
    for (Digest.Placed placed : day.ranked()) {
      String headline = headline(placed.edition(), placed.story());
      String start = headline.substring(0, Math.min(20, headline.length()));
      assertThat(text.contains(start))
          .as("%s: %s", headline, text)
          .isEqualTo(draft.tells().contains(placed.story().id().value()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theCategoriesWithTheBestStoriesComeInTheOrderOfTheSet(Language language) {
    Digest day = day(WireHouse.TODAY, language);
    List<String> best =
        day.ranked().stream().map(it -> it.category().id().value()).distinct().limit(4).toList();
    List<Draft> drafts =
        COMPOSER.compose(day, Map.of(), ALL, manners(Length.LONG), CHART, PlainMessenger.usual());
    List<String> shown = drafts.stream().skip(1).map(draft -> categoryOf(day, draft)).toList();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(best);
    assertThat(shown)
        .containsSubsequence(
            day.told().stream()
                .map(it -> it.key().category().value())
                .filter(best::contains)
                .toList());
  }

  private static String categoryOf(Digest day, Draft draft) {
    return day.ranked().stream()
        .filter(it -> draft.tells().contains(it.story().id().value()))
        .map(it -> it.category().id().value())
        .distinct()
        .reduce((one, other) -> one + " and " + other)
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void whoGetsOneCategoryGetsItInOneMessageWithoutAChart(Language language) {
    for (LocalDate date : house.desk().dates(99)) {
      Digest day = day(date, language);
      for (Edition edition : day.told()) {
        List<Draft> drafts =
            COMPOSER.compose(
                day,
                Map.of(),
                Set.of(edition.key().category()),
                manners(Length.LONG),
                CHART,
                PlainMessenger.usual());
        assertThat(drafts).hasSize(1);
        assertThat(drafts.getFirst().body()).contains(name(day, edition)).doesNotContain("day.png");
        assertThat(drafts.getFirst().tells()).hasSize(edition.stories().size());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4_096, 1_500, 1_000, 700, 500, 300})
  void theSmallerTheRoomTheFewerStoriesAndTheRestIsBehindAButton(int room) {
    Digest day = day(WireHouse.TODAY, Language.ENGLISH);
    Edition largest = largest(day);
    int stories = largest.stories().size();
    List<Draft> drafts =
        COMPOSER.compose(
            day,
            Map.of(),
            Set.of(largest.key().category()),
            manners(Length.LONG),
            CHART,
            new PlainMessenger(room, room));
    Draft draft = drafts.getFirst();
    assertThat(drafts).hasSize(1);
    assertThat(draft.tells())
        .isEqualTo(
            largest.stories().stream()
                .limit(draft.tells().size())
                .map(it -> it.id().value())
                .toList());
    tells(day, draft);
    if (draft.tells().size() < stories) {
      assertThat(draft.body())
          .contains(
              "[%d more: /digest %s 2026-11-21]"
                  .formatted(stories - draft.tells().size(), largest.key().category()));
    } else {
      assertThat(draft.body()).doesNotContain(" more: /digest");
    }
  }

  private static void tells(Digest day, Draft draft) {
    if (!draft.tells().isEmpty()) {
      tellsWhatItShows(day, draft);
    }
  }

  @Test
  void asManyStoriesAreShownAsFit() {
    Digest day = day(WireHouse.TODAY, Language.ENGLISH);
    Edition largest = largest(day);
    Set<Integer> shown = new HashSet<>();
    int before = 0;
    for (int room = 200; room <= 4_096; room += 20) {
      int told =
          COMPOSER
              .compose(
                  day,
                  Map.of(),
                  Set.of(largest.key().category()),
                  manners(Length.LONG),
                  CHART,
                  new PlainMessenger(room, room))
              .getFirst()
              .tells()
              .size();
      assertThat(told).as("in %d", room).isGreaterThanOrEqualTo(before);
      before = told;
      shown.add(told);
    }
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(0, largest.stories().size()).boxed().toList());
  }

  @Test
  void headlinesGetShorterBeforeTheChartIsLeftOut() {
    Digest day = day(WireHouse.TODAY, Language.ENGLISH);
    String roomy = front(day, 4_096, 4_096);
    String tight = front(day, 4_096, 1_024);
    String tighter = front(day, 4_096, 300);
    assertThat(roomy).contains("day.png");
    assertThat(tight).contains("day.png").hasSizeLessThan(roomy.length());
    assertThat(tighter).doesNotContain("day.png").hasSizeGreaterThan(tight.length());
    assertThat(front(day, 600, 300)).doesNotContain(" — ");
  }

  private static String front(Digest day, int room, int caption) {
    return COMPOSER
        .compose(
            day, Map.of(), ALL, manners(Length.SHORT), CHART, new PlainMessenger(room, caption))
        .getFirst()
        .body();
  }

  @Test
  void severalDaysHaveNoChartAndAButtonForEach() {
    List<LocalDate> dates = house.desk().dates(7);
    Digest week = Digest.merged(dates.stream().map(it -> day(it, Language.KOREAN)).toList());
    List<Draft> drafts =
        COMPOSER.compose(
            week, Map.of(), ALL, manners(Length.LONG), Optional.empty(), PlainMessenger.usual());
    assertThat(drafts).hasSize(5);
    assertThat(drafts.getFirst().body())
        .contains("📰 조보 · 11-15 – 11-21")
        .contains(dates.stream().map("/digest %s]"::formatted).toList());
    assertThat(drafts.get(1).body())
        .contains("📰 조보 · 11-15 – 11-21")
        .contains(
            dates.stream()
                .map(it -> "/digest %s %s]".formatted(categoryOf(week, drafts.get(1)), it))
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void someCategoriesGetAFrontPageOfThemAlone(Language language) {
    Digest day = day(WireHouse.TODAY, language);
    List<Edition> two = day.told().subList(0, 2);
    Set<CategoryId> wanted =
        Set.of(two.getFirst().key().category(), two.getLast().key().category());
    List<Draft> drafts =
        COMPOSER.compose(
            day, Map.of(), wanted, manners(Length.LONG), CHART, PlainMessenger.usual());
    assertThat(drafts).hasSize(3);
    assertThat(drafts.getFirst().body())
        .contains(name(day, two.getFirst()), name(day, two.getLast()), "day.png")
        .doesNotContain("/digest " + day.told().getLast().key().category());
  }

  @Test
  void nothingToTellIsOneLineOrNothing() {
    Digest none = day(WireHouse.TODAY, Language.KOREAN).only(Set.of(new CategoryId("nowhere")));
    Set<CategoryId> tabular = Set.of(new CategoryId("tabular"));
    Set<CategoryId> two = Set.of(new CategoryId("tabular"), new CategoryId("audio"));
    assertThat(only(none, ALL)).endsWith("오늘은 새로 알릴 AI 소식이 없습니다.");
    assertThat(only(none, tabular)).endsWith("오늘은 🧮 정형 데이터에 새로 알릴 소식이 없습니다.");
    assertThat(only(none, two)).contains("🎧 오디오, 🧮 정형 데이터에");
    Manners silentOnEmptyDays = new Manners(Length.LONG, false, false);
    assertThat(
            COMPOSER.compose(none, Map.of(), ALL, silentOnEmptyDays, CHART, PlainMessenger.usual()))
        .isEmpty();
  }

  private static String only(Digest digest, Set<CategoryId> wanted) {
    List<Draft> drafts =
        COMPOSER.compose(
            digest, Map.of(), wanted, manners(Length.LONG), CHART, PlainMessenger.usual());
    assertThat(drafts).hasSize(1);
    assertThat(drafts.getFirst().tells()).isEmpty();
    return drafts.getFirst().body();
  }

  private static Edition largest(Digest day) {
    return day.told().stream()
        .reduce((one, other) -> one.stories().size() >= other.stories().size() ? one : other)
        .orElseThrow();
  }

  private static Digest day(LocalDate date, Language language) {
    return house.desk().find(date, language).orElseThrow();
  }

  private static Manners manners(Length length) {
    return new Manners(length, false, true);
  }

  private static String name(Digest day, Edition edition) {
    return day.category(edition).name(day.language());
  }

  private static String headline(Edition edition, EditionStory story) {
    return edition.claimsOf(story.id()).getFirst().text();
  }
}
