package jobo.ask;

import jobo.language.VisibleText;

/** Cuts a sentence that is too long to be quoted, around the place that matters. Pure. */
final class Excerpt {
  /** Of what is shown so much stands before that place. */
  private static final double BEFORE = 0.5;

  private static final String CUT = "…";

  private Excerpt() {}

  /**
   * A sentence of at most {@code most} UTF-16 units, with an ellipsis where something was cut.
   *
   * @param spot the place that matters
   */
  static String of(String sentence, int spot, int most) {
    if (sentence.length() <= most) {
      return sentence;
    }
    int from = spot - (int) (BEFORE * most);
    int latest = sentence.length() - most + CUT.length();
    int start = from <= 0 ? 0 : wordBefore(sentence, Math.min(from, latest));
    return start == 0
        ? VisibleText.cut(sentence, most)
        : CUT + VisibleText.cut(sentence.substring(start), most - CUT.length());
  }

  /** Where a word begins, or where the text is too long for that. */
  private static int wordBefore(String text, int place) {
    int space = text.indexOf(' ', place);
    return space < 0 || space - place > 30 ? place : space + 1;
  }
}
