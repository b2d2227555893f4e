package jobo.botapi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A tag that was opened.
 *
 * @param name in small letters
 * @param argument what its attributes say: an address, a language, an emoji, a format of time
 * @param unix the moment of a {@code tg-time}
 * @param offset where its content begins, in UTF-16 units
 */
record HtmlTag(String name, String argument, long unix, int offset) {

  /** Reads the attributes that follow a name, up to and with the end of the tag. */
  static HtmlTag read(String name, int begin, HtmlCursor cursor, int offset) {
    String argument = "";
    long unix = 0;
    for (cursor.skipSpace(); cursor.peek() != '>'; cursor.skipSpace()) {
      String attribute = cursor.until('=', '>', '/', '"', '\'');
      if (attribute.isEmpty()) {
        throw HtmlParser.refusal(
            "Empty attribute name in the tag \"%s\" at byte offset %d".formatted(name, begin));
      }
      String value = value(name, begin, cursor);
      switch (name + " " + attribute) {
        case "a href", "tg-emoji emoji-id", "tg-time format" -> argument = value;
        case "code class" -> argument = after("language-", value, argument);
        case "span class" -> argument = after("tg-", value, argument);
        case "blockquote expandable" -> argument = "1";
        case "tg-time unix" -> unix = number(value);
        default -> {
          // Other attributes are passed over.
        }
      }
    }
    cursor.next();
    return new HtmlTag(name, argument, unix, offset);
  }

  private static String value(String name, int begin, HtmlCursor cursor) {
    cursor.skipSpace();
    if (cursor.peek() == '=') {
      cursor.next();
      cursor.skipSpace();
      if (!cursor.isAtEnd()) {
        String value =
            cursor.peek() == '"' || cursor.peek() == '\'' ? quoted(cursor) : bare(cursor);
        if (cursor.isAtEnd()) {
          throw HtmlParser.refusal("Unclosed start tag at byte offset " + begin);
        }
        return value;
      }
    }
    if (cursor.isAtEnd()) {
      throw HtmlParser.refusal(
          "Unclosed start tag \"%s\" at byte offset %d".formatted(name, begin));
    }
    return "";
  }

  private static String bare(HtmlCursor cursor) {
    int begin = cursor.position();
    String token = cursor.nameToken().toLowerCase(Locale.ROOT);
    if (!HtmlCursor.isSpace(cursor.peek()) && cursor.peek() != '>') {
      throw HtmlParser.refusal("Unexpected end of name token at byte offset " + begin);
    }
    return token;
  }

  private static String quoted(HtmlCursor cursor) {
    int quote = cursor.next();
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    while (!cursor.isAtEnd() && cursor.peek() != quote) {
      int reference = cursor.peek() == '&' ? cursor.reference() : 0;
      if (reference == 0) {
        value.write(cursor.next());
      } else {
        value.writeBytes(Character.toString(reference).getBytes(StandardCharsets.UTF_8));
      }
    }
    if (!cursor.isAtEnd()) {
      cursor.next();
    }
    return value.toString(StandardCharsets.UTF_8);
  }

  private static String after(String prefix, String value, String otherwise) {
    return value.startsWith(prefix) ? value.substring(prefix.length()) : otherwise;
  }

  private static long number(String value) {
    String digits = value.matches("\\d{1,10}") ? value : "0";
    return Long.parseLong(digits);
  }
}
