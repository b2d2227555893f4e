package jobo.chat.discord;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;

/**
 * A chat of Discord.
 *
 * @param id of the channel or thread; where it is private, of the person
 */
record DiscordChat(long id, boolean isPrivate) {
  private static final Pattern ADDRESS = Pattern.compile("(dm/)?(\\d{1,19})");

  /** The chat of an address, if it is one of Discord's. */
  static Optional<DiscordChat> of(ChatAddress address) {
    Matcher matcher = ADDRESS.matcher(address.value());
    if (address.platform() != Platform.DISCORD || !matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new DiscordChat(Long.parseLong(matcher.group(2)), matcher.group(1) != null));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  /** How Jobo keeps it. */
  ChatAddress address() {
    return new ChatAddress(Platform.DISCORD, (isPrivate ? "dm/" : "") + id);
  }
}
