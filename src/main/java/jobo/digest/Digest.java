package jobo.digest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.Category;
import jobo.article.CategorySet;
import jobo.language.Language;

/**
 * All editions of one date in one language, with the articles they rest on: what is needed to show
 * them in any form.
 *
 * @param editions one for each category, in the order of the set
 * @param articles the articles still kept that the editions name
 */
public record Digest(
    EditionWindow window,
    Language language,
    CategorySet categories,
    List<Edition> editions,
    Map<ArticleId, Article> articles) {
  public Digest {
    editions = List.copyOf(editions);
    articles = Map.copyOf(articles);
  }

  /** A story at its place in the digest. */
  public record Placed(Category category, Edition edition, EditionStory story) {}

  /** The date of the editions. */
  public LocalDate date() {
    return window.date();
  }

  /** The article of an id, if it is still kept. */
  public Optional<Article> article(ArticleId id) {
    return Optional.ofNullable(articles.get(id));
  }

  /** The editions with something to tell, in the order of the set. */
  public List<Edition> told() {
    return editions.stream().filter(it -> !it.isEmpty()).toList();
  }

  /** The category of an edition. */
  public Category category(Edition edition) {
    return categories.find(edition.key().category()).orElseThrow();
  }

  /** Every story of the day, the best first. */
  public List<Placed> ranked() {
    return placed()
        .sorted(Comparator.comparingDouble((Placed it) -> it.story().score()).reversed())
        .toList();
  }

  /** How many articles the day's stories rest on. */
  public int articleCount() {
    return (int) editions.stream().flatMap(Edition::articles).distinct().count();
  }

  /** How many stories the day has. */
  public int storyCount() {
    return editions.stream().mapToInt(it -> it.stories().size()).sum();
  }

  /** How many independent publishers were heard. */
  public int publisherCount() {
    return (int)
        editions.stream()
            .flatMap(Edition::articles)
            .map(articles::get)
            .filter(Objects::nonNull)
            .map(Article::publisher)
            .distinct()
            .count();
  }

  private Stream<Placed> placed() {
    return editions.stream()
        .flatMap(
            edition ->
                edition.stories().stream().map(it -> new Placed(category(edition), edition, it)));
  }
}
