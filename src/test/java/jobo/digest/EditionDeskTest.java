package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.Category;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.article.SampleArticle;
import jobo.article.Sources;
import jobo.article.Together;
import jobo.demo.Newswire;
import jobo.demo.WireHouse;
import jobo.language.Language;
import jobo.story.StoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditionDeskTest {
  private static final LocalDate FIRST = Newswire.dates().getFirst();
  private static final Instant CLOSE = WireHouse.CALENDAR.close(FIRST);

  @ParameterizedTest
  @EnumSource
  void everyArticleAboutAiIsToldOnceInTenDaysAndNoneIsForgotten(Language language) {
    try (WireHouse house = WireHouse.closedUntil(WireHouse.TODAY)) {
      List<ArticleId> told = new ArrayList<>();
      for (LocalDate date : house.desk().dates(99)) {
        house.desk().find(date, language).orElseThrow().editions().stream()
            .flatMap(Edition::articles)
            .forEach(told::add);
      }

      assertThat(house.desk().dates(99)).containsExactlyElementsOf(Newswire.dates().reversed());
      assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sorted(house));
    }
  }

  private static List<ArticleId> sorted(WireHouse house) {
    Instant end = WireHouse.CALENDAR.close(WireHouse.TODAY);
    return house.database().articles().collected(Instant.EPOCH, end).stream()
        .filter(it -> it.sorting().category() != null)
        .map(it -> it.article().id())
        .toList();
  }

  @Test
  void aStoryToldOnAnEarlierDateIsLabelledAsContinuedAndNoOtherIs() {
    try (WireHouse house = WireHouse.closedUntil(WireHouse.TODAY)) {
      Set<StoryId> toldBefore = new HashSet<>();
      int updates = 0;
      for (LocalDate date : Newswire.dates()) {
        List<EditionStory> stories =
            found(house, date).editions().stream().flatMap(it -> it.stories().stream()).toList();

        assertThat(stories)
            .as("of %s", date)
            .allSatisfy(it -> assertThat(it.update()).isEqualTo(toldBefore.contains(it.id())));

        updates += (int) stories.stream().filter(EditionStory::update).count();
        stories.forEach(it -> toldBefore.add(it.id()));
      }
      assertThat(updates).isPositive();
    }
  }

  @Test
  void todayIsOpenUntilItsCloseAndDoesNotChangeAfterIt() {
    try (WireHouse house = WireHouse.closedUntil(FIRST.minusDays(1))) {
      house.clock().set(CLOSE.minus(Duration.ofHours(1)));
      house.takeIn(List.of(article("a", house.clock().instant())));
      assertThat(house.desk().closeDue()).isEmpty();
      assertThat(found(house, FIRST).window().closed()).isFalse();
      assertThat(found(house, FIRST).storyCount()).isEqualTo(1);

      house.clock().set(CLOSE);
      assertThat(house.desk().closeDue()).contains(FIRST);
      List<Edition> closed = found(house, FIRST).editions();
      house.clock().set(CLOSE.plusSeconds(60));
      house.takeIn(List.of(article("b", house.clock().instant())));

      assertThat(house.desk().closeDue()).isEmpty();
      assertThat(found(house, FIRST).window().closed()).isTrue();
      assertThat(found(house, FIRST).editions()).isEqualTo(closed);
      assertThat(house.desk().open(Language.ENGLISH).date()).isEqualTo(FIRST.plusDays(1));
      assertThat(house.desk().open(Language.ENGLISH).articles().keySet())
          .containsExactly(new ArticleId("b"));
    }
  }

  @Test
  void aFirstCloseMissedOvernightIsMadeUpWithWhatWasCollectedBeforeIt() {
    try (WireHouse house = WireHouse.closedUntil(FIRST.minusDays(1))) {
      house.clock().set(CLOSE.minus(Duration.ofHours(1)));
      house.takeIn(List.of(article("a", house.clock().instant())));

      house.clock().set(CLOSE.plus(Duration.ofHours(20)));

      assertThat(house.desk().closeDue()).contains(FIRST);
      assertThat(found(house, FIRST).articles().keySet()).containsExactly(new ArticleId("a"));
    }
  }

  @Test
  void bothLanguagesCloseTogetherWithAllCategories() {
    try (WireHouse house = WireHouse.closedUntil(FIRST)) {
      for (Language language : Language.values()) {
        assertThat(house.desk().lastClosed(language).orElseThrow().editions())
            .extracting(it -> it.key().category())
            .containsExactlyElementsOf(
                house.categories().categories().stream().map(Category::id).toList());
      }
    }
  }

  @Test
  void twoDesksThatCloseAtTheSameTimeCloseOnce() {
    try (WireHouse house = WireHouse.closedUntil(FIRST)) {
      house.clock().set(WireHouse.CALENDAR.close(FIRST.plusDays(1)));

      List<Optional<LocalDate>> closed =
          Together.all(List.of(() -> house.desk().closeDue(), () -> house.desk().closeDue()));

      assertThat(closed)
          .containsExactlyInAnyOrder(Optional.empty(), Optional.of(FIRST.plusDays(1)));
    }
  }

  @Test
  void datesWithoutADigestHaveNone() {
    try (WireHouse house = WireHouse.closedUntil(FIRST)) {
      assertThat(house.desk().find(FIRST.minusDays(1), Language.KOREAN)).isEmpty();
      assertThat(house.desk().find(FIRST.plusDays(2), Language.KOREAN)).isEmpty();
    }
  }

  @Test
  void aCategoryThatIsNoLongerConfiguredIsNotShownAndBreaksNothing() {
    try (WireHouse house = WireHouse.closedUntil(FIRST)) {
      Category hardware = house.categories().find(new CategoryId("hardware")).orElseThrow();
      EditionDesk other =
          new EditionDesk(
              house.database().articles(),
              house.database().stories(),
              house.database().editions(),
              new CategorySet(List.of(hardware)),
              new Sources(List.of()),
              WireHouse.CALENDAR,
              house.clock());

      assertThat(other.find(FIRST, Language.KOREAN).orElseThrow().editions())
          .singleElement()
          .satisfies(it -> assertThat(it.stories()).isNotEmpty());
    }
  }

  private static Digest found(WireHouse house, LocalDate date) {
    return house.desk().find(date, Language.ENGLISH).orElseThrow();
  }

  private static Article article(String id, Instant at) {
    return SampleArticle.of(id)
        .title("A new language model called %s is out".formatted(id))
        .at(at)
        .article();
  }
}
