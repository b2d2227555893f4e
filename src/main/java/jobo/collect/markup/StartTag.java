package jobo.collect.markup;

/** Finds the end of a start tag whose attributes are written as they should be. */
final class StartTag {
  private static final int UNSOUND = -1;

  private StartTag() {}

  /**
   * Where the tag ends whose name ends at a place.
   *
   * @return behind its {@code >}; negative where browsers may see another end
   */
  static int end(String html, int start) {
    int at = start;
    while (at >= 0 && at < html.length()) {
      int next = afterSpace(html, at);
      if (html.startsWith(">", next)) {
        return next + 1;
      }
      if (html.startsWith("/>", next)) {
        return next + 2;
      }
      at = next > at ? afterAttribute(html, next) : UNSOUND;
    }
    return UNSOUND;
  }

  private static int afterAttribute(String html, int start) {
    int end = start;
    while (end < html.length() && !isOneOf(html.charAt(end), "/=>")) {
      end++;
    }
    int equals = afterSpace(html, end);
    if (end == start) {
      return UNSOUND;
    }
    return html.startsWith("=", equals) ? afterValue(html, afterSpace(html, equals + 1)) : end;
  }

  private static int afterValue(String html, int start) {
    if (html.startsWith("\"", start) || html.startsWith("'", start)) {
      int quote = html.indexOf(html.charAt(start), start + 1);
      return quote < 0 ? UNSOUND : quote + 1;
    }
    int end = start;
    while (end < html.length() && !isOneOf(html.charAt(end), "=>")) {
      end++;
    }
    return end > start ? end : UNSOUND;
  }

  /** Whether a letter is space, a sign that has no place outside quotes, or one of some others. */
  private static boolean isOneOf(char letter, String others) {
    return isSpace(letter)
        || letter == '"'
        || letter == '\''
        || letter == '<'
        || letter == '`'
        || others.indexOf(letter) >= 0;
  }

  private static int afterSpace(String html, int start) {
    int end = start;
    while (end < html.length() && isSpace(html.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char letter) {
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r' || letter == '\f';
  }
}
