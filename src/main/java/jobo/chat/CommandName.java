package jobo.chat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jobo.language.Messages;

/** All that Jobo can be told. */
public enum CommandName {
  DIGEST,
  ASK,
  SUBSCRIBE,
  UNSUBSCRIBE,
  SUBSCRIPTIONS,
  CATEGORIES,
  SOURCES,
  SETTINGS,
  WHY,
  STATUS,
  FORGET,
  PRIVACY,
  HELP;

  /** What can be typed after it, in this order. */
  public List<CommandOption> options() {
    return switch (this) {
      case DIGEST -> List.of(CommandOption.CATEGORY, CommandOption.DATE);
      case ASK -> List.of(CommandOption.QUESTION);
      case SUBSCRIBE ->
          List.of(
              CommandOption.CATEGORY,
              CommandOption.TIME,
              CommandOption.ZONE,
              CommandOption.LANGUAGE,
              CommandOption.DAYS);
      case UNSUBSCRIBE -> List.of(CommandOption.CATEGORY);
      case WHY -> List.of(CommandOption.URL);
      case SUBSCRIPTIONS, CATEGORIES, SOURCES, SETTINGS, STATUS, FORGET, PRIVACY, HELP -> List.of();
    };
  }

  /** Whether all it does is to change what a chat gets. */
  public boolean isForAdministrators() {
    return this == SUBSCRIBE || this == UNSUBSCRIBE || this == SETTINGS;
  }

  /** What it is called where commands have names in a language. */
  public String label(Messages messages) {
    return messages.text("command-name", this);
  }

  /** The command as it is typed, without the slash. */
  public String typed() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The command of exactly this name. */
  public static Optional<CommandName> named(String word) {
    return Arrays.stream(values()).filter(it -> it.typed().equals(word)).findFirst();
  }

  /** The command that was typed; {@code start} is Telegram's word for help. */
  static Optional<CommandName> typed(String word) {
    return named(word.equals("start") ? "help" : word);
  }

  /** The command that begins with a word, else the one that is spelt most like it. */
  static CommandName nearest(String word) {
    return Arrays.stream(values())
        .min(Comparator.comparingInt(it -> it.distance(word)))
        .orElseThrow();
  }

  private int distance(String word) {
    return typed().startsWith(word) ? 0 : Spelling.distance(typed(), word);
  }

  /** What it does, in one line. */
  public String description(Messages messages) {
    return messages.text("command", this);
  }

  /** How it is typed, with its arguments. */
  public String usage(Messages messages) {
    return messages.text("usage", this);
  }
}
