package jobo.chat.message;

import java.util.List;
import jobo.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A line of a message before it is markup.
 *
 * @param spans what it says; at least one
 * @param frame the quotation it stands in, or null
 * @param gap whether an empty line goes before it, where it does not begin a message
 * @param starts whether a message may begin with it rather than tear apart what belongs together
 */
public record MessageLine(List<Span> spans, @Nullable Frame frame, boolean gap, boolean starts) {
  public MessageLine {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("A line says something");
    }
  }

  /** A quotation that lines stand in, which the reader may have to open; compared by identity. */
  public static final class Frame {
    private final boolean folded;

    Frame(boolean folded) {
      this.folded = folded;
    }

    /** Whether it stays closed until somebody opens it, where the platform can do that. */
    public boolean isFolded() {
      return folded;
    }
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
