package jobo.chat;

import jobo.delivery.Message;

/**
 * Where the reply to one request goes: the port of the chat platforms. For one request, used by one
 * thread.
 */
public interface Conversation {

  /** Shows what is being done meanwhile; each step takes the place of the one before. */
  void step(String text);

  /** Shows the reply, in the place of the last step. Called once. */
  void reply(Message message);
}
