package jobo.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jobo.BuiltInCategories;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import jobo.article.Sources;
import jobo.language.Language;
import jobo.story.Story;
import jobo.story.StoryId;

/** Digests for tests, written by the embedded writer. */
final class SampleDigest {
  static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  private static final CategorySet CATEGORIES = BuiltInCategories.full();

  private SampleDigest() {}

  /** A story of these articles, all of them fresh. */
  static StoryMaterial story(SortedArticle... articles) {
    return new StoryMaterial(told(List.of(articles)), List.of(articles), List.of(), null);
  }

  /** A story that was told before and goes on. */
  static StoryMaterial update(SortedArticle before, SortedArticle fresh) {
    return new StoryMaterial(
        told(List.of(before, fresh)), List.of(fresh), List.of(before), DATE.minusDays(1));
  }

  /** The closed digest of these stories in the built-in categories. */
  static Digest of(Language language, StoryMaterial... stories) {
    return of(language, true, List.of(stories));
  }

  static Digest of(Language language, boolean closed, List<StoryMaterial> stories) {
    return of(DATE, language, closed, stories);
  }

  /** The closed digest of a date. */
  static Digest of(LocalDate date, Language language, StoryMaterial... stories) {
    return of(date, language, true, List.of(stories));
  }

  private static Digest of(
      LocalDate date, Language language, boolean closed, List<StoryMaterial> stories) {
    Map<ArticleId, Article> articles = new HashMap<>();
    stories.stream()
        .flatMap(it -> Stream.concat(it.fresh().stream(), it.earlier().stream()))
        .forEach(it -> articles.put(it.article().id(), it.article()));
    EditionWindow window = new EditionWindow(date, Instant.EPOCH, SampleArticle.NOON, closed);
    List<Edition> editions =
        CATEGORIES.categories().stream()
            .map(
                it ->
                    EmbeddedWriter.write(
                        new EditionKey(date, it.id(), language),
                        in(it.id(), stories),
                        _ -> 1,
                        SampleArticle.NOON))
            .toList();
    return new Digest(window, language, CATEGORIES, new Sources(List.of()), editions, articles);
  }

  /** Stories of one article each, in a category. */
  static StoryMaterial[] stories(CategoryId category, SampleArticle... articles) {
    return Arrays.stream(articles).map(it -> story(it.in(category))).toArray(StoryMaterial[]::new);
  }

  private static List<StoryMaterial> in(CategoryId category, List<StoryMaterial> stories) {
    return stories.stream().filter(it -> it.story().category().equals(category)).toList();
  }

  private static Story told(List<SortedArticle> articles) {
    Article first = articles.getFirst().article();
    return new Story(
        new StoryId("s-" + first.id().value()),
        Objects.requireNonNull(articles.getFirst().sorting().category()),
        first.report(),
        articles.stream().map(it -> it.article().id()).toList(),
        first.collectedAt(),
        first.collectedAt());
  }
}
