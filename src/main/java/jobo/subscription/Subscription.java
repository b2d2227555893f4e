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
}
