package jobo.proof;

/**
 * Something that is wrong with a published text.
 *
 * @param what the piece of the text
 * @param where the text around it
 */
record Finding(Kind kind, String what, String where) {
  /** What is wrong. The last five are of Korean text. */
  enum Kind {
    NUMBER,
    NAME,
    QUOTATION,
    CITATION,
    LINK,
    PARTICLE,
    ENDING,
    SPACING,
    FOREIGN_LETTER,
    LEFTOVER
  }

  private static final int AROUND = 24;

  /** Of a piece of a text that lies between two places. */
  static Finding at(Kind kind, String text, int start, int end) {
    int from = Math.max(0, start - AROUND);
    int until = Math.min(text.length(), end + AROUND);
    return new Finding(kind, text.substring(start, end), text.substring(from, until));
  }
}
