package jobo.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.Publisher;
import jobo.article.SortedArticle;
import jobo.article.Sources;
import jobo.digest.EditionDesk;
import jobo.story.Ranking;
import jobo.story.Story;
import jobo.story.StoryId;
import jobo.story.StoryStore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The stories that had news since an instant, page by page from the one first seen. */
@RestController
final class StoriesApi {
  private static final Duration USUAL_PERIOD = Duration.ofDays(7);
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final StoryStore stories;
  private final ArticleStore articles;
  private final EditionDesk desk;
  private final Sources sources;
  private final Clock clock;

  /**
   * A page of stories.
   *
   * @param next the cursor of the next page, or null on the last one
   */
  record Page(List<Entry> stories, @Nullable String next) {}

  /**
   * A story.
   *
   * @param title of its first article
   * @param publishers how many independent ones tell it
   * @param reason what lifts it most above ordinary stories
   */
  record Entry(
      String id,
      String title,
      String category,
      List<String> articleIds,
      int publishers,
      List<String> publisherNames,
      Instant firstSeen,
      double score,
      String reason) {}

  StoriesApi(
      StoryStore stories, ArticleStore articles, EditionDesk desk, Sources sources, Clock clock) {
    this.stories = stories;
    this.articles = articles;
    this.desk = desk;
    this.sources = sources;
    this.clock = clock;
  }

  @GetMapping("/api/stories")
  Page page(
      @RequestParam @Nullable String since,
      @RequestParam @Nullable String limit,
      @RequestParam @Nullable String cursor) {
    Instant now = clock.instant();
    Instant from = Parameters.instant("since", since, now.minus(USUAL_PERIOD));
    int most = Parameters.limit(limit, USUAL, MOST);
    List<Story> found = stories.page(from, after(cursor), most + 1);
    List<Story> shown = found.stream().limit(most).toList();
    Map<ArticleId, SortedArticle> known = known(shown);
    Instant toldUntil = desk.toldUntil();
    return new Page(
        shown.stream().map(it -> entry(it, known, toldUntil, now)).toList(),
        found.size() > most ? shown.getLast().id().value() : null);
  }

  private Map<ArticleId, SortedArticle> known(List<Story> shown) {
    List<ArticleId> ids = shown.stream().flatMap(it -> it.articles().stream()).toList();
    return articles.find(ids).stream()
        .collect(Collectors.toMap(it -> it.article().id(), Function.identity()));
  }

  private Entry entry(
      Story story, Map<ArticleId, SortedArticle> known, Instant toldUntil, Instant now) {
    List<SortedArticle> its =
        story.articles().stream().map(known::get).flatMap(Stream::ofNullable).toList();
    List<SortedArticle> fresh = its.stream().filter(it -> isFresh(it, toldUntil)).toList();
    List<SortedArticle> told = its.stream().filter(it -> !isFresh(it, toldUntil)).toList();
    Ranking ranking = Ranking.of(fresh, told, sources::weight, now);
    Map<Publisher, String> voices = new LinkedHashMap<>();
    its.stream()
        .map(SortedArticle::article)
        .forEach(it -> voices.putIfAbsent(it.publisher(), sources.voice(it)));
    return new Entry(
        story.id().value(),
        its.isEmpty() ? "" : its.getFirst().article().title(),
        story.category().value(),
        story.articles().stream().map(ArticleId::value).toList(),
        voices.size(),
        List.copyOf(voices.values()),
        story.firstSeen(),
        ranking.score(),
        ranking.mainReason().tag());
  }

  private static boolean isFresh(SortedArticle sorted, Instant toldUntil) {
    return !sorted.past() && !sorted.article().collectedAt().isBefore(toldUntil);
  }

  private Optional<StoryId> after(@Nullable String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new StoryId(cursor));
    } catch (IllegalArgumentException notAnId) {
      throw RequestProblem.parameter("cursor", cursor, "give what stood in next, or leave it out.");
    }
  }
}
