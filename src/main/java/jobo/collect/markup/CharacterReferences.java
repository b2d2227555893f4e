package jobo.collect.markup;

import static java.util.Map.entry;

import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the character references of HTML. The common ones are read here, since most texts have no
 * others; the parser reads the rest, with all that browsers forgive.
 */
final class CharacterReferences {
  private static final int LONGEST = 8;
  private static final Map<String, String> COMMON =
      Map.ofEntries(
          entry("amp", "&"),
          entry("lt", "<"),
          entry("gt", ">"),
          entry("quot", "\""),
          entry("apos", "'"),
          entry("nbsp", "\u00A0"),
          entry("middot", "·"),
          entry("lsquo", "‘"),
          entry("rsquo", "’"),
          entry("ldquo", "“"),
          entry("rdquo", "”"),
          entry("hellip", "…"),
          entry("ndash", "–"),
          entry("mdash", "—"));

  private CharacterReferences() {}

  /** A text with its references decoded, as in the text of an element. */
  static String decode(String text) {
    int reference = text.indexOf('&');
    if (reference < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int start = 0;
    while (reference >= 0) {
      int end = text.indexOf(';', reference);
      String meant =
          end < 0 || end - reference > LONGEST ? null : meaning(text, reference + 1, end);
      if (meant == null) {
        return Parser.unescapeEntities(text, false);
      }
      decoded.append(text, start, reference).append(meant);
      start = end + 1;
      reference = text.indexOf('&', start);
    }
    return decoded.append(text, start, text.length()).toString();
  }

  private static @Nullable String meaning(String text, int from, int to) {
    return to > from && text.charAt(from) == '#'
        ? numbered(text, from + 1, to)
        : COMMON.get(text.substring(from, to));
  }

  /** The letter of a decimal number; those that browsers take for others are left to the parser. */
  private static @Nullable String numbered(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      number = number * 10 + digit;
    }
    boolean usual = (number >= 0x20 && number < 0x7F) || (number >= 0xA0 && number < 0xD800);
    return usual ? String.valueOf((char) number) : null;
  }
}
