package jobo.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what Markdown would take for the start of a block where a line of text starts. */
final class MarkdownStart {
  static final int NONE = -1;

  /** Headings, quotations, bullets, rules, underlines, rows under a table's head, alerts. */
  private static final Pattern FIRST =
      Pattern.compile("#{1,6}(?: |$)|>|[+*-](?: |$)|=+ *$|[-:|][-:| ]*$|\\[!");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?=[.)](?: |$))");
  private static final Pattern CLOSING = Pattern.compile("(?:^| )(?=#+$)");

  private MarkdownStart() {}

  /** The index of the character to escape in text at a line's start, or {@link #NONE}. */
  static int hazard(String text, boolean firstLine) {
    if (FIRST.matcher(text).lookingAt() || (firstLine && isDefinition(text))) {
      return 0;
    }
    Matcher number = NUMBER.matcher(text);
    return number.lookingAt() ? number.end() : NONE;
  }

  /** The index of the number signs that would close a heading and vanish, or {@link #NONE}. */
  static int closing(String text) {
    if (!text.endsWith("#")) {
      return NONE;
    }
    Matcher closing = CLOSING.matcher(text);
    return closing.find() ? closing.end() : NONE;
  }

  /** Whether text could be {@code [label]: address}, which Markdown would swallow. */
  private static boolean isDefinition(String text) {
    if (!text.startsWith("[")) {
      return false;
    }
    int close = text.indexOf(']');
    char next = close < 0 || close + 1 == text.length() ? ' ' : text.charAt(close + 1);
    return close < 0 || next == ':' || next == '(';
  }
}
