package jobo.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jobo.language.Language;

/** Divides text into sentences. */
public final class Sentences {
  /** What ends with a dot and is no end: initials, ordinals, common abbreviations. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|\\s|\\()(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|vs|No|Fig|Eq|al|Inc|Corp|Ltd|Co|approx|Jr|Sr|e\\.g|i\\.e|U\\.S|U\\.K)\\.\\s*$");

  private Sentences() {}

  /** The sentences of a text, each without space at its ends; paragraphs never join. */
  public static List<String> of(String text, Language language) {
    List<String> sentences = new ArrayList<>();
    for (String paragraph : text.lines().toList()) {
      divide(paragraph, language, sentences);
    }
    return sentences;
  }

  private static void divide(String paragraph, Language language, List<String> into) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
    breaks.setText(paragraph);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end < paragraph.length() && !endsSentence(paragraph, start, end)) {
        continue;
      }
      String sentence = paragraph.substring(start, end).strip();
      if (!sentence.isEmpty()) {
        into.add(sentence);
      }
      start = end;
    }
  }

  private static boolean endsSentence(String paragraph, int start, int end) {
    return !ABBREVIATION.matcher(paragraph.substring(start, end)).find()
        && !isInsideQuotation(paragraph.substring(start, end));
  }

  /** A full stop inside “…” ends the quoted sentence, not the one that quotes it. */
  private static boolean isInsideQuotation(String piece) {
    int depth = 0;
    boolean straight = false;
    for (int index = 0; index < piece.length(); index++) {
      switch (piece.charAt(index)) {
        case '“', '‘', '「', '『' -> depth++;
        case '”', '」', '』' -> depth = Math.max(0, depth - 1);
        case '’' -> depth = isApostrophe(piece, index) ? depth : Math.max(0, depth - 1);
        case '"' -> straight = !straight;
        default -> {}
      }
    }
    return depth > 0 || straight;
  }

  private static boolean isApostrophe(String piece, int index) {
    return index > 0
        && index + 1 < piece.length()
        && Character.isLetter(piece.charAt(index - 1))
        && Character.isLetter(piece.charAt(index + 1));
  }
}
