package jobo.chat.telegram;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.subscription.ChatAddress;
import jobo.subscription.Platform;
import org.jspecify.annotations.Nullable;

/**
 * A chat of Telegram: private, group, channel, or a topic of a forum.
 *
 * @param id negative for groups and channels
 * @param topic the topic's thread, or null
 */
record TelegramChat(long id, @Nullable Integer topic) {
  private static final Pattern ADDRESS = Pattern.compile("(-?\\d{1,18})(?:/(\\d{1,9}))?");

  /** The ids of supergroups and channels are this less their number in addresses. */
  private static final long FIRST_LINKED = -1_000_000_000_000L;

  /** The chat of an address, if it is one of Telegram's. */
  static Optional<TelegramChat> of(ChatAddress address) {
    Matcher matcher = ADDRESS.matcher(address.value());
    if (address.platform() != Platform.TELEGRAM || !matcher.matches()) {
      return Optional.empty();
    }
    Integer topic = matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2));
    return Optional.of(new TelegramChat(Long.parseLong(matcher.group(1)), topic));
  }

  /** Whether it is one person's. */
  boolean isPrivate() {
    return id > 0;
  }

  /** How Jobo keeps it. */
  ChatAddress address() {
    return new ChatAddress(Platform.TELEGRAM, topic == null ? "" + id : id + "/" + topic);
  }

  /** Where a message of it can be looked at; groups and private chats have no such addresses. */
  Optional<URI> link(String message) {
    if (id >= FIRST_LINKED || !message.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    String place = topic == null ? message : topic + "/" + message;
    return Optional.of(URI.create("https://t.me/c/%d/%s".formatted(FIRST_LINKED - id, place)));
  }

  /** The same topic of the supergroup that a group became. */
  TelegramChat movedTo(long newId) {
    return new TelegramChat(newId, topic);
  }
}
