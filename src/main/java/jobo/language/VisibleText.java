package jobo.language;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes text from outside harmless to look at: no control characters, no marks that turn the
 * reading direction, no invisible fillers, and white space folded to single spaces.
 *
 * <p>Which markup a text could be read as is the renderers' business; this is what no renderer ever
 * wants. The kinds of characters follow Unicode TR36 (security considerations).
 */
public final class VisibleText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int FIRST_TAG = 0xE0020;
  private static final int LAST_TAG = 0xE007F;

  private VisibleText() {}

  /** One line of visible text without space at its ends; paragraphs become spaces. */
  public static String line(String text) {
    return inline(text).strip();
  }

  /** Visible text on one line, with one space at an end where the text has space there. */
  public static String inline(String text) {
    StringBuilder result = new StringBuilder(text.length());
    boolean space = false;
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (int index = 0; index < normal.length(); ) {
      int letter = normal.codePointAt(index);
      index += Character.charCount(letter);
      if (isSpace(letter)) {
        space = true;
      } else if (isVisible(letter)) {
        result.append(space ? " " : "").appendCodePoint(letter);
        space = false;
      }
    }
    return space ? result.append(' ').toString() : result.toString();
  }

  /** Visible text that keeps its paragraphs, each one line, with a blank line between them. */
  public static String paragraphs(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (String paragraph : text.split("\\R\\s*\\R", -1)) {
      String line = line(paragraph);
      if (!line.isEmpty()) {
        result.append(result.isEmpty() ? "" : "\n\n").append(line);
      }
    }
    return result.toString();
  }

  /**
   * The text cut to at most {@code most} UTF-16 units, between characters as readers see them (an
   * emoji is never halved), with an ellipsis where something was cut.
   */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    // A window is enough: no character that readers see is longer, and huge texts stay cheap.
    characters.setText(text.substring(0, Math.min(text.length(), most + 64)));
    int end = Math.max(0, characters.preceding(Math.max(1, most)));
    return text.substring(0, end).stripTrailing() + "…";
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
