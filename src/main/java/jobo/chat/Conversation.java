package jobo.chat;

import java.util.List;
import jobo.delivery.Message;

/**
 * Where the reply to one request goes: the port of the chat platforms. For one request, used by one
 * thread.
 */
public interface Conversation {

  /** Shows what is being done meanwhile; each step takes the place of the one before. */
  void step(String text);

  /**
   * Shows the reply, in the place of the last step. Called once.
   *
   * @return the platform's own messages that show it, as a reply to one of them names it; none
   *     where the platform has no names for them, or they did not arrive
   */
  List<String> reply(Message message);
}
