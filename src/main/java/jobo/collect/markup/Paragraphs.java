package jobo.collect.markup;

import jobo.language.VisibleText;

/** Puts together paragraphs of visible text, divided by blank lines, of words and line ends. */
final class Paragraphs {
  private final StringBuilder text;
  private int lineEnds;
  private boolean space;

  /** None yet; of about so many characters once all are there. */
  Paragraphs(int expected) {
    text = new StringBuilder(expected);
  }

  /** Adds words, whose own line ends are no more than spaces. */
  void add(String words) {
    String line = VisibleText.inline(words);
    int start = line.startsWith(" ") ? 1 : 0;
    int end = line.endsWith(" ") ? line.length() - 1 : line.length();
    if (start >= end) {
      space |= !line.isEmpty();
      return;
    }
    if (!text.isEmpty()) {
      boolean apart = space || start == 1 || lineEnds == 1;
      text.append(lineEnds > 1 ? "\n\n" : apart ? " " : "");
    }
    text.append(line, start, end);
    space = end < line.length();
    lineEnds = 0;
  }

  /** Ends the line; what follows is of the same paragraph. */
  void endLine() {
    lineEnds++;
  }

  /** Ends the paragraph. */
  void end() {
    lineEnds += 2;
  }

  String text() {
    return VisibleText.paragraphs(text.toString());
  }
}
