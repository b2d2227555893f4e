package jobo.chat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import jobo.delivery.Messengers;
import jobo.demo.WireHouse;
import jobo.digest.DigestSettings;
import jobo.language.Language;
import jobo.store.TestDatabase;

/** Makes desks for the tests of others. */
public final class SubscriptionDesks {
  private SubscriptionDesks() {}

  /** A desk on a database, where no platform is switched on. */
  public static SubscriptionDesk on(TestDatabase database, InstantSource clock) {
    return on(database, clock, new Messengers(List.of()));
  }

  /** A desk on a database that reaches chats by these messengers. */
  public static SubscriptionDesk on(
      TestDatabase database, InstantSource clock, Messengers messengers) {
    return new SubscriptionDesk(
        database.subscriptions(),
        database.outbox(),
        database.deliveries(),
        messengers,
        new DigestSettings(
            LocalTime.of(8, 0), WireHouse.ZONE, Language.KOREAN, Duration.ofSeconds(90)),
        clock);
  }
}
