package jobo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import jobo.BuiltInCategories;
import jobo.article.Category;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.classify.CategoryCatalogue.Selection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CategoryCatalogueTest {
  private final CategoryCatalogue builtIn = BuiltInCategories.catalogue();

  @Test
  void theFullSetHasAllCategoriesAndTheInsightsTheFirstTen() {
    List<CategoryId> full = ids(builtIn.select(Selection.FULL));
    assertThat(full).hasSize(14).doesNotHaveDuplicates();
    assertThat(ids(builtIn.select(Selection.INSIGHTS))).isEqualTo(full.subList(0, 10));
  }

  @Test
  void whatTheInsightsLeaveOutSpeaksForTheCategoryItIsWithin() {
    CategorySet insights = builtIn.select(Selection.INSIGHTS);
    for (CategoryDefinition definition : builtIn.categories()) {
      if (definition.within() != null) {
        Category home = insights.find(new CategoryId(definition.within())).orElseThrow();
        assertThat(home.keywords())
            .containsAll(Objects.requireNonNull(definition.keywords()))
            .doesNotHaveDuplicates();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyBuiltInCategoryHasNamesAPictureWordsAndAColourOfItsOwn(Selection selection) {
    List<Category> categories = builtIn.select(selection).categories();
    assertThat(categories)
        .allMatch(it -> !it.koreanName().isBlank() && !it.englishName().isBlank())
        .allMatch(it -> !it.emoji().isBlank() && !it.description().isBlank())
        .allMatch(it -> it.keywords().size() > 20);
    assertThat(categories.stream().map(Category::colour)).doesNotHaveDuplicates();
    assertThat(categories.stream().map(Category::emoji)).doesNotHaveDuplicates();
  }

  @Test
  void aCategoryNeedsNothingButAnId() {
    Category category = only(definition("Night-Trains", null, null));
    assertThat(category.id()).isEqualTo(new CategoryId("night-trains"));
    assertThat(category.koreanName()).isEqualTo("Night-Trains");
    assertThat(category.englishName()).isEqualTo("Night-Trains");
    assertThat(category.emoji()).isEmpty();
    assertThat(category.description()).isEmpty();
    assertThat(category.keywords()).isEmpty();
    assertThat(category.colour()).isBetween(0, 0xFFFFFF);
    assertThat(only(definition("Night-Trains", null, null))).isEqualTo(category);
  }

  @Test
  void aNameInOneLanguageServesForBoth() {
    Category korean = only(definition("a", null, new CategoryDefinition.Name("기차", null)));
    assertThat(korean.englishName()).isEqualTo("기차");
    Category english = only(definition("a", null, new CategoryDefinition.Name(null, "Trains")));
    assertThat(english.koreanName()).isEqualTo("Trains");
  }

  @Test
  void aColourIsReadAsItIsWritten() {
    assertThat(only(definition("a", "#1D4ed8", null)).colour()).isEqualTo(0x1d4ed8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "blue", "1d4ed8", "#1d4ed", "#1d4ed8f", "#1d4edg", "#fff", " #1d4ed8"})
  void anotherColourIsRefusedWithThePropertyAndTheValue(String colour) {
    List<CategoryDefinition> two =
        List.of(definition("ships", null, null), definition("trains", colour, null));
    assertThatThrownBy(() -> CategoryCatalogue.configured(two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("jobo.categories[1].colour = '" + colour + "'", "#rrggbb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "기차", "night trains", "-trains", "a/b", "trains!", "a\nb"})
  void anotherIdIsRefusedWithThePropertyAndTheValue(String id) {
    assertThatThrownBy(() -> CategoryCatalogue.configured(List.of(definition(id, null, null))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("jobo.categories[0].id = '" + id + "'", "computer-vision");
  }

  @Test
  void anIdLeftOutIsRefusedWithTheProperty() {
    Map<String, String> written = Map.of("jobo.categories[0].name.en", "Trains");
    List<CategoryDefinition> read =
        new Binder(new MapConfigurationPropertySource(written))
            .bind("jobo.categories", Bindable.listOf(CategoryDefinition.class))
            .get();
    assertThatThrownBy(() -> CategoryCatalogue.configured(read))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jobo.categories[0].id = ''");
  }

  @Test
  void anIdIsAtMostThirtyTwoCharactersLong() {
    assertThat(only(definition("a".repeat(32), null, null)).id().value()).hasSize(32);
    assertThatThrownBy(() -> only(definition("a".repeat(33), null, null)))
        .hasMessageContaining("a".repeat(33));
  }

  @Test
  void twoCategoriesOfOneIdAreRefusedWithThePropertyAndTheId() {
    List<CategoryDefinition> twice =
        List.of(
            definition("trains", null, null),
            definition("ships", null, null),
            definition("Trains", null, null));
    assertThatThrownBy(() -> CategoryCatalogue.configured(twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("jobo.categories", "'trains'");
  }

  @Test
  void anEmptySetIsRefused() {
    assertThatThrownBy(() -> CategoryCatalogue.configured(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jobo.categories");
  }

  @Test
  void aSetKeepsTheOrderItIsWrittenIn() {
    List<CategoryDefinition> many =
        IntStream.range(0, 50).mapToObj(it -> definition("c" + (99 - it), null, null)).toList();
    assertThat(ids(CategoryCatalogue.configured(many)).stream().map(CategoryId::value))
        .containsExactlyElementsOf(many.stream().map(CategoryDefinition::id).toList());
  }

  private static Category only(CategoryDefinition definition) {
    return CategoryCatalogue.configured(List.of(definition)).categories().getFirst();
  }

  private static CategoryDefinition definition(
      String id, @Nullable String colour, CategoryDefinition.@Nullable Name name) {
    return new CategoryDefinition(id, name, null, colour, null, null, null);
  }

  private static List<CategoryId> ids(CategorySet set) {
    return set.categories().stream().map(Category::id).toList();
  }
}
