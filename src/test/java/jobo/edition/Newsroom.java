package jobo.edition;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.BuiltInCategories;
import jobo.SettableClock;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.Fingerprint;
import jobo.article.NewArticle;
import jobo.article.SampleArticle;
import jobo.article.Sketch;
import jobo.article.Sources;
import jobo.collect.Fingerprints;
import jobo.delivery.Attachment;
import jobo.delivery.DeliveryLog;
import jobo.delivery.Messenger;
import jobo.delivery.Messengers;
import jobo.delivery.OutboxPart;
import jobo.delivery.Pictures;
import jobo.digest.EditionCalendar;
import jobo.digest.EditionDesk;
import jobo.digest.Masthead;
import jobo.language.Language;
import jobo.store.TestDatabase;
import jobo.story.Story;
import jobo.story.StoryId;
import jobo.subscription.ChatAddress;
import jobo.subscription.Due;
import jobo.subscription.Manners;
import jobo.subscription.Platform;
import jobo.subscription.Schedule;
import jobo.subscription.Subscription;
import jobo.subscription.SubscriptionId;
import jobo.subscription.SubscriptionStore.DueSubscription;
import org.jspecify.annotations.Nullable;

/** News, editions and subscriptions on a database, with a clock that tests turn. */
public final class Newsroom implements AutoCloseable {
  public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  public static final LocalDate FIRST = LocalDate.of(2026, 11, 16); // a Monday
  public static final ChatAddress CHAT = new ChatAddress(Platform.TELEGRAM, "-1001");
  public static final EditionCalendar CALENDAR = new EditionCalendar(LocalTime.of(8, 0), SEOUL);
  public static final CategoryId LLM = SampleArticle.LLM;
  public static final CategoryId AUDIO = new CategoryId("audio");

  /** The archive's charts, of the first day alone. */
  private static final Pictures PICTURES =
      file ->
          file.equals("day_%s.en.png".formatted(FIRST))
              ? Optional.of(new Attachment(file, new byte[] {1}))
              : Optional.empty();

  private final TestDatabase database;
  private final SettableClock clock = new SettableClock(close(FIRST).minus(Duration.ofDays(1)));
  private final EditionDesk editions;

  public Newsroom(TestDatabase database) {
    this.database = database;
    this.editions =
        new EditionDesk(
            database.articles(),
            database.stories(),
            database.editions(),
            BuiltInCategories.full(),
            new Sources(List.of()),
            CALENDAR,
            clock);
  }

  public TestDatabase database() {
    return database;
  }

  public SettableClock clock() {
    return clock;
  }

  public EditionDesk editions() {
    return editions;
  }

  /** When the editions of a date close. */
  public static Instant close(LocalDate date) {
    return CALENDAR.close(date);
  }

  /** A desk with these messengers. */
  public DeliveryDesk desk(Messenger... messengers) {
    return new DeliveryDesk(
        editions,
        CALENDAR,
        database.subscriptions(),
        database.outbox(),
        database.deliveries(),
        new Messengers(List.of(messengers)),
        new Masthead(false, SEOUL),
        PICTURES,
        clock);
  }

  /** A day with a story of one article for each of these, which closes. */
  public void day(LocalDate date, SampleArticle... articles) {
    arrive(date, LLM, articles);
    closeEditions(date);
  }

  /** Closes the editions of a date when it is time. */
  public void closeEditions(LocalDate date) {
    clock.set(close(date));
    editions.closeDue();
  }

  /** Articles that arrive an hour before a close, each a story of its own. */
  public void arrive(LocalDate date, CategoryId category, SampleArticle... articles) {
    Instant at = close(date).minus(Duration.ofHours(1));
    for (SampleArticle sample : articles) {
      story(sample.article().id().value(), category, sample.at(at));
    }
  }

  /** An article that was sorted and has no story yet. */
  public void collect(SampleArticle sample, @Nullable CategoryId category) {
    Set<Fingerprint> signs = Set.of(sample.sign(), Fingerprints.ofAddress(sample.article().url()));
    database
        .articles()
        .add(List.of(new NewArticle(sample.fresh(category).sorted(), signs, 0, Sketch.NONE)));
  }

  /** Trails of what is here. */
  public ArticleTrails trails() {
    return SampleTrails.of(database, editions, CALENDAR, clock);
  }

  /** Some articles of one story. */
  public void story(String name, CategoryId category, SampleArticle... samples) {
    StoryId id = new StoryId("s-" + name);
    List<Article> articles = Arrays.stream(samples).map(SampleArticle::article).toList();
    for (SampleArticle sample : samples) {
      collect(sample, category);
    }
    Optional<Story> before =
        database.stories().seenSince(Instant.EPOCH).stream()
            .filter(it -> it.id().equals(id))
            .findFirst();
    List<ArticleId> all =
        Stream.concat(
                before.stream().flatMap(it -> it.articles().stream()),
                articles.stream().map(Article::id))
            .toList();
    Article first = articles.getFirst();
    database
        .stories()
        .save(
            List.of(
                new Story(
                    id,
                    category,
                    first.report(),
                    all,
                    before.map(Story::firstSeen).orElse(first.collectedAt()),
                    articles.getLast().collectedAt())));
  }

  /** Every day at eight in Seoul, in English, from now on. */
  public Subscription subscribe(String id, CategoryId... categories) {
    return subscribe(id, Manners.USUAL, LocalTime.of(8, 0), categories);
  }

  public Subscription subscribe(
      String id, Manners manners, LocalTime time, CategoryId... categories) {
    return save(
        new Subscription(
            new SubscriptionId(id),
            CHAT,
            Set.of(categories),
            new Schedule(time, SEOUL, EnumSet.allOf(DayOfWeek.class), null),
            Language.ENGLISH,
            manners,
            clock.instant()));
  }

  /** Keeps a subscription as a command does. */
  public Subscription save(Subscription subscription) {
    database.subscriptions().save(subscription, desk().nextFor(subscription));
    return subscription;
  }

  /** Who is due now. */
  public List<DueSubscription> due() {
    return database.subscriptions().due(Set.of(Platform.values()), clock.instant(), 99);
  }

  /** Those who are due now, prepared. */
  public List<DeliveryDesk.Prepared> prepareAll(DeliveryDesk desk) {
    return due().stream().map(desk::prepare).toList();
  }

  /** The chat's deliveries, the newest first. */
  List<DeliveryLog.Delivered> deliveries() {
    return database.deliveries().newest(CHAT, 99);
  }

  /** The texts of the chat's newest delivery. */
  List<String> newest() {
    return deliveries().getFirst().parts().stream().map(OutboxPart::body).toList();
  }

  /** All that waits in the outbox arrives. */
  public void deliver() {
    List<OutboxPart> due = database.outbox().due(Platform.TELEGRAM, clock.instant(), 99);
    while (!due.isEmpty()) {
      for (OutboxPart part : due) {
        database.outbox().begin(part, clock.instant());
        database.outbox().sent(part, "m" + part.key().hashCode(), clock.instant());
      }
      due = database.outbox().due(Platform.TELEGRAM, clock.instant(), 99);
    }
  }

  /** When a subscription's next digest goes out. */
  Due next(Subscription subscription) {
    return database.subscriptions().next(subscription.id()).orElseThrow();
  }

  /** Short articles of these ids. */
  public static SampleArticle[] articles(String... ids) {
    return Arrays.stream(ids).map(SampleArticle::of).toArray(SampleArticle[]::new);
  }

  /** All texts of a delivery, as one. */
  String text() {
    return newest().stream().collect(Collectors.joining("\n----\n"));
  }

  @Override
  public void close() {
    database.close();
  }
}
