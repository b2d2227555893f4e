package jobo.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jobo.BuiltInCategories;
import jobo.article.Article;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.article.SampleArticle;
import jobo.article.Sorting;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
  static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "?",
          " ? ",
          "??",
          "\0",
          "\uD800",
          ".*",
          "(x+)+$",
          "[",
          "\\E\\Q",
          "$1",
          "%s %n",
          "…".repeat(10_000),
          "a".repeat(10_000),
          "가".repeat(10_000),
          "((".repeat(5_000),
          "ai ".repeat(3_333));

  private final Classifier own =
      new Classifier(
          set("ships: ferry, cargo ship, 컨테이너선", "trains: 열차, 고속 철도", "planes: airliner, runway?"),
          about("ai"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A ferry steers itself          | ships
          FERRIES AND CARGO SHIPS        | ships
          Cargo goes by ship             |
          컨테이너선이 스스로 항해한다   | ships
          초대형컨테이너선 취항          | ships
          열차를 스스로 몬다             | trains
          고속철도가 열렸다              | trains
          고속 철도의 첫날               | trains
          Two airliners met              | planes
          AI counts the birds            |
          Nothing of this                |
          """)
  void theOperatorsOwnWordsDecideInBothLanguages(String title, @Nullable String category) {
    assertThat(category(own, title)).isEqualTo(category);
  }

  @Test
  void anAmbiguousWordDoesNotCountAlone() {
    assertThat(category(own, "The runway is closed")).isNull();
    assertThat(category(own, "AI keeps the runway clear")).isEqualTo("planes");
  }

  @Test
  void theTitleSaysMoreThanTheText() {
    Article article =
        SampleArticle.of("a").title("A ferry").text("An airliner is no train.").article();
    Sorting sorting = own.sort(article);
    assertThat(sorting.category()).isEqualTo(new CategoryId("ships"));
    assertThat(sorting.reasons()).containsExactly("ferry");
    assertThat(sorting.confidence()).isStrictlyBetween(0.5, 1.0);
  }

  @Test
  void papersNeedNoWordThatShowsTheyAreAboutAi() {
    Classifier planes = new Classifier(set("planes: runway?"), about());
    SampleArticle sample = SampleArticle.of("a").title("On the runway and its runway lights");
    assertThat(planes.sort(sample.article()).category()).isNull();
    assertThat(planes.sort(sample.paper().article()).category())
        .isEqualTo(new CategoryId("planes"));
  }

  @Test
  void aWordFarDownInALongArticleIsNotItsSubject() {
    String far = "Nothing is said here. ".repeat(200);
    Article article = SampleArticle.of("a").title("Weather").text(far + "A ferry.").article();
    assertThat(own.sort(article)).isEqualTo(new Sorting(null, 1, List.of()));
  }

  @Test
  void anArticleOfNoTextAtAllHasNoCategory() {
    assertThat(own.sort(SampleArticle.of("a").title("").text("").article()).category()).isNull();
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void hostileTitlesAndTextsAreSortedAsAnyOther(String text) {
    Classifier builtIn = BuiltInCategories.classifier();
    for (Language language : Language.values()) {
      SampleArticle sample = SampleArticle.of("a").language(language).title(text).text(text);
      assertThatCode(() -> builtIn.sort(sample.article())).doesNotThrowAnyException();
      Article told = sample.title(text + " ferry").article();
      assertThat(own.sort(told).category()).isEqualTo(new CategoryId("ships"));
    }
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void hostileKeywordsLeaveTheOthersAtWork(String keyword) {
    CategorySet categories =
        CategoryCatalogue.configured(
            List.of(definition("odd", List.of(keyword)), definition("ships", List.of("ferry"))));
    Classifier classifier = new Classifier(categories, about(keyword));
    assertThat(category(classifier, "A ferry steers itself")).isEqualTo("ships");
    assertThat(category(classifier, "Nothing of this")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "", " ", "은", "!", "...?"})
  void aKeywordWithoutWordsIsFoundNowhere(String keyword) {
    Classifier classifier = new Classifier(set("odd: " + keyword), about(keyword, "ai"));
    assertThat(category(classifier, "The AI is here! 은은한 빛은 ? ...")).isNull();
  }

  @Test
  void aSetWithoutKeywordsSortsNothing() {
    assertThat(category(new Classifier(set("empty:"), about("ai")), "AI news")).isNull();
  }

  private static @Nullable String category(Classifier classifier, String title) {
    CategoryId category =
        classifier.sort(SampleArticle.of("a").title(title).titleOnly().article()).category();
    return category == null ? null : category.value();
  }

  /** A catalogue of no category, with the words that show that an article is about AI. */
  private static CategoryCatalogue about(String... subject) {
    return new CategoryCatalogue(List.of(), List.of(subject));
  }

  /** Each written as its id, a colon, and its keywords. */
  private static CategorySet set(String... categories) {
    return CategoryCatalogue.configured(
        Arrays.stream(categories)
            .map(it -> it.split(":", 2))
            .map(it -> definition(it[0], Stream.of(it[1].split(",")).map(String::strip).toList()))
            .toList());
  }

  private static CategoryDefinition definition(String id, List<String> keywords) {
    return new CategoryDefinition(id, null, null, null, null, null, keywords);
  }
}
