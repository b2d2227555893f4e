package jobo.subscription;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import jobo.language.Language;

/** Subscriptions for tests: to everything, every day at eight, in Korean. */
public final class SampleSubscription {
  /** When they are made: the close of an edition. */
  public static final Instant SINCE = Instant.parse("2026-11-21T08:00:00Z");

  private static final Schedule SCHEDULE =
      new Schedule(LocalTime.of(8, 0), ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class), null);

  private SampleSubscription() {}

  /** A subscription of a chat. */
  public static Subscription of(String id, ChatAddress chat) {
    return new Subscription(
        new SubscriptionId(id), chat, Set.of(), SCHEDULE, Language.KOREAN, Manners.USUAL, SINCE);
  }

  /** Keeps one, whose first digest is that of the next day. */
  public static void save(SubscriptionStore store, String id, ChatAddress chat) {
    store.save(of(id, chat), new Due(LocalDate.of(2026, 11, 22), SINCE.plus(Duration.ofDays(1))));
  }
}
