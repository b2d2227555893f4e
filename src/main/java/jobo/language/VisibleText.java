package jobo.language;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes text from outside harmless to look at: no control characters, no marks that turn the
 * reading direction, no invisible fillers, no towers of accents, and white space folded to single
 * spaces.
 *
 * <p>Which markup a text could be read as is the renderers' business; this is what no renderer ever
 * wants. The kinds of characters follow Unicode TR36 (security considerations).
 */
public final class VisibleText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int FIRST_TAG = 0xE0020;
  private static final int LAST_TAG = 0xE007F;

  /** No language piles up more on a letter (Unicode TR39, section 5.4); more cover other lines. */
  private static final int MOST_MARKS = 4;

  private VisibleText() {}

  /** One line of visible text without space at its ends; paragraphs become spaces. */
  public static String line(String text) {
    return inline(text).strip();
  }

  /** Visible text on one line, with one space at an end where the text has space there. */
  public static String inline(String text) {
    if (isClean(text)) {
      return text;
    }
    String normal = isInert(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder result = new StringBuilder(normal.length());
    boolean space = false;
    int marks = 0;
    for (int index = 0; index < normal.length(); ) {
      int letter = normal.codePointAt(index);
      index += Character.charCount(letter);
      marks = isMark(letter) ? marks + 1 : 0;
      if (isPlain(letter) || (!isSpace(letter) && isVisible(letter) && marks <= MOST_MARKS)) {
        if (space) {
          result.append(' ');
        }
        result.appendCodePoint(letter);
        space = false;
      } else {
        space |= isSpace(letter);
      }
    }
    return space ? result.append(' ').toString() : result.toString();
  }

  /** Visible text that keeps its paragraphs, each one line, with a blank line between them. */
  public static String paragraphs(String text) {
    if (areClean(text)) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      if (endsLine(text.charAt(at))) {
        int next = endOfSpace(text, at);
        if (endsTwoLines(text, at, next)) {
          append(result, text.substring(start, at));
          start = next;
        }
        at = next - 1;
      }
    }
    append(result, text.substring(start));
    return result.toString();
  }

  private static void append(StringBuilder paragraphs, String paragraph) {
    String line = line(paragraph);
    if (!line.isEmpty()) {
      paragraphs.append(paragraphs.isEmpty() ? "" : "\n\n").append(line);
    }
  }

  private static int endOfSpace(String text, int start) {
    int end = start;
    while (end < text.length()
        && (endsLine(text.charAt(end)) || text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return end;
  }

  private static boolean endsTwoLines(String text, int from, int to) {
    int ends = 0;
    for (int at = from; at < to && ends < 2; at++) {
      ends += endsLine(text.charAt(at)) ? 1 : 0;
    }
    return ends == 2;
  }

  private static boolean endsLine(char letter) {
    return (letter >= '\n' && letter <= '\r')
        || letter == '\u0085'
        || letter == '\u2028'
        || letter == '\u2029';
  }

  /**
   * The text cut to at most {@code most} UTF-16 units, between characters as readers see them (an
   * emoji is never halved), with an ellipsis where something was cut.
   */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Math.max(0, most - 1);
    if (end == 0 || !standsAlone(text.charAt(end - 1)) || !standsAlone(text.charAt(end))) {
      end = lastBoundary(text, most);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  /** The last boundary between characters before a place. */
  private static int lastBoundary(String text, int most) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    // A window is enough: no character that readers see is longer, and huge texts stay cheap.
    characters.setText(text.substring(0, Math.min(text.length(), most + 64)));
    return Math.max(0, characters.preceding(Math.max(1, most)));
  }

  /** Whether a text is one visible line already, which most texts are. */
  private static boolean isClean(String text) {
    char before = 'x';
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (!isPlain(letter) && (letter != ' ' || before == ' ')) {
        return false;
      }
      before = letter;
    }
    return true;
  }

  /** Whether a text is visible paragraphs already. */
  private static boolean areClean(String text) {
    int at = 0;
    boolean inside = false;
    while (at < text.length()) {
      char letter = text.charAt(at++);
      if (isPlain(letter)) {
        inside = true;
      } else if (!inside || at == text.length()) {
        return false;
      } else if (letter == '\n' && text.charAt(at) == '\n') {
        at++;
        inside = false;
      } else if (letter == ' ') {
        inside = false;
      } else {
        return false;
      }
    }
    return inside || text.isEmpty();
  }

  /**
   * Whether a letter is visible, no space, and not touched by normalisation whatever stands beside
   * it: ASCII, Latin, quotation marks and dashes, kana-free CJK, Hangul syllables.
   */
  private static boolean isPlain(int letter) {
    if (letter < 0x7F) {
      return letter > ' ';
    }
    return (letter >= 0xAC00 && letter <= 0xD7A3)
        || (letter >= 0x4E00 && letter <= 0x9FA5)
        || (letter >= 0x2010 && letter <= 0x2027)
        || (letter >= 0xA1 && letter < 0x300 && letter != 0xAD)
        || (letter >= 0x3001 && letter <= 0x3029)
        || (letter >= 0xFF01 && letter <= 0xFF5E);
  }

  /**
   * Whether normalisation can change nothing, because a text has neither marks that combine nor
   * letters that are the same as others.
   */
  private static boolean isInert(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (!isPlain(letter) && letter > 0xAD && letter != 0x3000) {
        return false;
      }
    }
    return true;
  }

  /** Whether a letter stands above, below or around the one before it. */
  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean standsAlone(char letter) {
    return letter == ' ' || isPlain(letter);
  }

  private static boolean isSpace(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  private static boolean isVisible(int letter) {
    if (letter == ZERO_WIDTH_JOINER || letter == ZERO_WIDTH_NON_JOINER) {
      return true; // joins emoji; separates letters in some scripts
    }
    if (letter >= FIRST_TAG && letter <= LAST_TAG) {
      return true; // spells the flags of regions
    }
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> letter != 0x3164 && letter != 0x115F && letter != 0x1160 && letter != 0xFFA0;
    };
  }
}
