package jobo.delivery;

import java.time.Instant;
import java.util.List;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;

/**
 * Keeps what is to be sent until a platform has answered to it. The parts of a delivery go in their
 * order, each when the one before it is through. Each method is one transaction.
 */
public interface OutboxStore {

  /**
   * Keeps a delivery's parts; false where that delivery was there before, which then stays as it
   * is.
   */
  boolean put(DeliveryKey delivery, ChatAddress chat, List<String> bodies, Instant at);

  /**
   * Takes parts whose time has come, the longest due first and of each delivery at most one, and
   * sets them to sending. Nobody else gets them.
   *
   * @param limit the most to take
   */
  List<OutboxPart> take(Platform platform, Instant now, int limit);

  /** The platform has it. */
  void sent(OutboxPart part, String remoteId);

  /** It is tried again at a time. */
  void later(OutboxPart part, Instant at, String reason);

  /** It is tried again in a plainer form, which takes its place. */
  void plainer(OutboxPart part, String body, Instant at, String reason);

  /** It ended in another way, which is final. */
  void ended(OutboxPart part, PartState state, String reason);

  /**
   * Gives up what is left of a chat's deliveries; parts that are on their way end by themselves.
   */
  void giveUp(ChatAddress chat, String reason);

  /** A chat has another address; what is left goes there. */
  void move(ChatAddress from, ChatAddress to);

  /** Parts that were on their way when their process died; whoever calls this sends nothing yet. */
  List<OutboxPart> interrupted(Platform platform);

  /** A chat's newest parts, the newest delivery first. */
  List<OutboxPart> newest(ChatAddress chat, int limit);

  /** How many parts of a platform are not through. */
  long waiting(Platform platform);
}
