package jobo.fetch;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * One rule of a {@code robots.txt} (RFC 9309, section 2.2.2): a path's beginning, in which {@code
 * *} stands for anything and {@code $} at its end for the path's end.
 */
final class RobotsRule {
  /** The rule that says most decides; where two say as much, the one that allows. */
  static final Comparator<RobotsRule> BY_WEIGHT =
      Comparator.comparingInt(RobotsRule::length)
          .reversed()
          .thenComparingInt(it -> it.allows() ? 0 : 1);

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** RFC 3986, and the apostrophe, which okhttp escapes in queries. */
  private static final String UNRESERVED = "-._~'";

  /** What may stand in a path or query as it is, or would say something else if it were escaped. */
  private static final String RESERVED = ":/?#[]@!&()+,;=%";

  private final List<String> pieces;
  private final boolean toTheEnd;
  private final int length;
  private final boolean allows;

  private RobotsRule(List<String> pieces, boolean toTheEnd, int length, boolean allows) {
    this.pieces = pieces;
    this.toTheEnd = toTheEnd;
    this.length = length;
    this.allows = allows;
  }

  /**
   * The rule that a line states.
   *
   * @param pattern not empty, each character one byte of the file
   */
  static RobotsRule of(String pattern, boolean allows) {
    boolean toTheEnd = pattern.endsWith("$");
    String open = toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern;
    String normal = normal(open, "*");
    return new RobotsRule(
        List.of(normal.split("\\*+", -1)), toTheEnd, normal.length() + (toTheEnd ? 1 : 0), allows);
  }

  /** A path with its query as rules are compared to it. */
  static String comparable(String path) {
    return normal(path, "");
  }

  boolean allows() {
    return allows;
  }

  /** How much the rule says, in characters. */
  int length() {
    return length;
  }

  /** Whether the rule speaks of a path, given as it is {@link #comparable}. */
  boolean covers(String path) {
    String first = pieces.getFirst();
    if (!path.startsWith(first)) {
      return false;
    }
    int at = first.length();
    if (pieces.size() == 1) {
      return !toTheEnd || at == path.length();
    }
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      int found = path.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    String last = pieces.getLast();
    return toTheEnd
        ? path.length() - last.length() >= at && path.endsWith(last)
        : path.indexOf(last, at) >= 0;
  }

  /**
   * The one way of several to write the same path: what needs no percent sign has none, and what
   * does has capital digits.
   */
  private static String normal(String path, String kept) {
    StringBuilder result = new StringBuilder(path.length());
    for (int at = 0; at < path.length(); at++) {
      char letter = path.charAt(at);
      if (letter == '%' && isEscape(path, at)) {
        char meant = (char) HexFormat.fromHexDigits(path, at + 1, at + 3);
        at += 2;
        append(result, meant, isUnreserved(meant));
      } else {
        append(result, letter, isPlain(letter) || kept.indexOf(letter) >= 0);
      }
    }
    return result.toString();
  }

  private static void append(StringBuilder result, char octet, boolean plain) {
    if (plain) {
      result.append(octet);
    } else {
      result.append('%').append(HEX.toHexDigits((byte) octet));
    }
  }

  private static boolean isEscape(String path, int at) {
    return at + 2 < path.length()
        && HexFormat.isHexDigit(path.charAt(at + 1))
        && HexFormat.isHexDigit(path.charAt(at + 2));
  }

  private static boolean isUnreserved(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || UNRESERVED.indexOf(letter) >= 0;
  }

  private static boolean isPlain(char letter) {
    return isUnreserved(letter) || RESERVED.indexOf(letter) >= 0;
  }
}
