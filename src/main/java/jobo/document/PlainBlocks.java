package jobo.document;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes blocks as lines of plain text. */
final class PlainBlocks {
  private static final int NARROWEST = 16;

  private final ZoneId zone;
  private final Footnotes footnotes;

  PlainBlocks(ZoneId zone, Footnotes footnotes) {
    this.zone = zone;
    this.footnotes = footnotes;
  }

  /** The lines of blocks, wrapped to fit into so many columns. */
  Sheet sheet(List<Block> blocks, int room) {
    Sheet sheet = new Sheet();
    blocks.forEach(block -> add(block, sheet, room));
    return sheet;
  }

  private void add(Block block, Sheet sheet, int room) {
    switch (block) {
      case Block.Heading(int level, var text) -> sheet.add(heading(level, text, room));
      case Block.Paragraph(var text) -> sheet.addParagraph(paragraph(text, room));
      case Block.Listing listing -> addList(listing, sheet, room);
      case Block.Quotation(var inner) -> sheet.add(indented("> ", "> ", inner, room));
      case Block.Folded(var title, var inner) -> {
        sheet.addParagraph(wrapped(Lines.joined(title, zone), room));
        sheet.add(indented("  ", "  ", inner, room));
      }
      case Block.Section section -> {
        sheet.add(heading(2, section.heading(), room));
        section.blocks().forEach(it -> add(it, sheet, room));
      }
      case Block.Picture(var file, var alternative) -> {
        if (!alternative.isEmpty()) {
          sheet.addParagraph(Columns.wrap("[" + alternative + "]", room));
        }
      }
    }
  }

  private List<String> heading(int level, List<Inline> text, int room) {
    List<String> lines = new ArrayList<>(wrapped(Lines.joined(text, zone), room));
    if (level < 3 && !lines.isEmpty()) {
      int longest = lines.stream().mapToInt(Columns::width).max().orElse(0);
      lines.add((level == 1 ? "=" : "-").repeat(longest));
    }
    return lines;
  }

  private List<String> paragraph(List<Inline> text, int room) {
    return Lines.of(text, zone).stream().flatMap(it -> wrapped(it, room).stream()).toList();
  }

  private List<String> wrapped(List<Span> line, int room) {
    return line.isEmpty()
        ? List.of()
        : Columns.wrap(line.stream().map(this::words).collect(Collectors.joining()), room);
  }

  private String words(Span span) {
    return switch (span) {
      case Span.Anchor anchor -> anchor.text() + footnotes.sign(anchor.target());
      case Span.Words words -> words.text();
      case Span.Timestamp timestamp -> timestamp.text();
    };
  }

  private void addList(Block.Listing listing, Sheet sheet, int room) {
    boolean numbered = listing.first() > 0;
    List<List<String>> items = new ArrayList<>();
    for (int index = 0; index < listing.items().size(); index++) {
      String marker = numbered ? listing.first() + index + ". " : "- ";
      String indent = " ".repeat(marker.length());
      List<String> lines = indented(marker, indent, listing.items().get(index).blocks(), room);
      if (!lines.isEmpty() || numbered) {
        items.add(lines.isEmpty() ? List.of(marker.strip()) : lines);
      }
    }
    sheet.addList(items, '-', true);
  }

  /** Blocks behind a prefix; where that would leave no room, the prefix stands above them. */
  private List<String> indented(String first, String rest, List<Block> blocks, int room) {
    boolean narrow = room - first.length() < NARROWEST;
    List<String> lines = sheet(blocks, narrow ? room : room - first.length()).lines();
    List<String> result = new ArrayList<>();
    if (narrow && !lines.isEmpty() && !first.isBlank()) {
      result.add(first.strip());
    }
    for (String line : lines) {
      String prefix = narrow ? "" : result.isEmpty() ? first : rest;
      result.add((prefix + line).stripTrailing());
    }
    return result;
  }
}
