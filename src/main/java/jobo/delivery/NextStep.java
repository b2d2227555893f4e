package jobo.delivery;

import java.time.Instant;
import jobo.subscription.ChatAddress;

/** What is done about a part after a platform has answered, or has not. */
public sealed interface NextStep {

  /** It is there. */
  record Done(String remoteId) implements NextStep {}

  /** It is sent again at a time. */
  record Again(Instant at, String reason) implements NextStep {}

  /** It is sent again at a time, before when nobody on its platform is reached. */
  record Halted(Instant at, String reason) implements NextStep {}

  /**
   * It may be there: it is looked for at a time, and sent again only where that doubles nothing.
   */
  record Doubted(Instant at, String reason) implements NextStep {}

  /** It is sent again in the next plainer form. */
  record Plainer(String reason) implements NextStep {}

  /** It is over for this part; the next one goes on. */
  record Ended(PartState state, String reason) implements NextStep {}

  /**
   * Its chat is out of reach: nothing more becomes due for it until that changes.
   *
   * @param then what becomes of the part itself
   */
  record Suspended(NextStep then, String reason) implements NextStep {}

  /** Its chat has another address, where it goes. */
  record Moved(ChatAddress to) implements NextStep {}

  /** Somebody else has it. */
  record Nothing() implements NextStep {}
}
