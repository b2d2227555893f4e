package jobo.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jobo.language.Language;

/**
 * Divides text into sentences: at closing punctuation with space behind it, but not after an
 * abbreviation, an initial or the number of a list, not within a quotation, in English not before a
 * small letter, and in Korean not after the parts of a date (2026. 11. 21.).
 *
 * <p>The time it takes grows with the length of the text and no faster, whatever the text is.
 */
public final class Sentences {
  private static final String STOPS = ".!?。…";
  private static final String CLOSING = "\"'”’」』)]";

  private static final Pattern ENDED = Pattern.compile("[.!?。…][\"'”’」』)\\]]*$");

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(“\"])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|vs|Fig|Eq|al|Inc|Corp|Ltd|Co"
              + "|approx|Jr|Sr|cf|e\\.g|i\\.e|[A-Z]\\.[A-Z]|Ph\\.D"
              + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\.$");

  /** A word of its own where no figure follows. */
  private static final Pattern NUMBER = Pattern.compile("(?:^|[\\s(“\"])Nos?\\.$");

  private static final Pattern LIST_NUMBER = Pattern.compile("^\\d{1,3}\\.$");
  private static final Pattern PART_OF_A_DATE = Pattern.compile("(?:^|[\\s(“])\\d{1,4}\\.$");

  /** More than any of these takes, with what stands before it. */
  private static final int TAIL = 16;

  /** A quotation left open never swallows more than this. */
  private static final int LONGEST_QUOTATION = 600;

  /** In a longer one nothing is told by what stands next to it. */
  private static final int LONGEST_PARAGRAPH = 10_000;

  private Sentences() {}

  /** The sentences of a text, each without space at its ends; paragraphs never join. */
  public static List<String> of(String text, Language language) {
    List<String> sentences = new ArrayList<>();
    text.lines().forEach(it -> divide(it, language, sentences));
    return sentences;
  }

  /**
   * Whether what stands between two places of a text is one sentence of it or several, told by what
   * stands next to it, so that the rest need not be divided. What may be part of a quotation is
   * not.
   */
  public static boolean areWhole(String text, int from, int to, Language language) {
    int end = to;
    while (end < text.length() && isMark(text.charAt(end))) {
      end++;
    }
    return begins(text, from, language)
        && begins(text, endOfSpace(text, end), language)
        && !isOpen(text, from, end, language)
        && from - startOfLine(text, from, LONGEST_PARAGRAPH) < LONGEST_PARAGRAPH
        && !isOpen(text, startOfLine(text, from, LONGEST_PARAGRAPH), from, language);
  }

  /** Whether a sentence may begin at a place, as far as the characters before it tell. */
  private static boolean begins(String text, int at, Language language) {
    int end = at;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
      if (isLineEnd(text.charAt(end))) {
        return true;
      }
    }
    if (end == 0 || at == text.length()) {
      return true;
    }
    String tail = text.substring(startOfLine(text, end, TAIL), end);
    return end < at && ENDED.matcher(tail).find() && !goesOn(tail, text.codePointAt(at), language);
  }

  private static int endOfSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Or so many characters before a place, where the line is longer. */
  private static int startOfLine(String text, int from, int most) {
    int at = from;
    while (at > Math.max(0, from - most) && !isLineEnd(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isLineEnd(char letter) {
    return letter == '\n' || letter == '\r';
  }

  private static boolean isMark(char letter) {
    return STOPS.indexOf(letter) >= 0 || CLOSING.indexOf(letter) >= 0;
  }

  private static void divide(String paragraph, Language language, List<String> into) {
    int start = 0;
    int at = 0;
    while (at < paragraph.length()) {
      int end = endOfMarks(paragraph, at);
      int next = end == at ? at + 1 : endOfSpace(paragraph, end);
      if (end > at && next > end && isEnd(paragraph, start, end, next, language)) {
        into.add(paragraph.substring(start, end).strip());
        start = next;
      }
      at = next;
    }
    String rest = paragraph.substring(start).strip();
    if (!rest.isEmpty()) {
      into.add(rest);
    }
  }

  /**
   * Where full stops and the like, with what may close behind them, end; or where they don't begin.
   */
  private static int endOfMarks(String text, int from) {
    int at = from;
    while (at < text.length() && STOPS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    while (at > from && at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isEnd(String text, int start, int end, int next, Language language) {
    String tail = text.substring(Math.max(start, end - TAIL), end);
    int letter = next < text.length() ? text.codePointAt(next) : ' ';
    return !goesOn(tail, letter, language) && !isQuoting(text, start, end, language);
  }

  /** Told by the last characters alone: a piece that goes on and on is not read again each time. */
  private static boolean goesOn(String tail, int next, Language language) {
    boolean abbreviated =
        tail.endsWith(".")
            && (ABBREVIATION.matcher(tail).find()
                || (NUMBER.matcher(tail).find() && Character.isDigit(next))
                || LIST_NUMBER.matcher(tail).find());
    return abbreviated
        || switch (language) {
          case ENGLISH -> Character.isLowerCase(next);
          case KOREAN -> PART_OF_A_DATE.matcher(tail).find();
        };
  }

  /** A full stop inside “…” ends the quoted sentence, not the one that quotes it. */
  private static boolean isQuoting(String text, int from, int to, Language language) {
    return to - from <= LONGEST_QUOTATION && isOpen(text, from, to, language);
  }

  private static boolean isOpen(String text, int from, int to, Language language) {
    int depth = 0;
    boolean straight = false;
    for (int index = from; index < to; index++) {
      switch (text.charAt(index)) {
        case '“', '‘', '「', '『' -> depth++;
        case '”', '」', '』' -> depth = Math.max(0, depth - 1);
        case '’' -> depth = isApostrophe(text, index, language) ? depth : Math.max(0, depth - 1);
        case '"' -> straight = !straight;
        default -> {}
      }
    }
    return depth > 0 || straight;
  }

  /** In Korean a particle follows the closing mark at once, so there it is never an apostrophe. */
  private static boolean isApostrophe(String text, int index, Language language) {
    return language == Language.ENGLISH
        && index > 0
        && index + 1 < text.length()
        && Character.isLetter(text.charAt(index - 1))
        && Character.isLetter(text.charAt(index + 1));
  }
}
