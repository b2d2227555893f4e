package jobo.chat.telegram;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A command as an address that opens Jobo's private chat and does it there. Telegram carries up to
 * 64 of {@code A-Za-z0-9_-} (core.telegram.org/bots/features#deep-linking), so spaces become
 * underscores.
 */
final class StartLink {
  private static final Pattern PAYLOAD = Pattern.compile("[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*");
  private static final int LONGEST = 64;

  private StartLink() {}

  /** The address for a button's command; commands that cannot be written so open the help. */
  static String to(String bot, String command) {
    String payload = command.substring(1).replace(' ', '_');
    boolean carried =
        command.indexOf('_') < 0
            && payload.length() <= LONGEST
            && PAYLOAD.matcher(payload).matches();
    return "https://t.me/%s?start=%s".formatted(bot, carried ? payload : "help");
  }

  /** The command that somebody who followed such an address has Telegram say. */
  static Optional<String> command(String said) {
    String start = "/start ";
    String payload = said.startsWith(start) ? said.substring(start.length()).strip() : "";
    return payload.length() <= LONGEST && PAYLOAD.matcher(payload).matches()
        ? Optional.of("/" + payload.replace('_', ' '))
        : Optional.empty();
  }
}
