package jobo.document;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jobo.language.ReaderDates;

/** What a reader must find in a document, one line a block: the measure for what was rendered. */
final class Outline {
  static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

  /** Which markup the outline is compared with: Markdown has neither sections nor folding. */
  enum Kind {
    MARKDOWN,
    HTML
  }

  private final Kind kind;
  private int links;

  private Outline(Kind kind) {
    this.kind = kind;
  }

  static String of(Document document, Kind kind) {
    return String.join("\n", new Outline(kind).blocks(document.blocks()));
  }

  private List<String> blocks(List<Block> blocks) {
    return blocks.stream().flatMap(block -> block(block).stream()).toList();
  }

  private List<String> block(Block block) {
    return switch (block) {
      case Block.Heading(int level, var text) -> line("h" + level, text, true);
      case Block.Paragraph(var text) -> line("p", text, false);
      case Block.Listing listing -> listing(listing);
      case Block.Quotation(var inner) -> nested("quote", blocks(inner));
      case Block.Picture(var file, var alternative) -> List.of("img " + file + " " + alternative);
      case Block.Folded(var title, var inner) -> folded(title, inner);
      case Block.Section(var emoji, int colour, var title, var inner) -> {
        List<Inline> heading = new ArrayList<>(List.of(Inline.text(emoji + " ")));
        heading.addAll(title);
        List<String> lines = new ArrayList<>(line("h2", heading, true));
        lines.addAll(blocks(inner));
        yield kind == Kind.MARKDOWN ? lines : nested("section %06x".formatted(colour), lines);
      }
    };
  }

  private List<String> folded(List<Inline> title, List<Block> inner) {
    if (kind == Kind.MARKDOWN) {
      List<String> lines = new ArrayList<>(line("p", List.of(new Inline.Strong(title)), false));
      lines.addAll(blocks(inner));
      return lines;
    }
    List<String> lines = new ArrayList<>(line("summary", title, true));
    lines.addAll(blocks(inner));
    return nested("details", lines);
  }

  private List<String> listing(Block.Listing listing) {
    boolean numbered = listing.first() > 0;
    List<String> lines = new ArrayList<>();
    for (Block.Item item : listing.items()) {
      List<String> inner = blocks(item.blocks());
      lines.addAll(numbered && inner.isEmpty() ? List.of("li") : nested("li", inner));
    }
    return nested(numbered ? "ol " + listing.first() : "ul", lines);
  }

  private List<String> line(String name, List<Inline> inlines, boolean joined) {
    Inked inked = new Inked();
    ink(inlines, inked, false, false, joined);
    return inked.isEmpty() ? List.of() : List.of(name + " " + inked);
  }

  private void ink(
      List<Inline> inlines, Inked inked, boolean strong, boolean emphasis, boolean joined) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Text(var value) -> inked.text(value, strong, emphasis, "");
        case Inline.Strong(var inner) -> ink(inner, inked, true, emphasis, joined);
        case Inline.Emphasis(var inner) -> ink(inner, inked, strong, true, joined);
        case Inline.Link(var label, var target) ->
            inked.text(label, strong, emphasis, link(links++, target.toASCIIString()));
        case Inline.Moment(var at) ->
            inked.text(ReaderDates.timestamp(at, ZONE), strong, emphasis, "");
        case Inline.Break() -> {
          if (joined) {
            inked.text(" ", strong, emphasis, "");
          } else {
            inked.lineBreak();
          }
        }
      }
    }
  }

  static String link(int number, String target) {
    return "L" + number + ":" + target;
  }

  static List<String> nested(String name, List<String> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> result = new ArrayList<>(List.of(name));
    lines.forEach(line -> result.add("  " + line));
    return result;
  }
}
