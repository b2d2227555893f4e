package jobo.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jobo.BuiltInCategories;
import jobo.article.Article;
import jobo.article.CategoryId;
import jobo.article.SampleArticle;
import jobo.article.Sorting;
import jobo.classify.CategoryCatalogue.Selection;
import jobo.classify.CategoryDefinition.Name;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator adds to the built-in categories works at once, and leaves these at work. */
class AddedCategoryTest {
  private static final CategoryDefinition SHIPS =
      new CategoryDefinition(
          "ships",
          new Name("선박", "Ships"),
          null,
          null,
          null,
          "Vessels, harbours and navigation at sea.",
          List.of("ferry", "cargo ship", "컨테이너선", "tug?"));

  private final CategoryCatalogue catalogue = BuiltInCategories.catalogue();
  private final Classifier classifier = with(SHIPS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A ferry steers itself                                        | ships
          자율 운항 컨테이너선 첫 출항                                 | ships
          AI steers a tug                                              | ships
          AI plans navigation for vessels                              | ships
          Nothing of this                                              |
          A tug of war                                                 |
          Speech recognition for whispered speech                      | audio
          4비트 양자화로 메모리 줄인 추론 엔진                         | inference-acceleration
          Central bank leaves interest rates as they are               |
          """)
  void itsWordsDecideBesideWhatWasLearned(String title, @Nullable String category) {
    assertThat(category(classifier, title)).isEqualTo(category);
  }

  @Test
  void aCategoryOfANameAloneGetsWhatNamesIt() {
    Classifier named =
        with(
            new CategoryDefinition(
                "b", new Name(null, "Beekeeping"), null, null, null, null, null));
    assertThat(category(named, "Artificial intelligence in beekeeping")).isEqualTo("b");
    assertThat(category(named, "Beekeeping for all")).isNull();
  }

  @Test
  void keywordsAddedToABuiltInCategoryAreHeard() {
    Classifier more =
        new Classifier(
            CategoryCatalogue.configured(
                List.of(
                    new CategoryDefinition(
                        "audio", null, null, null, null, null, List.of("theremin")))),
            catalogue);
    assertThat(category(more, "A theremin for everybody")).isEqualTo("audio");
    assertThat(category(more, "Text-to-speech with emotion")).isEqualTo("audio");
  }

  @Test
  void whatIsOnlyInACategoryThatWasLeftOutIsInNone() {
    Classifier audio =
        new Classifier(
            CategoryCatalogue.configured(
                List.of(new CategoryDefinition("audio", null, null, null, null, null, null))),
            catalogue);
    assertThat(category(audio, "Object detection and semantic segmentation in street scenes"))
        .isNull();
  }

  @Test
  void theTenCategoriesHoldWhatTheFourteenHold() {
    Classifier full = BuiltInCategories.classifier();
    Classifier insights = new Classifier(catalogue.select(Selection.INSIGHTS), catalogue);
    for (Example example : Example.koreanRegression()) {
      String found = category(full, example.title());
      assertThat(category(insights, example.title())).isEqualTo(found == null ? null : home(found));
    }
  }

  @Test
  void reasonsAreWordsOfTheArticleOrKeywords() {
    Sorting sorting =
        BuiltInCategories.classifier().sort(article("Speculative decoding for language models"));
    assertThat(sorting.category()).isEqualTo(new CategoryId("inference-acceleration"));
    assertThat(sorting.reasons()).contains("speculative decoding").hasSizeLessThanOrEqualTo(5);
    assertThat(sorting.confidence()).isBetween(0.5, 1.0);
  }

  private String home(String id) {
    return catalogue.categories().stream()
        .filter(it -> it.id().equals(id))
        .map(it -> Objects.requireNonNullElse(it.within(), id))
        .findFirst()
        .orElseThrow();
  }

  private Classifier with(CategoryDefinition added) {
    List<CategoryDefinition> all = new ArrayList<>(catalogue.categories());
    all.add(added);
    return new Classifier(CategoryCatalogue.configured(all), catalogue);
  }

  private static @Nullable String category(Classifier classifier, String title) {
    CategoryId category = classifier.sort(article(title)).category();
    return category == null ? null : category.value();
  }

  private static Article article(String title) {
    return SampleArticle.of("a").title(title).language(Language.of(title)).titleOnly().article();
  }
}
