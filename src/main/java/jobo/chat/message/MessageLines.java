package jobo.chat.message;

import java.text.BreakIterator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jobo.document.Block;
import jobo.document.Inline;
import jobo.document.Lines;
import jobo.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Lays a document's blocks out as lines. Chats have neither lists nor headings that look the same
 * everywhere, so both are plain here; of quotations in one another the outermost counts.
 */
public final class MessageLines {
  /** A link is never torn in two, so its words must fit any message. */
  private static final int LONGEST_LABEL = 500;

  private final ZoneId zone;
  private final UnaryOperator<String> harmless;
  private final List<MessageLine> lines = new ArrayList<>();
  private MessageLine.@Nullable Frame frame;
  private boolean gap;
  private boolean glued;
  private String marker = "";
  private int depth;

  private MessageLines(ZoneId zone, UnaryOperator<String> harmless) {
    this.zone = zone;
    this.harmless = harmless;
  }

  /**
   * The lines of some blocks; pictures are told in words.
   *
   * @param harmless what a text becomes so that the platform finds nothing in it to act on
   */
  public static List<MessageLine> of(
      List<Block> blocks, ZoneId zone, UnaryOperator<String> harmless) {
    MessageLines all = new MessageLines(zone, harmless);
    all.addAll(blocks);
    return all.lines;
  }

  private void addAll(List<Block> blocks) {
    blocks.forEach(this::add);
  }

  private void add(Block block) {
    switch (block) {
      case Block.Heading(int level, var text) -> heading(Lines.joined(text, zone));
      case Block.Paragraph(var text) -> paragraph(Lines.of(text, zone));
      case Block.Listing listing -> listing(listing);
      case Block.Quotation(var blocks) -> framed(false, List.of(), blocks);
      case Block.Folded(var title, var blocks) -> framed(true, title, blocks);
      case Block.Section section -> section(section);
      case Block.Picture picture ->
          paragraph(Lines.of(List.of(Inline.emphasis(picture.alternative())), zone));
    }
  }

  private void heading(List<Span> text) {
    gap = true;
    line(text.stream().map(MessageLines::strong).toList(), true);
    gap = false;
    glued = true;
  }

  private void section(Block.Section section) {
    Stream<Inline> emoji =
        section.emoji().isBlank() ? Stream.of() : Stream.of(Inline.text(section.emoji() + " "));
    heading(Lines.joined(Stream.concat(emoji, section.title().stream()).toList(), zone));
    addAll(section.blocks());
    gap = true;
  }

  private void paragraph(List<List<Span>> text) {
    for (int at = 0; at < text.size(); at++) {
      line(text.get(at), at == 0);
    }
    gap = true;
  }

  private void listing(Block.Listing listing) {
    boolean roomy = depth == 0 && listing.items().stream().anyMatch(MessageLines::isLong);
    gap &= depth == 0;
    depth++;
    for (int at = 0; at < listing.items().size(); at++) {
      marker = listing.first() == 0 ? "• " : listing.first() + at + ". ";
      gap |= roomy && at > 0;
      for (Block block : listing.items().get(at).blocks()) {
        add(block);
        gap = false;
      }
    }
    depth--;
    marker = "";
    gap = depth == 0;
  }

  /** Items of several lines are told apart by an empty one. */
  private static boolean isLong(Block.Item item) {
    return item.blocks().size() > 1
        || item.blocks().stream()
            .anyMatch(
                it ->
                    it instanceof Block.Paragraph paragraph
                        && paragraph.text().stream().anyMatch(Inline.Break.class::isInstance));
  }

  private void framed(boolean folded, List<Inline> title, List<Block> blocks) {
    MessageLine.Frame outer = frame;
    if (outer == null) {
      frame = new MessageLine.Frame(folded);
      gap = false; // a quotation stands apart by its bar
    }
    List<Span> head = Lines.joined(title, zone);
    line(head.stream().map(MessageLines::strong).toList(), true);
    glued = !head.isEmpty();
    gap = false;
    addAll(blocks);
    frame = outer;
    gap = true;
  }

  private void line(List<Span> text, boolean starts) {
    if (text.isEmpty()) {
      return;
    }
    List<Span> spans = new ArrayList<>();
    if (!marker.isEmpty()) {
      spans.add(new Span.Words(marker, Span.Style.PLAIN));
    }
    text.stream().map(this::harmless).forEach(spans::add);
    boolean startsItem = starts && !glued && (frame == null || !marker.isEmpty() || isNewFrame());
    lines.add(new MessageLine(spans, frame, gap, startsItem));
    marker = "";
    gap = false;
    glued = false;
  }

  private boolean isNewFrame() {
    return lines.isEmpty() || lines.getLast().frame() != frame;
  }

  private static Span strong(Span span) {
    return switch (span) {
      case Span.Words(var text, var style) -> new Span.Words(text, style.strengthened());
      case Span.Anchor(var text, var target, var style) ->
          new Span.Anchor(text, target, style.strengthened());
      case Span.Timestamp(var text, var at, var style) ->
          new Span.Timestamp(text, at, style.strengthened());
    };
  }

  private Span harmless(Span span) {
    return switch (span) {
      case Span.Words(var text, var style) -> new Span.Words(harmless.apply(text), style);
      case Span.Anchor(var text, var target, var style) ->
          new Span.Anchor(harmless.apply(cut(text)), target, style);
      case Span.Timestamp time -> time;
    };
  }

  private static String cut(String label) {
    if (label.length() <= LONGEST_LABEL) {
      return label;
    }
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(label);
    return label.substring(0, letters.preceding(LONGEST_LABEL)) + "…";
  }
}
