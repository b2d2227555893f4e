package jobo.chat.telegram;

import java.util.List;
import jobo.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A line of a message before it is markup.
 *
 * @param spans what it says, already harmless; at least one
 * @param frame the quotation it stands in, or null
 * @param gap whether an empty line goes before it, where it does not begin a message
 * @param starts whether a message may begin with it rather than tear apart what belongs together
 */
record MessageLine(List<Span> spans, @Nullable Frame frame, boolean gap, boolean starts) {
  MessageLine {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("A line says something");
    }
  }

  /** A quotation that lines stand in, which the reader may have to open; compared by identity. */
  static final class Frame {
    private final boolean folded;

    Frame(boolean folded) {
      this.folded = folded;
    }

    boolean isFolded() {
      return folded;
    }
  }

  /** Its length in UTF-16 units, as Telegram counts. */
  int length() {
    return spans.stream().mapToInt(it -> it.text().length()).sum();
  }

  /** At most so many entities of Telegram's; neighbours of one style may need fewer. */
  int entities() {
    return spans.stream().mapToInt(MessageLine::entities).sum();
  }

  static int entities(Span span) {
    int styles = (span.style().strong() ? 1 : 0) + (span.style().emphasis() ? 1 : 0);
    return span instanceof Span.Anchor ? styles + 1 : styles;
  }

  /** This line with other spans, going on where a message was full. */
  MessageLine goingOn(List<Span> rest) {
    return new MessageLine(rest, frame, false, false);
  }

  /** This line with the spans that have room. */
  MessageLine cutTo(List<Span> first) {
    return new MessageLine(first, frame, gap, starts);
  }
}
