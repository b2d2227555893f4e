package jobo.delivery;

import java.time.Duration;
import jobo.subscription.ChatAddress;

/** What a platform answered to a message, in the kinds that call for different next steps. */
public sealed interface Sending {

  /** It is there, under this id of the platform's. */
  record Sent(String remoteId) implements Sending {}

  /** The platform will not take this content; a plainer message may pass. */
  record Refused(String reason) implements Sending {}

  /**
   * The chat is out of reach (blocked, kicked, deleted, no permission) until something changes
   * there.
   */
  record Unreachable(String reason) implements Sending {}

  /** The platform no longer knows Jobo itself: no chat is reached until the operator mends that. */
  record Unauthorized(String reason) implements Sending {}

  /** The chat has a new address; the same message goes there. */
  record Moved(ChatAddress to) implements Sending {}

  /** Not now; the same message again after this time. */
  record Later(Duration delay, String reason) implements Sending {}

  /** It was not let go in the last moment, so nothing was sent. */
  record Withheld() implements Sending {}

  /** The connection ended after the message was written: it may be there or not. */
  record Unclear(String reason) implements Sending {}
}
