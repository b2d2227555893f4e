package jobo.delivery;

import java.time.Instant;
import jobo.subscription.ChatAddress;
import org.jspecify.annotations.Nullable;

/**
 * One message of a delivery.
 *
 * @param number its place in the delivery, from 0
 * @param body what is sent, as the platform's messenger wrote it
 * @param due when its delivery was to go out
 * @param attempts how often its sending was begun
 * @param nextAt when it may be sent next
 * @param doubtSince when it was first begun without learning what became of it; null where there is
 *     no doubt
 * @param endedAt when it came to its final state, or null
 * @param remoteId the platform's own name for it, once it is sent
 * @param first the remote id of its delivery's first part, where this is a later one and that is
 *     there
 * @param plainerBecause why its content was refused in a richer form, or null
 * @param reason what the platform said last, where that was not that it has it
 */
public record OutboxPart(
    DeliveryKey delivery,
    int number,
    ChatAddress chat,
    String body,
    PartState state,
    Instant due,
    int attempts,
    Instant nextAt,
    @Nullable Instant doubtSince,
    @Nullable Instant endedAt,
    @Nullable String remoteId,
    @Nullable String first,
    @Nullable String plainerBecause,
    @Nullable String reason) {

  /** Names its sending: the same for every attempt. */
  public String key() {
    return "%s/%s/%d".formatted(delivery.subscription(), delivery.date(), number);
  }

  /** The part on its way. */
  public Parcel parcel() {
    return new Parcel(chat, body, key(), first);
  }
}
