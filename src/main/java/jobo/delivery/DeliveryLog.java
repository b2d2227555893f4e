package jobo.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobo.subscription.ChatAddress;
import jobo.subscription.SubscriptionId;
import org.jspecify.annotations.Nullable;

/** Tells what was delivered, and what became of it. Each method is one transaction. */
public interface DeliveryLog {

  /** A chat's newest deliveries, the newest first. */
  List<Delivered> newest(ChatAddress chat, int limit);

  /** The date of the newest edition of which a chat got something by a subscription. */
  Optional<LocalDate> covered(SubscriptionId subscription);

  /** The date of a subscription's newest delivery. */
  Optional<LocalDate> newestDate(SubscriptionId subscription);

  /** The parts for a chat that tell a story, the newest first. */
  List<OutboxPart> telling(ChatAddress chat, String story, int limit);

  /**
   * The stories that a message of a chat tells, in its order; none where it is no delivered one.
   *
   * @param remoteId the platform's own name for it; one that begins with the chat's address and a
   *     slash names a message in that very chat, wherever its delivery began
   */
  List<String> toldBy(ChatAddress chat, String remoteId);

  /**
   * The stories of which a chat was told, by their ids of now, and the date of the newest edition
   * that told of each. What may have arrived counts as told, what did not does not.
   *
   * @param since the local date of the oldest delivery that counts
   */
  Map<String, LocalDate> told(ChatAddress chat, LocalDate since);

  /** Forgets deliveries that were due before an instant and are through; returns how many. */
  int forget(Instant dueBefore);

  /**
   * A delivery and what became of it.
   *
   * @param parts in their order
   */
  record Delivered(DeliveryKey key, LocalDate covers, Instant due, List<OutboxPart> parts) {
    public Delivered {
      parts = List.copyOf(parts);
    }

    /** When its last part so far came to its end, or null. */
    public @Nullable Instant endedAt() {
      return parts.stream()
          .map(OutboxPart::endedAt)
          .filter(it -> it != null)
          .reduce((one, other) -> other)
          .orElse(null);
    }
  }
}
