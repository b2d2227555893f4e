package jobo.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jobo.ask.ConversationStore;
import jobo.ask.QuestionMeter;
import jobo.ask.RetentionSettings;
import jobo.delivery.DeliveryLog;
import jobo.subscription.SubscriptionStore;
import jobo.subscription.SubscriptionStore.Suspension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go what nobody needs any more. */
public final class Housekeeping {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  /** For how long a chat out of reach may come back and find everything as it was. */
  private static final Duration KEPT = Duration.ofDays(90);

  private static final int PAGE = 100;

  private final SubscriptionStore subscriptions;
  private final DeliveryLog deliveries;
  private final ConversationStore conversations;
  private final QuestionMeter meter;
  private final RetentionSettings retention;
  private final Clock clock;

  public Housekeeping(
      SubscriptionStore subscriptions,
      DeliveryLog deliveries,
      ConversationStore conversations,
      QuestionMeter meter,
      RetentionSettings retention,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.conversations = conversations;
    this.meter = meter;
    this.retention = retention;
    this.clock = clock;
  }

  /** Forgets chats that were lost long ago, and deliveries and conversations of long ago. */
  public void run() {
    Instant before = clock.instant().minus(KEPT);
    List<Suspension> lost = subscriptions.suspendedBefore(before, PAGE);
    while (!lost.isEmpty()) {
      for (Suspension suspension : lost) {
        LOG.info(
            "{} {} was out of reach for {} days and is forgotten: {}",
            suspension.chat().platform(),
            suspension.chat().value(),
            KEPT.toDays(),
            suspension.reason());
        subscriptions.forget(suspension.chat());
      }
      lost = subscriptions.suspendedBefore(before, PAGE);
    }
    deliveries.forget(before);
    int asked = conversations.forget(clock.instant().minus(retention.conversations()));
    meter.forgetIdle(clock.instant());
    if (asked > 0) {
      LOG.info("{} exchanges are older than {} and forgotten", asked, retention.conversations());
    }
  }
}
