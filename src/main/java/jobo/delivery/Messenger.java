package jobo.delivery;

import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;

/**
 * Puts messages into the chats of one platform. Implementations are safe for use by many threads
 * and never throw for what the platform answers.
 */
public interface Messenger {

  /** The platform it speaks to. */
  Platform platform();

  /**
   * Sends one message and says what became of it. Waits no longer than the adapter's time-out.
   *
   * @param key names this sending. The same key again soon after means the same message, which a
   *     platform that can tell sends once
   */
  Sending send(ChatAddress chat, Message message, String key);
}
