package jobo.chat.discord;

import java.util.regex.Pattern;

/**
 * Writes text so that Discord shows it as it is. A backslash before a character of punctuation
 * makes it plain; with it go markup, mentions, emoji codes, times and bare addresses. The only
 * place where text becomes Discord's Markdown.
 */
final class DiscordText {
  private static final String ALWAYS = "\\*_~`|<@[]";

  /** What would make a list, heading, quotation or small print of a line. */
  private static final Pattern START = Pattern.compile("(?:[-+>#]|\\d{1,9}(?=\\.))");

  private DiscordText() {}

  /**
   * The Markdown of a text.
   *
   * @param startsLine whether nothing stands before it in its line
   */
  static String escaped(String text, boolean startsLine) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    int start = startsLine ? startToEscape(text) : -1;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (at == start || ALWAYS.indexOf(letter) >= 0 || actsHere(text, at)) {
        escaped.append('\\');
      }
      escaped.append(letter);
    }
    return escaped.toString();
  }

  /**
   * The label of a link, which ends at its first bracket whatever stands before that, and which
   * Discord does not link where it looks like an address itself.
   */
  static String label(String text) {
    String plain = text.replace('[', '［').replace(']', '］').replace("://", ":\u2060//");
    return escaped(plain, false);
  }

  /** The address of a link, which ends at its first closing parenthesis. */
  static String target(String address) {
    return address
        .replace("(", "%28")
        .replace(")", "%29")
        .replace("<", "%3C")
        .replace(">", "%3E")
        .replace("\\", "%5C");
  }

  /**
   * A colon may begin the code of an emoji or follow the scheme of an address; a parenthesis behind
   * a bracket would be the address of a link that began before.
   */
  private static boolean actsHere(String text, int at) {
    return switch (text.charAt(at)) {
      case ':' -> at + 1 == text.length() || !Character.isWhitespace(text.charAt(at + 1));
      case '(' -> at > 0 && text.charAt(at - 1) == ']';
      default -> false;
    };
  }

  private static int startToEscape(String text) {
    var start = START.matcher(text);
    if (!start.lookingAt()) {
      return -1;
    }
    return Character.isDigit(text.charAt(0)) ? start.end() : 0;
  }
}
