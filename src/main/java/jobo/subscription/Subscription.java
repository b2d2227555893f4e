package jobo.subscription;

import java.time.Instant;
import java.util.Set;
import jobo.article.CategoryId;
import jobo.language.Language;

/**
 * What a chat gets, and when. A chat may have several.
 *
 * @param categories those it gets; none means all
 * @param language in which it is told
 * @param manners how it arrives
 * @param since when it was made or changed; what was due before then is not owed
 */
public record Subscription(
    SubscriptionId id,
    ChatAddress chat,
    Set<CategoryId> categories,
    Schedule schedule,
    Language language,
    Manners manners,
    Instant since) {
  public Subscription {
    categories = Set.copyOf(categories);
  }

  /** Whether it gets every category. */
  public boolean isForAll() {
    return categories.isEmpty();
  }

  /** The same for other categories; none means all. */
  public Subscription withCategories(Set<CategoryId> others) {
    return new Subscription(id, chat, others, schedule, language, manners, since);
  }

  /** The same at other times. */
  public Subscription with(Schedule other) {
    return new Subscription(id, chat, categories, other, language, manners, since);
  }

  /** The same in another language. */
  public Subscription with(Language other) {
    return new Subscription(id, chat, categories, schedule, other, manners, since);
  }

  /** The same in another manner. */
  public Subscription with(Manners others) {
    return new Subscription(id, chat, categories, schedule, language, others, since);
  }

  /** The same, changed at an instant. */
  public Subscription changedAt(Instant instant) {
    return new Subscription(id, chat, categories, schedule, language, manners, instant);
  }
}
