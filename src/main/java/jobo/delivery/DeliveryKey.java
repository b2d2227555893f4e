package jobo.delivery;

import java.time.LocalDate;
import jobo.subscription.SubscriptionId;

/**
 * Names what one subscription gets for one local date, of which there is one.
 *
 * @param date in the zone of the subscription
 */
public record DeliveryKey(SubscriptionId subscription, LocalDate date) {}
