package jobo.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import jobo.subscription.SubscriptionId;

/**
 * Keeps what is to be sent until a platform has answered to it. The parts of a delivery go in their
 * order, each when the one before it is through. Each method is one transaction.
 */
public interface OutboxStore {

  /** Keeps a delivery; false where there was one of its key before, which then stays as it is. */
  boolean put(Delivery delivery);

  /**
   * Parts whose time has come, of each delivery at most one: the longest due first, and of those
   * due at once every day another.
   *
   * @param limit the most to return
   */
  List<OutboxPart> due(Platform platform, Instant now, int limit);

  /** The part of a delivery that goes next, if its time has come. */
  Optional<OutboxPart> next(DeliveryKey delivery, Instant now);

  /** Sets a part to sending; false where it is not due any more, because somebody else took it. */
  boolean begin(OutboxPart part, Instant now);

  /** The platform has it. */
  void sent(OutboxPart part, String remoteId, Instant now);

  /** It was not sent and is tried again at a time. What was in doubt stays so. */
  void later(OutboxPart part, Instant at, String reason);

  /** Nobody knows whether it was sent; it is looked for, and perhaps tried again, at a time. */
  void doubted(OutboxPart part, Instant at, String reason);

  /** It is tried again in a plainer form, which takes its place. */
  void plainer(OutboxPart part, String body, Instant at, String reason);

  /**
   * It ended in another way.
   *
   * @param next before when the part after it does not go
   */
  void ended(OutboxPart part, PartState state, String reason, Instant now, Instant next);

  /**
   * A part that perhaps was sent, or was not, is to be sent once more; false where it is no such
   * part.
   */
  boolean again(ChatAddress chat, DeliveryKey delivery, int number, Instant now);

  /** Whether a message of the platform's is another part than this one. */
  boolean isOfAnother(OutboxPart part, String remoteId);

  /** What waits for a chat is tried at once. */
  void hurry(ChatAddress chat, Instant now);

  /** Gives up what is left for a subscription; what is on its way ends by itself. */
  void giveUp(SubscriptionId subscription, String reason, Instant now);

  /** A chat has another address; what is left goes there. */
  void move(ChatAddress from, ChatAddress to);

  /** Parts that were begun before an instant and of which nobody has told the end. */
  List<OutboxPart> interrupted(Platform platform, Instant begunBefore);

  /** How many parts of a platform are not through. */
  long waiting(Platform platform);
}
