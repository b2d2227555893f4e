package jobo.edition;

import java.time.InstantSource;
import java.util.List;
import jobo.article.ArticleStore;
import jobo.collect.Fingerprints;
import jobo.delivery.Messengers;
import jobo.digest.EditionCalendar;
import jobo.digest.EditionDesk;
import jobo.store.TestDatabase;
import jobo.story.StoryStore;

/** Trails for tests. */
public final class SampleTrails {
  private SampleTrails() {}

  /** Trails of articles of any store; what chats get is in a database. */
  public static ArticleTrails of(
      ArticleStore articles,
      StoryStore stories,
      EditionDesk desk,
      EditionCalendar calendar,
      TestDatabase database,
      InstantSource clock) {
    return new ArticleTrails(
        articles,
        stories,
        desk,
        calendar,
        database.subscriptions(),
        database.deliveries(),
        new Messengers(List.of(PlainMessenger.usual())),
        Fingerprints::ofAddress,
        clock);
  }

  /** Trails of all that is in a database. */
  public static ArticleTrails of(
      TestDatabase database, EditionDesk desk, EditionCalendar calendar, InstantSource clock) {
    return of(database.articles(), database.stories(), desk, calendar, database, clock);
  }
}
