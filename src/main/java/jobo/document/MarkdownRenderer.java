package jobo.document;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes documents as Markdown: CommonMark that GitHub reads alike, for the files of the archive.
 *
 * <p>Text comes out as that very text; only nodes become markup. Instants are written in a zone,
 * with the zone's short name. Markdown cannot fold: a folded part is its title in bold, then its
 * blocks. A section is a heading of the second level, then its blocks. Blocks without visible
 * content are left out; an empty item keeps its number. Bare numbers such as {@code #12} and names
 * such as {@code @jobo} stay as they are: GitHub links them in conversations, never in files.
 */
public final class MarkdownRenderer {
  private final ZoneId zone;

  /** A renderer that writes instants in a zone. */
  public MarkdownRenderer(ZoneId zone) {
    this.zone = zone;
  }

  /** The Markdown of a document, its lines ended; empty where nothing is visible. */
  public String render(Document document) {
    List<String> lines = blocks(document.blocks()).lines();
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private Sheet blocks(List<Block> blocks) {
    Sheet sheet = new Sheet();
    blocks.forEach(block -> add(block, sheet));
    return sheet;
  }

  private void add(Block block, Sheet sheet) {
    switch (block) {
      case Block.Heading(int level, var text) -> sheet.add(heading(level, text));
      case Block.Paragraph(var text) -> sheet.addParagraph(paragraph(text));
      case Block.Listing listing -> addList(listing, sheet);
      case Block.Quotation(var inner) -> sheet.add(quoted(blocks(inner).lines()));
      case Block.Folded(var title, var inner) -> {
        sheet.addParagraph(paragraph(List.of(new Inline.Strong(title))));
        inner.forEach(it -> add(it, sheet));
      }
      case Block.Section section -> {
        sheet.add(heading(2, section.heading()));
        section.blocks().forEach(it -> add(it, sheet));
      }
      case Block.Picture(var file, var alternative) ->
          sheet.addParagraph(List.of(picture(file, alternative)));
    }
  }

  private List<String> heading(int level, List<Inline> text) {
    List<Span> line = Lines.joined(text, zone);
    if (line.isEmpty()) {
      return List.of();
    }
    String marks = "#".repeat(level) + " ";
    return List.of(marks + MarkdownLine.ofHeading(line, MarkdownLine.pairs(List.of(line))));
  }

  private List<String> paragraph(List<Inline> text) {
    List<List<Span>> lines = Lines.of(text, zone);
    String pairs = MarkdownLine.pairs(lines);
    List<String> result = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      String end = index + 1 < lines.size() ? "\\" : "";
      result.add(MarkdownLine.of(lines.get(index), pairs, index == 0) + end);
    }
    return result;
  }

  private static String picture(String file, String alternative) {
    String words =
        new MarkdownText(alternative, '[', ']', MarkdownText.Place.PICTURE, "`~").escaped(-1);
    return "![" + words + "](" + file + ")";
  }

  private void addList(Block.Listing listing, Sheet sheet) {
    boolean numbered = listing.first() > 0;
    char mark = sheet.listMark(numbered);
    List<List<String>> items = new ArrayList<>();
    for (int index = 0; index < listing.items().size(); index++) {
      List<String> lines = blocks(listing.items().get(index).blocks()).lines();
      String marker = (numbered ? listing.first() + index : "") + String.valueOf(mark) + " ";
      if (numbered || !lines.isEmpty()) {
        items.add(item(marker, lines));
      }
    }
    sheet.addList(items, mark, listing.first() < 2);
  }

  private static List<String> item(String marker, List<String> lines) {
    String indent = " ".repeat(marker.length());
    List<String> result = new ArrayList<>();
    for (String line : lines) {
      result.add(line.isEmpty() ? "" : (result.isEmpty() ? marker : indent) + line);
    }
    return result.isEmpty() ? List.of(marker.strip()) : result;
  }

  private static List<String> quoted(List<String> lines) {
    return lines.stream().map(line -> line.isEmpty() ? ">" : "> " + line).toList();
  }
}
