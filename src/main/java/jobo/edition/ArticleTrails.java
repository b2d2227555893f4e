package jobo.edition;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.ArticleStore;
import jobo.article.Fingerprint;
import jobo.article.Publisher;
import jobo.article.SortedArticle;
import jobo.delivery.DeliveryLog;
import jobo.delivery.Messengers;
import jobo.digest.Digest;
import jobo.digest.EditionCalendar;
import jobo.digest.EditionDesk;
import jobo.digest.EditionStory;
import jobo.language.Language;
import jobo.story.Story;
import jobo.story.StoryStore;
import jobo.subscription.ChatAddress;
import jobo.subscription.SubscriptionStore;

/** Follows an article from its collection to a chat. */
public final class ArticleTrails {

  private final ArticleStore articles;
  private final StoryStore stories;
  private final EditionDesk editions;
  private final EditionCalendar calendar;
  private final ChatRecords chats;
  private final Function<URI, Fingerprint> signs;

  /**
   * Trails over these stores.
   *
   * @param signs by which sign an article of an address is known
   */
  public ArticleTrails(
      ArticleStore articles,
      StoryStore stories,
      EditionDesk editions,
      EditionCalendar calendar,
      SubscriptionStore subscriptions,
      DeliveryLog log,
      Messengers messengers,
      Function<URI, Fingerprint> signs,
      InstantSource clock) {
    this.articles = articles;
    this.stories = stories;
    this.editions = editions;
    this.calendar = calendar;
    this.chats = new ChatRecords(subscriptions, log, messengers, calendar, clock);
    this.signs = signs;
  }

  /** The zone in which a chat counts its hours, if it gets anything. */
  public Optional<ZoneId> zone(ChatAddress chat) {
    return chats.zone(chat);
  }

  /** What became of the article of an address, for a chat. */
  public ArticleTrail of(URI address, ChatAddress chat, Language language) {
    Fingerprint sign = signs.apply(address);
    Optional<SortedArticle> sorted = articles.find(sign);
    if (sorted.isEmpty()) {
      return new ArticleTrail.Unknown();
    }
    if (sorted.get().sorting().category() == null) {
      return new ArticleTrail.Unreported(sorted.get());
    }
    return stories
        .of(sorted.get().article().id())
        .<ArticleTrail>map(it -> grouped(sorted.get(), it, chat, language))
        .orElseGet(() -> new ArticleTrail.Ungrouped(sorted.get()));
  }

  private ArticleTrail grouped(
      SortedArticle sorted, Story story, ChatAddress chat, Language language) {
    Map<ArticleId, Article> known =
        articles.find(story.articles()).stream()
            .collect(Collectors.toMap(it -> it.article().id(), SortedArticle::article));
    Map<Publisher, String> voices = new LinkedHashMap<>();
    story.articles().stream()
        .flatMap(it -> Stream.ofNullable(known.get(it)))
        .forEach(it -> voices.putIfAbsent(it.publisher(), editions.voice(it)));
    return new ArticleTrail.Grouped(
        sorted, story, List.copyOf(voices.values()), inEdition(sorted, story, chat, language));
  }

  private ArticleTrail.InEdition inEdition(
      SortedArticle sorted, Story story, ChatAddress chat, Language language) {
    Article article = sorted.article();
    Optional<LocalDate> closed = editions.dateOf(article.collectedAt());
    Digest digest =
        closed.flatMap(it -> editions.find(it, language)).orElseGet(() -> editions.open(language));
    LocalDate date = closed.orElseGet(digest::date);
    if (sorted.past()) {
      return new ArticleTrail.InEdition.Past(date);
    }
    Optional<Digest.Placed> found = digest.placed(article.id());
    if (found.isEmpty()) {
      return new ArticleTrail.InEdition.LeftOut(date);
    }
    EditionStory placed = found.get().story();
    ArticleTrail.Place place =
        new ArticleTrail.Place(
            found.get().edition().stories().indexOf(placed) + 1, placed.reason());
    String text = Interests.text(digest, found.get());
    InChat inChat = chats.of(story, stories.idsOf(story), text, date, chat);
    return closed.isPresent()
        ? new ArticleTrail.InEdition.Closed(date, place, inChat)
        : new ArticleTrail.InEdition.Open(date, place, calendar.close(date), inChat);
  }
}
