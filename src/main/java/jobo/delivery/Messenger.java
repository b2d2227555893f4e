package jobo.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  /**
   * The messages of its own that the platform needs for one of ours, each written so that it can be
   * kept and sent later, by another process too. At least one.
   */
  List<String> bodies(Message message);

  /**
   * The body in its next plainer form: without its picture, then as plain text, then as its links
   * alone; empty where none is left.
   */
  Optional<String> plainer(String body);

  /**
   * Sends one body and says what became of it.
   *
   * @param departure asked right before the request is written; where it says no, nothing is sent
   *     and the answer is {@link Sending.Withheld}
   */
  Sending send(Parcel parcel, Departure departure);

  /** Whether the platform takes the same key again soon after for the same message. */
  default boolean isRepeatable() {
    return false;
  }

  /**
   * Looks into the chat for a parcel that may have arrived.
   *
   * @param since before it was sent for the first time
   */
  default Trace trace(Parcel parcel, Instant since) {
    return new Trace.Unknown();
  }

  /** What the platform grants Jobo in a chat, by asking it without anybody seeing a message. */
  Access access(ChatAddress chat);

  /** Where a message can be looked at, if it has an address. */
  default Optional<URI> link(ChatAddress chat, String remoteId) {
    return Optional.empty();
  }
}
