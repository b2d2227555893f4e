package jobo.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.Category;
import jobo.article.CategoryId;
import jobo.article.CategorySet;
import jobo.article.SortedArticle;
import jobo.article.Sources;
import jobo.language.Language;
import jobo.story.Story;
import jobo.story.StoryStore;
import org.jspecify.annotations.Nullable;

/**
 * Where editions come from: closed ones from the store, the open one written afresh from what was
 * collected so far. Safe for use by many threads and by several nodes; a date closes once.
 */
public final class EditionDesk {
  private static final int WEEK = 7;

  /** For what comes before and after a model's work. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final ArticleStore articles;
  private final StoryStore stories;
  private final EditionStore editions;
  private final CategorySet categories;
  private final Sources sources;
  private final EditionCalendar calendar;
  private final Optional<ModelWriter> model;
  private final Clock clock;

  /** A desk at which the embedded writer writes. */
  public EditionDesk(
      ArticleStore articles,
      StoryStore stories,
      EditionStore editions,
      CategorySet categories,
      Sources sources,
      EditionCalendar calendar,
      Clock clock) {
    this(articles, stories, editions, categories, sources, calendar, Optional.empty(), clock);
  }

  /**
   * A desk.
   *
   * @param model betters what is closed
   */
  public EditionDesk(
      ArticleStore articles,
      StoryStore stories,
      EditionStore editions,
      CategorySet categories,
      Sources sources,
      EditionCalendar calendar,
      Optional<ModelWriter> model,
      Clock clock) {
    this.articles = articles;
    this.stories = stories;
    this.editions = editions;
    this.categories = categories;
    this.sources = sources;
    this.calendar = calendar;
    this.model = model.filter(ModelWriter::isOn);
    this.clock = clock;
  }

  /** The date of readers now. */
  public LocalDate today() {
    return calendar.today(clock.instant());
  }

  /**
   * Closes what is due, in every language at once. Returns the date that was closed, if one was.
   */
  public Optional<LocalDate> closeDue() {
    return closeDue(_ -> {});
  }

  /**
   * Closes what is due, as {@link #closeDue()} does.
   *
   * @param bettered is told how many editions a model has bettered so far
   */
  public Optional<LocalDate> closeDue(IntConsumer bettered) {
    return due(editions.lastClosed())
        .filter(window -> model.isEmpty() ? close(window) : close(window, model.get(), bettered))
        .map(EditionWindow::date);
  }

  private boolean close(EditionWindow window) {
    return editions.close(window, writeAll(window), List.of());
  }

  /**
   * A model's work is paid for, so that one node alone has it done. Should that node die, another
   * may take it up when the time that the work takes at most is over; one that is stopped leaves it
   * at once.
   */
  private boolean close(EditionWindow window, ModelWriter writer, IntConsumer progress) {
    Instant now = clock.instant();
    Instant until = now.plus(writer.longest()).plus(MARGIN);
    if (!editions.claim(window.date(), now, until) || editions.closed(window.date()).isPresent()) {
      return false;
    }
    try {
      List<Edition> written = writeAll(window);
      ModelWriter.Bettered bettered = writer.better(written, named(written.stream()), progress);
      return editions.close(window, bettered.editions(), bettered.posts());
    } catch (RuntimeException failure) {
      if (Thread.interrupted()) { // else the database could not be reached
        editions.release(window.date(), until);
        Thread.currentThread().interrupt();
      }
      throw failure;
    }
  }

  /** Whether editions that were to close by an instant are not closed yet, and will be. */
  public boolean owes(Instant by) {
    Optional<EditionWindow> last = editions.lastClosed();
    LocalDate awaited = calendar.lastDue(by);
    boolean closed = last.map(it -> !it.date().isBefore(awaited)).orElse(false);
    return !closed && due(last).isPresent();
  }

  private Optional<EditionWindow> due(Optional<EditionWindow> last) {
    Instant now = clock.instant();
    return calendar.due(last, last.map(EditionWindow::from).orElseGet(() -> began(now)), now);
  }

  private Instant began(Instant now) {
    return articles.page(Instant.EPOCH, Optional.empty(), 1).stream()
        .map(it -> it.article().collectedAt())
        .findFirst()
        .orElse(now);
  }

  /** What is being collected for the next close, as far as it has come. */
  public Digest open(Language language) {
    EditionWindow window = calendar.open(editions.lastClosed(), clock.instant());
    return digest(window, language, write(window, language));
  }

  /** The digest of a date: closed, or the open one where that is its date; empty for any other. */
  public Optional<Digest> find(LocalDate date, Language language) {
    Optional<EditionWindow> closed = editions.closed(date);
    if (closed.isPresent()) {
      return Optional.of(digest(closed.get(), language));
    }
    return Optional.of(open(language)).filter(it -> it.date().equals(date));
  }

  /** The date of the closed editions that what was collected at an instant belongs to. */
  public Optional<LocalDate> dateOf(Instant collected) {
    return editions.covering(collected).map(EditionWindow::date);
  }

  /** The digest that was closed last, if any was. */
  public Optional<Digest> lastClosed(Language language) {
    return editions.lastClosed().map(it -> digest(it, language));
  }

  /** Who speaks in an article, as readers know them. */
  public String voice(Article article) {
    return sources.voice(article);
  }

  /** When the last editions closed: what was collected before is told. */
  public Instant toldUntil() {
    return editions.lastClosed().map(EditionWindow::until).orElse(Instant.MIN);
  }

  /** The dates of closed editions, newest first. */
  public List<LocalDate> dates(int limit) {
    return editions.dates(limit);
  }

  private List<Edition> writeAll(EditionWindow window) {
    return Stream.of(Language.values()).flatMap(it -> write(window, it).stream()).toList();
  }

  private List<Edition> write(EditionWindow window, Language language) {
    Map<CategoryId, List<StoryMaterial>> material =
        material(window).stream().collect(Collectors.groupingBy(it -> it.story().category()));
    Map<CategoryId, Edition> weekBefore =
        byCategory(editions.find(window.date().minusDays(WEEK), language));
    return categories.categories().stream()
        .map(Category::id)
        .map(id -> new EditionKey(window.date(), id, language))
        .map(
            key ->
                EmbeddedWriter.write(
                        key,
                        material.getOrDefault(key.category(), List.of()),
                        sources::weight,
                        window.until())
                    .beside(Optional.ofNullable(weekBefore.get(key.category()))))
        .toList();
  }

  private List<StoryMaterial> material(EditionWindow window) {
    List<Story> told = stories.withArticlesCollected(window.from(), window.until());
    Map<ArticleId, SortedArticle> known =
        byId(told.stream().flatMap(it -> it.articles().stream()).collect(Collectors.toSet()));
    List<StoryMaterial> materials = new ArrayList<>();
    for (Story story : told) {
      List<SortedArticle> its =
          story.articles().stream().map(known::get).flatMap(Stream::ofNullable).toList();
      List<SortedArticle> fresh = its.stream().filter(it -> isIn(window, it)).toList();
      List<SortedArticle> earlier =
          its.stream()
              .filter(it -> it.past() || it.article().collectedAt().isBefore(window.from()))
              .toList();
      if (!fresh.isEmpty()) {
        materials.add(new StoryMaterial(story, fresh, earlier, told(earlier)));
      }
    }
    return materials;
  }

  /** The date of the editions that told of the newest of some articles, if any did. */
  private @Nullable LocalDate told(List<SortedArticle> earlier) {
    return earlier.stream()
        .filter(it -> !it.past())
        .map(it -> it.article().collectedAt())
        .max(Comparator.naturalOrder())
        .flatMap(this::dateOf)
        .orElse(null);
  }

  private static boolean isIn(EditionWindow window, SortedArticle sorted) {
    Instant at = sorted.article().collectedAt();
    return !sorted.past() && !at.isBefore(window.from()) && at.isBefore(window.until());
  }

  private Digest digest(EditionWindow closed, Language language) {
    Digest digest = digest(closed, language, editions.find(closed.date(), language));
    return editions.post(closed.date(), language).map(digest::with).orElse(digest);
  }

  private Digest digest(EditionWindow window, Language language, List<Edition> found) {
    Map<CategoryId, Edition> byCategory = byCategory(found);
    List<Edition> ordered =
        categories.categories().stream()
            .map(it -> byCategory.get(it.id()))
            .flatMap(Stream::ofNullable)
            .toList();
    return new Digest(window, language, categories, sources, ordered, named(ordered.stream()));
  }

  /** The articles that editions name. */
  private Map<ArticleId, Article> named(Stream<Edition> some) {
    Map<ArticleId, Article> named = new HashMap<>();
    byId(some.flatMap(Edition::articles).collect(Collectors.toSet()))
        .forEach((id, sorted) -> named.put(id, sorted.article()));
    return named;
  }

  private static Map<CategoryId, Edition> byCategory(List<Edition> editions) {
    return editions.stream()
        .collect(Collectors.toMap(it -> it.key().category(), Function.identity()));
  }

  private Map<ArticleId, SortedArticle> byId(Set<ArticleId> ids) {
    return articles.find(ids).stream()
        .collect(Collectors.toMap(it -> it.article().id(), Function.identity()));
  }
}
