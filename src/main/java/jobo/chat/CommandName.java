package jobo.chat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import jobo.language.Messages;
import org.apache.commons.text.similarity.LevenshteinDistance;

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

  /** The command that is spelt most like a word, by letters to change for each of the longer. */
  static CommandName nearest(String word) {
    return Arrays.stream(values())
        .min(Comparator.comparingInt(it -> distance(it.typed(), word)))
        .orElseThrow();
  }

  private static int distance(String left, String right) {
    int changes = LevenshteinDistance.getDefaultInstance().apply(left, right);
    return changes * 1000 / Math.max(left.length(), right.length());
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
