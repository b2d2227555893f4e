package jobo.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobo.language.Language;

/**
 * Divides text into sentences: at closing punctuation with space behind it, but not after an
 * abbreviation or an initial, not within a quotation, and in English not before a small letter.
 */
public final class Sentences {
  private static final Pattern END = Pattern.compile("[.!?。…]+[\"'”’」』)\\]]*\\s+");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(“\"])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|vs|No|Nos|Fig|Eq|al|Inc|Corp|Ltd|Co|approx"
              + "|Jr|Sr|cf|e\\.g|i\\.e|[A-Z]\\.[A-Z]|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\.$");

  /** A quotation left open never swallows more than this. */
  private static final int LONGEST_QUOTATION = 600;

  private Sentences() {}

  /** The sentences of a text, each without space at its ends; paragraphs never join. */
  public static List<String> of(String text, Language language) {
    List<String> sentences = new ArrayList<>();
    text.lines().forEach(it -> divide(it, language, sentences));
    return sentences;
  }

  private static void divide(String paragraph, Language language, List<String> into) {
    Matcher end = END.matcher(paragraph);
    int start = 0;
    while (end.find()) {
      String piece = paragraph.substring(start, end.end()).strip();
      if (endsSentence(piece, paragraph.substring(end.end()), language)) {
        into.add(piece);
        start = end.end();
      }
    }
    String rest = paragraph.substring(start).strip();
    if (!rest.isEmpty()) {
      into.add(rest);
    }
  }

  private static boolean endsSentence(String piece, String rest, Language language) {
    if (ABBREVIATION.matcher(piece).find()) {
      return false;
    }
    boolean goesOn =
        language == Language.ENGLISH && !rest.isEmpty() && Character.isLowerCase(rest.charAt(0));
    boolean quoting = piece.length() <= LONGEST_QUOTATION && isQuoting(piece, language);
    return !goesOn && !quoting;
  }

  /** A full stop inside “…” ends the quoted sentence, not the one that quotes it. */
  private static boolean isQuoting(String piece, Language language) {
    int depth = 0;
    boolean straight = false;
    for (int index = 0; index < piece.length(); index++) {
      switch (piece.charAt(index)) {
        case '“', '‘', '「', '『' -> depth++;
        case '”', '」', '』' -> depth = Math.max(0, depth - 1);
        case '’' -> depth = isApostrophe(piece, index, language) ? depth : Math.max(0, depth - 1);
        case '"' -> straight = !straight;
        default -> {}
      }
    }
    return depth > 0 || straight;
  }

  /** In Korean a particle follows the closing mark at once, so there it is never an apostrophe. */
  private static boolean isApostrophe(String piece, int index, Language language) {
    return language == Language.ENGLISH
        && index > 0
        && index + 1 < piece.length()
        && Character.isLetter(piece.charAt(index - 1))
        && Character.isLetter(piece.charAt(index + 1));
  }
}
