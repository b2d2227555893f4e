package jobo.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.Category;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.article.Discussion;
import jobo.article.Publisher;
import jobo.article.Sources;
import jobo.language.Language;
import jobo.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * All editions of one date in one language, with the articles they rest on: what is needed to show
 * them in any form. For readers who missed some days, those of several dates as one.
 *
 * @param dates those it tells of, the newest last
 * @param sources those that Jobo reads now
 * @param editions one for each category, in the order of the set
 * @param articles the articles still kept that the editions name
 * @param post what a model wrote for the post of the date; null where there is nothing
 */
public record Digest(
    EditionWindow window,
    List<LocalDate> dates,
    Language language,
    CategorySet categories,
    Sources sources,
    List<Edition> editions,
    Map<ArticleId, Article> articles,
    @Nullable PostText post) {
  public Digest {
    dates = List.copyOf(dates);
    editions = List.copyOf(editions);
    articles = Map.copyOf(articles);
  }

  /** The digest of one date. */
  public Digest(
      EditionWindow window,
      Language language,
      CategorySet categories,
      Sources sources,
      List<Edition> editions,
      Map<ArticleId, Article> articles) {
    this(window, List.of(window.date()), language, categories, sources, editions, articles, null);
  }

  /**
   * Several closed digests as one, for those who saw none of them: each story is told once, as the
   * newest one tells it.
   *
   * @param digests of one language, at least one
   */
  public static Digest merged(List<Digest> digests) {
    return digests.size() == 1 ? digests.getFirst() : new MergedDigest(digests).digest();
  }

  /** Narrowed to some categories; none means all. */
  public Digest only(Set<CategoryId> wanted) {
    List<Edition> kept =
        editions.stream()
            .filter(it -> wanted.isEmpty() || wanted.contains(it.key().category()))
            .toList();
    return with(kept);
  }

  /**
   * As it is for readers who were told some of its stories: without what they know, and what goes
   * on marked as such.
   *
   * @param told the date of the newest edition by which they were told of a story
   */
  public Digest after(Map<StoryId, LocalDate> told) {
    List<Edition> left = new ArrayList<>();
    for (Edition edition : editions) {
      left.add(
          edition.with(
              edition.stories().stream()
                  .flatMap(it -> after(it, told.get(it.id())).stream())
                  .toList()));
    }
    return with(left);
  }

  private Optional<EditionStory> after(EditionStory story, @Nullable LocalDate told) {
    if (told == null) {
      return Optional.of(story.asNew());
    }
    boolean isKnown = story.stale() || !told.isBefore(date());
    return isKnown ? Optional.empty() : Optional.of(story.asUpdateOf(told));
  }

  /** Without the stories that a reader does not want, and with those first that it follows. */
  public Digest arranged(Predicate<Placed> wanted, Predicate<Placed> followed) {
    List<Edition> arranged = new ArrayList<>();
    for (Edition edition : editions) {
      arranged.add(
          edition.with(
              edition.stories().stream()
                  .map(it -> new Placed(category(edition), edition, it))
                  .filter(wanted)
                  .map(it -> followed.test(it) ? it.story().lifted() : it.story())
                  .sorted(Comparator.comparingDouble(EditionStory::score).reversed())
                  .toList()));
    }
    return with(arranged);
  }

  /** With other editions; of the post stays what rests on their stories alone. */
  private Digest with(List<Edition> others) {
    Set<StoryId> kept =
        others.stream()
            .flatMap(it -> it.stories().stream())
            .map(EditionStory::id)
            .collect(Collectors.toSet());
    PostText left = post == null ? null : post.only(kept);
    return new Digest(window, dates, language, categories, sources, others, articles, left);
  }

  /** With what a model wrote for its post. */
  Digest with(PostText text) {
    return new Digest(window, dates, language, categories, sources, editions, articles, text);
  }

  /** Without stories that go on with nothing new, for those who read every day's digest. */
  Digest withNews() {
    return arranged(it -> it.story().told() == null || !it.story().stale(), _ -> false);
  }

  /** A story at its place in the digest. */
  public record Placed(Category category, Edition edition, EditionStory story) {}

  /** The date of the editions, or of the newest. */
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

  /** The texts for a place of the post, where a model wrote any. */
  List<Claim> written(PostText.Kind kind) {
    return post == null ? List.of() : post.claims(kind);
  }

  /** All texts that a model wrote for the post. */
  public List<Claim> written() {
    return post == null ? List.of() : post.parts().stream().map(PostText.Part::claim).toList();
  }

  /** Where the story with an article stands, if it does. */
  public Optional<Placed> placed(ArticleId article) {
    return placed().filter(it -> it.story().articles().contains(article)).findFirst();
  }

  /** Who reports a story: of each publisher the article to read first. */
  public List<Article> voices(EditionStory story) {
    Map<Publisher, Article> voices = new LinkedHashMap<>();
    story.articles().stream()
        .flatMap(id -> article(id).stream())
        .forEach(it -> voices.putIfAbsent(it.publisher(), it));
    return List.copyOf(voices.values());
  }

  /** Who speaks in an article, as readers know them. */
  public String voice(Article article) {
    return sources.voice(article);
  }

  /** Where a story is discussed most, if a source tells that anybody discusses it. */
  public Optional<Discussion> discussion(EditionStory story) {
    return story.articles().stream()
        .flatMap(id -> article(id).stream())
        .flatMap(it -> Stream.ofNullable(it.discussion()))
        .filter(it -> it.voices() > 0)
        .max(Comparator.comparingInt(Discussion::voices));
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
