package jobo.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether what a claim puts in quotation marks stands in what it cites, word for word. */
final class QuotationCheck {
  private static final String OPENING = "“\"「『‘'";
  private static final String CLOSING = "”\"」』’'";

  /** Single marks stress a word as often as they quote; who quotes takes more than a few. */
  private static final int LONG_ENOUGH_IN_SINGLE_MARKS = 3;

  private QuotationCheck() {}

  /** The first quotation of a claim that no article has. */
  static Optional<String> invented(String claim, List<Passage> cited) {
    return quotations(claim).stream()
        .filter(it -> cited.stream().noneMatch(passage -> stands(it, passage)))
        .findFirst();
  }

  /** Whether words stand in a passage, white space and quotation marks aside. */
  static boolean stands(String quotation, Passage passage) {
    for (String piece : quotation.split("…|\\.{3}|\\[[^\\]]{0,40}\\]", -1)) {
      String plain = plain(piece);
      if (!plain.isEmpty() && !passage.plainText().contains(plain)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a plain quotation is part of a sentence or has it as a part. */
  static boolean overlap(String quotation, String sentence) {
    String plain = plain(sentence);
    return plain.contains(quotation) || quotation.contains(plain);
  }

  /** Letters and marks but quotation marks, with single spaces, without a mark at either end. */
  static String plain(String text) {
    return text.replaceAll("[\"“”„「」『』‘’']", "")
        .replaceAll("\\s+", " ")
        .replaceAll("^[\\s.,!?;:]+|[\\s.,!?;:]+$", "")
        .toLowerCase(Locale.ROOT);
  }

  private static List<String> quotations(String claim) {
    List<String> quotations = new ArrayList<>();
    int at = 0;
    while (at < claim.length()) {
      int mark = OPENING.indexOf(claim.charAt(at));
      int end = mark < 0 || !opens(claim, at) ? -1 : closing(claim, at, CLOSING.charAt(mark));
      if (end < 0) {
        at++;
      } else {
        String quotation = claim.substring(at + 1, end);
        boolean isSingle = mark >= 4;
        if (!isSingle || quotation.split("\\s+", -1).length >= LONG_ENOUGH_IN_SINGLE_MARKS) {
          quotations.add(quotation);
        }
        at = end + 1;
      }
    }
    return quotations;
  }

  /** An apostrophe within a word opens nothing. */
  private static boolean opens(String text, int at) {
    return at == 0
        || !Character.isLetterOrDigit(text.charAt(at - 1))
        || "“\"「『".indexOf(text.charAt(at)) >= 0;
  }

  private static int closing(String text, int from, char mark) {
    for (int at = from + 1; at < text.length(); at++) {
      boolean isApostrophe =
          (mark == '’' || mark == '\'')
              && at + 1 < text.length()
              && Character.isLetter(text.charAt(at + 1))
              && text.charAt(at + 1) < '가';
      if (text.charAt(at) == mark && !isApostrophe) {
        return at;
      }
    }
    return -1;
  }
}
