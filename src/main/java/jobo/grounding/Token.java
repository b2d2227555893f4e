package jobo.grounding;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a word stands in a text, without the punctuation around it.
 *
 * @param closes whether a comma or another mark stands behind it
 */
record Token(int start, int end, boolean closes) {
  private static final String EDGES = "\"'“”‘’「」『』《》〈〉()[]{}.,;:!?…·—–";
  private static final String CLOSING = ",;:—–()";

  static List<Token> in(String text) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || divides(text.charAt(at))) {
        add(text, start, at, tokens);
        start = at + 1;
      }
    }
    return tokens;
  }

  private static void add(String text, int start, int end, List<Token> into) {
    int from = start;
    int to = end;
    while (from < to && EDGES.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && EDGES.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    if (to > from) {
      into.add(new Token(from, to, closes(text, to, Math.min(end + 1, text.length()))));
    }
  }

  /** A bracket in the middle of a word divides it too: 시드(84.1점)를. */
  private static boolean divides(char letter) {
    return Character.isWhitespace(letter) || "()—/".indexOf(letter) >= 0;
  }

  private static boolean closes(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (CLOSING.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
