package jobo.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jobo.subscription.ChatAddress;

/**
 * What one subscription gets for one local date.
 *
 * @param covers the date of the newest edition in it
 * @param due when it was to go out
 * @param parts in their order; none where there was nothing to say and the chat wants no word of
 *     that
 */
public record Delivery(
    DeliveryKey key, ChatAddress chat, LocalDate covers, Instant due, List<Draft> parts) {
  public Delivery {
    parts = List.copyOf(parts);
  }
}
