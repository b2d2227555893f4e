package jobo.ask;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what was asked and shown in chats, until it is forgotten. Nothing of a chat is found from
 * another. Each method is one transaction.
 */
public interface ConversationStore {

  /** Keeps an exchange. */
  void keep(Exchange exchange);

  /** An exchange is shown by these messages of its chat, as their platform names them. */
  void shown(String chat, String exchange, Collection<String> messages);

  /** The exchange that a message of a chat shows. */
  Optional<Exchange> shownBy(String chat, String message);

  /** The newest exchange of somebody in their chat, unless it is older than an instant. */
  Optional<Exchange> newest(Asker asker, Instant since);

  /** The exchanges from which one goes on, itself the first; those that are forgotten end it. */
  List<Exchange> thread(Exchange newest, int most);

  /** Forgets all that a person asked, in whatever chat; returns how many exchanges that were. */
  int forget(String person);

  /** Forgets what was said before an instant; returns how many exchanges that were. */
  int forget(Instant before);

  /**
   * What the names of persons are made with, alike on every node and after every start.
   *
   * @param fresh kept where there is none yet
   */
  String salt(String fresh);
}
