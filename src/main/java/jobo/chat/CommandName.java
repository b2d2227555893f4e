package jobo.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jobo.language.Messages;

/** All that Jobo can be told. */
public enum CommandName {
  DIGEST,
  ASK,
  CATEGORIES,
  SOURCES,
  HELP;

  /** The command as it is typed, without the slash. */
  public String typed() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The command that was typed; {@code start} is Telegram's word for help. */
  static Optional<CommandName> typed(String word) {
    String wanted = word.equals("start") ? "help" : word;
    return Arrays.stream(values()).filter(it -> it.typed().equals(wanted)).findFirst();
  }

  /** What it does, in one line. */
  public String description(Messages messages) {
    return messages.text("command", this);
  }

  /** How it is typed, with its arguments. */
  public String usage(Messages messages) {
    return messages.text("usage", this);
  }

  /** All names as typed. */
  static List<String> allTyped() {
    return Arrays.stream(values()).map(CommandName::typed).toList();
  }
}
