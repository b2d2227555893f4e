package jobo.botapi;

import java.nio.charset.StandardCharsets;

/** A place in HTML, counted in bytes as the platform counts. Behind the end everything is 0. */
final class HtmlCursor {
  private final byte[] bytes;
  private int at;

  HtmlCursor(String html) {
    this.bytes = html.getBytes(StandardCharsets.UTF_8);
  }

  int position() {
    return at;
  }

  boolean isAtEnd() {
    return at >= bytes.length;
  }

  int peek() {
    return at(at);
  }

  int next() {
    return at(at++);
  }

  private int at(int place) {
    return place < bytes.length ? bytes[place] & 0xFF : 0;
  }

  void skipSpace() {
    while (!isAtEnd() && isSpace(peek())) {
      at++;
    }
  }

  /** What comes before a space, the end or one of the characters. */
  String until(int... stops) {
    int begin = at;
    while (!isSpace(peek()) && !isOneOf(peek(), stops)) {
      at++;
    }
    return new String(bytes, begin, at - begin, StandardCharsets.UTF_8);
  }

  /** The letters, digits, full stops and hyphens that come next. */
  String nameToken() {
    int begin = at;
    while (isLetter(peek()) || isDigit(peek()) || peek() == '.' || peek() == '-') {
      at++;
    }
    return new String(bytes, begin, at - begin, StandardCharsets.UTF_8);
  }

  /**
   * The character that a reference at this place means, and a step behind it; or 0 and no step
   * where the ampersand is only an ampersand. The semicolon may be missing.
   */
  int reference() {
    int end = at + 1;
    int code = 0;
    if (at(end) == '#') {
      boolean hexadecimal = at(++end) == 'x';
      end += hexadecimal ? 1 : 0;
      int base = hexadecimal ? 16 : 10;
      while (end - at < 11 && Character.digit(at(end), base) >= 0) {
        code = code * base + Character.digit(at(end++), base);
      }
      if (code <= 0 || code >= 0x10FFFF || end - at >= 10) {
        return 0;
      }
    } else {
      while (isLetter(at(end))) {
        end++;
      }
      code = named(new String(bytes, at + 1, end - at - 1, StandardCharsets.UTF_8));
    }
    if (code != 0) {
      at = at(end) == ';' ? end + 1 : end;
    }
    return code;
  }

  private static int named(String name) {
    return switch (name) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      default -> 0;
    };
  }

  static boolean isSpace(int unit) {
    return unit == ' ' || unit == '\t' || unit == '\r' || unit == '\n' || unit == 0 || unit == 11;
  }

  private static boolean isLetter(int unit) {
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
  }

  private static boolean isDigit(int unit) {
    return unit >= '0' && unit <= '9';
  }

  private static boolean isOneOf(int unit, int... stops) {
    for (int stop : stops) {
      if (unit == stop) {
        return true;
      }
    }
    return false;
  }
}
