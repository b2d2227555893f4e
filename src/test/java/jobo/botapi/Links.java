package jobo.botapi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses the platform takes for links. */
final class Links {
  private static final Pattern USER =
      Pattern.compile(
          "tg:(?://)?user/?\\?(?:[^#]*&)?id=(-?\\d{1,18})(?:[&#].*)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern OWN =
      Pattern.compile("(?:tg|ton|tonsite):(?://)?[\\w.-]+(?:[/?#]\\S*)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern WEB =
      Pattern.compile(
          "(?:(https?)://)?(?:[^/?#@\\s]*@)?(\\[[0-9a-f:.]+]|[^/?#:@\\s\"<>]+)(?::\\d{1,5})?([/?#].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern START =
      Pattern.compile("https://t\\.me/(\\w+)\\?start=([A-Za-z0-9_-]{1,64})");

  private Links() {}

  /** What an address that opens the bot's own chat says there. */
  static Optional<String> start(User bot, String address) {
    Matcher matcher = START.matcher(address);
    return matcher.matches() && matcher.group(1).equalsIgnoreCase(bot.username())
        ? Optional.of(matcher.group(2))
        : Optional.empty();
  }

  /** The person that a {@code tg://user?id=…} is about. */
  static Optional<Long> user(String address) {
    Matcher matcher = USER.matcher(address);
    return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
  }

  /**
   * The address as the platform keeps it. A host without a full stop, such as localhost, is none.
   */
  static Optional<String> checked(String address) {
    if (OWN.matcher(address).matches()) {
      return Optional.of(address);
    }
    Matcher matcher = WEB.matcher(address);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group(2);
    if (!host.startsWith("[") && host.indexOf('.') < 0) {
      return Optional.empty();
    }
    String whole = matcher.group(1) == null ? "http://" + address : address;
    return Optional.of(matcher.group(3) == null ? whole + "/" : whole);
  }
}
