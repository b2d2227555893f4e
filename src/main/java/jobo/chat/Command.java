package jobo.chat;

import java.util.List;
import java.util.function.Consumer;
import jobo.delivery.Message;
import jobo.language.Language;

/** One command. Safe for use by many threads. */
interface Command {

  /** How it is called. */
  CommandName name();

  /**
   * Does it and says what came of it.
   *
   * @param request who asks where, in which language
   * @param arguments what was typed after the name
   * @param steps takes what is being done meanwhile
   */
  Message run(Request request, String arguments, Consumer<String> steps);

  /**
   * Whether it changes what the chat gets, so that only those who manage the chat may give it.
   *
   * @param arguments what was typed after the name
   */
  default boolean changesChat(String arguments) {
    return false;
  }

  /**
   * The values to choose from, the likeliest first.
   *
   * @param typed what stands there so far
   */
  default List<Choice> choices(CommandOption option, String typed, Language language) {
    return List.of();
  }
}
