package jobo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jobo.BuiltInCategories;
import jobo.SettableClock;
import jobo.article.Article;
import jobo.article.CategorySet;
import jobo.article.Fingerprint;
import jobo.article.NewArticle;
import jobo.article.Sketch;
import jobo.article.SortedArticle;
import jobo.article.Sources;
import jobo.classify.Classifier;
import jobo.collect.Fingerprints;
import jobo.digest.EditionCalendar;
import jobo.digest.EditionDesk;
import jobo.digest.ModelWriter;
import jobo.store.TestDatabase;
import jobo.story.StoryDesk;

/**
 * The newswire's ten days in a house without a network: kept, sorted, grouped and closed day by
 * day, as the demo does it.
 */
public final class WireHouse implements AutoCloseable {
  public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
  public static final EditionCalendar CALENDAR = new EditionCalendar(LocalTime.of(8, 0), ZONE);
  public static final LocalDate TODAY = Newswire.dates().getLast();

  private final TestDatabase database = TestDatabase.h2();
  private final CategorySet categories = BuiltInCategories.full();
  private final Classifier classifier = BuiltInCategories.classifier();
  private final SettableClock clock =
      new SettableClock(CALENDAR.close(Newswire.dates().getFirst()));
  private final StoryDesk grouping = new StoryDesk();
  private final List<SortedArticle> known = new ArrayList<>();

  /** A house in which all days up to a date are closed. */
  public static WireHouse closedUntil(LocalDate last) {
    WireHouse house = new WireHouse();
    Newswire.dates().stream().filter(it -> !it.isAfter(last)).forEach(house::close);
    return house;
  }

  /** Takes in what appeared until the close of a date, and closes it. */
  public void close(LocalDate date) {
    arrive(date);
    desk().closeDue();
  }

  /** Takes in what appeared until the close of a date, which is now. */
  public void arrive(LocalDate date) {
    Instant close = CALENDAR.close(date);
    clock.set(close);
    takeIn(
        WireArticles.all().stream()
            .filter(it -> it.collectedAt().isBefore(close))
            .filter(it -> known.stream().noneMatch(seen -> seen.article().equals(it)))
            .toList());
  }

  /** Keeps, sorts and groups some articles in the order of their arrival. */
  public void takeIn(List<Article> articles) {
    List<SortedArticle> fresh =
        articles.stream()
            .sorted(Comparator.comparing(Article::collectedAt).thenComparing(Article::id))
            .map(it -> new SortedArticle(it, classifier.sort(it)))
            .toList();
    for (SortedArticle sorted : fresh) {
      Article article = sorted.article();
      Set<Fingerprint> signs = Set.of(sign(article), Fingerprints.ofAddress(article.url()));
      database.articles().add(List.of(new NewArticle(sorted, signs, 0, Sketch.NONE)));
    }
    database.stories().save(grouping.group(fresh, desk().toldUntil()));
    database.stories().save(grouping.settle(desk().toldUntil()));
    known.addAll(fresh);
  }

  /** The desk at which a model betters what is closed. */
  public EditionDesk desk(ModelWriter model) {
    return desk(Optional.of(model));
  }

  public EditionDesk desk() {
    return desk(Optional.empty());
  }

  private EditionDesk desk(Optional<ModelWriter> model) {
    return new EditionDesk(
        database.articles(),
        database.stories(),
        database.editions(),
        categories,
        new Sources(List.of()),
        CALENDAR,
        model,
        clock);
  }

  public CategorySet categories() {
    return categories;
  }

  public TestDatabase database() {
    return database;
  }

  public SettableClock clock() {
    return clock;
  }

  private static Fingerprint sign(Article article) {
    return Fingerprint.of(Fingerprint.Kind.GUID, "place", article.id().value());
  }

  @Override
  public void close() {
    database.close();
  }
}
