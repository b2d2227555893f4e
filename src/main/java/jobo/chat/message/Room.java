package jobo.chat.message;

import java.util.List;

/** What one message of a platform holds. Where it holds some lines, it holds the first of them. */
public interface Room {

  /** Whether these lines fit, as the platform measures them. */
  boolean holds(List<MessageLine> lines);
}
