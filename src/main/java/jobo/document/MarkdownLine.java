package jobo.document;

import java.util.List;
import jobo.document.MarkdownText.Place;
import jobo.document.Span.Style;

/**
 * Writes the spans of one line as Markdown.
 *
 * <p>Weight is {@code **} and holds stress. Stress is {@code *}, which may stand inside a word as
 * Korean particles need it, and {@code _} where it would touch the asterisks of a weight. Whether
 * such a mark opens or closes depends on the characters at its sides: where CommonMark's rules
 * would not let it, the letter outside of it is written as a character reference, which counts as
 * punctuation.
 */
final class MarkdownLine {
  private final List<Span> spans;
  private final String pairs;
  private final StringBuilder result = new StringBuilder();

  private MarkdownLine(List<Span> spans, String pairs) {
    this.spans = spans;
    this.pairs = pairs;
  }

  /** A line of a paragraph. */
  static String of(List<Span> spans, String pairs, boolean firstLine) {
    String start = plainText(spans.getFirst());
    return new MarkdownLine(spans, pairs).write(MarkdownStart.hazard(start, firstLine), -1);
  }

  /** The line of a heading. */
  static String ofHeading(List<Span> spans, String pairs) {
    String end = plainText(spans.getLast());
    return new MarkdownLine(spans, pairs).write(-1, MarkdownStart.closing(end));
  }

  /**
   * Which of the marks that only work in pairs need an escape in these lines: those that stand
   * there more than once, and a tilde beside weight or stress, whose ends it hides from GitHub.
   */
  static String pairs(List<List<Span>> lines) {
    List<Span> spans = lines.stream().flatMap(List::stream).toList();
    boolean plain = spans.stream().allMatch(span -> span.style().equals(Style.PLAIN));
    return (count('`', spans) > 1 ? "`" : "") + (count('~', spans) > (plain ? 1 : 0) ? "~" : "");
  }

  private static long count(char mark, List<Span> spans) {
    return spans.stream()
        .flatMapToInt(span -> span.text().chars())
        .filter(letter -> letter == mark)
        .limit(2)
        .count();
  }

  private static String plainText(Span span) {
    boolean plain = span instanceof Span.Words && span.style().equals(Style.PLAIN);
    return plain ? span.text() : "";
  }

  private String write(int forcedInFirst, int forcedInLast) {
    for (int index = 0; index < spans.size(); index++) {
      result.append(closing(index)).append(opening(index));
      int forced =
          index == 0 && forcedInFirst >= 0
              ? forcedInFirst
              : index == spans.size() - 1 ? forcedInLast : -1;
      append(index, forced);
    }
    return result.append(closing(spans.size())).toString();
  }

  /** Whether nothing touches a span that could be read as part of an address. */
  private boolean standsAlone(int index) {
    String before = index == 0 ? "" : spans.get(index - 1).text();
    String after = index + 1 == spans.size() ? "" : spans.get(index + 1).text();
    return (before.isEmpty() || before.endsWith("(") || before.endsWith(" "))
        && (after.isEmpty() || after.startsWith(")") || after.startsWith(" "));
  }

  private void append(int index, int forced) {
    Span span = spans.get(index);
    if (span instanceof Span.Anchor anchor) {
      if (anchor.target().isAbsolute() && anchor.text().equals(anchor.target().toString())) {
        result.append(MarkdownText.address(anchor.text(), standsAlone(index)));
        return;
      }
      String label = new MarkdownText(anchor.text(), '[', ']', Place.LABEL, pairs).escaped(-1);
      String target = MarkdownText.destination(anchor.target().toASCIIString());
      result.append('[').append(label).append("](").append(target).append(')');
      return;
    }
    String text = span.text();
    int from = refersFirst(index) ? text.offsetByCodePoints(0, 1) : 0;
    boolean refersLast = from < text.length() && refersLast(index);
    int to = refersLast ? text.offsetByCodePoints(text.length(), -1) : text.length();
    char before = from > 0 ? ';' : index == 0 ? '\n' : '*';
    char after = refersLast ? '&' : after(index);
    MarkdownText middle =
        new MarkdownText(text.substring(from, to), before, after, Place.LINE, pairs);
    result.append(from > 0 ? reference(text.codePointAt(0)) : "");
    result.append(middle.escaped(forced < 0 ? -1 : forced - from));
    result.append(refersLast ? reference(text.codePointBefore(text.length())) : "");
  }

  /** What stands after a span: the end of the line, a mark, a link, or more words. */
  private char after(int index) {
    if (index + 1 == spans.size()) {
      return closing(index + 1).isEmpty() ? '\n' : '*';
    }
    boolean marked = !(closing(index + 1) + opening(index + 1)).isEmpty();
    return !marked && spans.get(index + 1) instanceof Span.Anchor ? '[' : '*';
  }

  private static String reference(int letter) {
    return "&#" + letter + ";";
  }

  /** Whether the marks that open after a span only open when its last letter is a reference. */
  private boolean refersLast(int index) {
    String marks = opening(index + 1);
    if (marks.isEmpty() || !closing(index + 1).isEmpty() || Punctuation.surely(lastLetter(index))) {
      return false;
    }
    return needPunctuation(marks) || mayShowPunctuation(index + 1, firstLetter(index + 1));
  }

  /** Whether the marks that close before a span only close when its first letter is a reference. */
  private boolean refersFirst(int index) {
    String marks = closing(index);
    if (marks.isEmpty() || !opening(index).isEmpty() || Punctuation.surely(firstLetter(index))) {
      return false;
    }
    return needPunctuation(marks) || mayShowPunctuation(index - 1, lastLetter(index - 1));
  }

  /** Marks of stress that are an underscore, alone or within a weight. */
  private static boolean needPunctuation(String marks) {
    return marks.indexOf('_') >= 0;
  }

  /**
   * Whether a span's end may be punctuation: a link's is, and a single letter may be referred to.
   */
  private boolean mayShowPunctuation(int index, int letter) {
    Span span = spans.get(index);
    return span instanceof Span.Anchor
        || span.text().length() == Character.charCount(letter)
        || Punctuation.maybe(letter);
  }

  private int firstLetter(int index) {
    return spans.get(index).text().codePointAt(0);
  }

  private int lastLetter(int index) {
    String text = spans.get(index).text();
    return text.codePointBefore(text.length());
  }

  private String opening(int index) {
    if (index == spans.size()) {
      return "";
    }
    boolean weight = style(index).strong() && !style(index - 1).strong();
    boolean stress = style(index).emphasis() && !style(index).continuesEmphasis(style(index - 1));
    return (weight ? "**" : "") + (stress ? mark(index) : "");
  }

  private String closing(int index) {
    boolean weight = style(index - 1).strong() && !style(index).strong();
    boolean stress =
        style(index - 1).emphasis() && !style(index - 1).continuesEmphasis(style(index));
    return (stress ? mark(index - 1) : "") + (weight ? "**" : "");
  }

  /** The mark of the stress that goes through a span. */
  private String mark(int index) {
    int from = index;
    while (style(from).continuesEmphasis(style(from - 1))) {
      from--;
    }
    int to = index;
    while (style(to).continuesEmphasis(style(to + 1))) {
      to++;
    }
    boolean touches =
        style(from - 1).strong() != style(from).strong()
            || style(to).strong() != style(to + 1).strong();
    return touches ? "_" : "*";
  }

  private Style style(int index) {
    return index < 0 || index >= spans.size() ? Style.PLAIN : spans.get(index).style();
  }
}
