package jobo.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures and wraps text in the columns of a terminal, where Hangul, Chinese characters, kana and
 * emoji take two. What one reader sees as one character is never divided.
 */
final class Columns {
  private static final int EMOJI_STYLE = 0xFE0F;

  /** First and last code points of the blocks that Unicode calls wide, in order. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F,
    0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6,
    0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F200, 0x1F2FF, 0x20000, 0x3FFFD
  };

  private Columns() {}

  /** How many columns a text takes on one line. */
  static int width(String text) {
    return characters(text).stream().mapToInt(Columns::characterWidth).sum();
  }

  /**
   * The lines of a text, at most {@code most} columns wide, broken at spaces. Only a word too long
   * for a line is broken within.
   */
  static List<String> wrap(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int width = width(word);
      if (used > 0 && used + 1 + width > most) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(used > 0 ? " " : "");
      used += used > 0 ? 1 : 0;
      if (width <= most) {
        line.append(word);
        used += width;
      } else {
        used = divide(word, most, line, lines);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Fills lines with a long word and says how much of the last, unfinished one is used. */
  private static int divide(String word, int most, StringBuilder line, List<String> lines) {
    int used = 0;
    for (String character : characters(word)) {
      int width = characterWidth(character);
      if (used + width > most) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(character);
      used += width;
    }
    return used;
  }

  private static List<String> characters(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> characters = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      characters.add(text.substring(start, end));
      start = end;
    }
    return characters;
  }

  private static int characterWidth(String character) {
    int first = character.codePointAt(0);
    if (isWide(first) || character.indexOf(EMOJI_STYLE) > 0) {
      return 2;
    }
    return switch (Character.getType(first)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> 1;
    };
  }

  private static boolean isWide(int letter) {
    if (letter < WIDE[0]) {
      return false;
    }
    for (int index = 0; index < WIDE.length; index += 2) {
      if (letter >= WIDE[index] && letter <= WIDE[index + 1]) {
        return true;
      }
    }
    return Character.isEmojiPresentation(letter);
  }
}
