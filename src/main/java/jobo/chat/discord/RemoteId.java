package jobo.chat.discord;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a message that was sent is found again, kept as {@code channel/message}: the channel or
 * thread that it stands in, or the private channel with somebody, and its own id. The post of a
 * forum has the id of its first message.
 */
record RemoteId(long channel, long message) {
  private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,18})/([1-9]\\d{0,18})");

  /** The id that was kept, if it is one. */
  static Optional<RemoteId> of(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    return matcher.matches()
        ? Optional.of(
            new RemoteId(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return channel + "/" + message;
  }
}
