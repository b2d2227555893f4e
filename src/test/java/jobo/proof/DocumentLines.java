package jobo.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;

/** A document taken apart: its lines, what each says and where each leads. */
final class DocumentLines {
  private final List<Line> lines = new ArrayList<>();

  /**
   * A paragraph, a heading or a title.
   *
   * @param texts what it says without its links, piece by piece
   */
  record Line(List<String> texts, List<Inline.Link> links, String whole) {
    /** Without the marks that the frame puts around what others said. */
    static String unquoted(String text) {
      return text.startsWith("“") && text.endsWith("”")
          ? text.substring(1, text.length() - 1)
          : text;
    }
  }

  private DocumentLines() {}

  static List<Line> of(Document document) {
    DocumentLines all = new DocumentLines();
    document.blocks().forEach(all::block);
    return all.lines;
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> line(heading.text());
      case Block.Paragraph paragraph -> line(paragraph.text());
      case Block.Listing listing ->
          listing.items().forEach(item -> item.blocks().forEach(this::block));
      case Block.Quotation quotation -> quotation.blocks().forEach(this::block);
      case Block.Folded folded -> {
        line(folded.title());
        folded.blocks().forEach(this::block);
      }
      case Block.Section section -> {
        line(section.title());
        section.blocks().forEach(this::block);
      }
      case Block.Picture picture -> line(List.of(Inline.text(picture.alternative())));
    }
  }

  private void line(List<Inline> inlines) {
    List<Inline> flat = inlines.stream().flatMap(DocumentLines::flat).toList();
    List<String> texts = new ArrayList<>();
    List<Inline.Link> links = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    for (Inline inline : flat) {
      switch (inline) {
        case Inline.Text text -> {
          texts.add(text.value());
          whole.append(text.value());
        }
        case Inline.Link link -> {
          links.add(link);
          whole.append(link.label());
        }
        case Inline.Break _ -> whole.append('\n');
        default -> whole.append("08:00");
      }
    }
    lines.add(new Line(texts, links, whole.toString()));
  }

  private static Stream<Inline> flat(Inline inline) {
    return switch (inline) {
      case Inline.Strong strong -> strong.text().stream().flatMap(DocumentLines::flat);
      case Inline.Emphasis emphasis -> emphasis.text().stream().flatMap(DocumentLines::flat);
      default -> Stream.of(inline);
    };
  }
}
