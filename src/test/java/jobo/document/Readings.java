package jobo.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.language.ReaderDates;

/** The bare text of blocks, as one would read them aloud. */
final class Readings {
  private Readings() {}

  static String of(Block block) {
    return switch (block) {
      case Block.Heading heading -> inlines(heading.text());
      case Block.Paragraph paragraph -> inlines(paragraph.text());
      case Block.Listing listing ->
          blocks(listing.items().stream().flatMap(item -> item.blocks().stream()));
      case Block.Quotation quotation -> blocks(quotation.blocks().stream());
      case Block.Folded folded -> inlines(folded.title()) + blocks(folded.blocks().stream());
      case Block.Section section ->
          section.emoji() + inlines(section.title()) + blocks(section.blocks().stream());
      case Block.Picture picture -> picture.alternative();
    };
  }

  private static String blocks(Stream<Block> blocks) {
    return blocks.map(Readings::of).collect(Collectors.joining());
  }

  private static String inlines(List<Inline> inlines) {
    return inlines.stream().map(Readings::of).collect(Collectors.joining());
  }

  private static String of(Inline inline) {
    return switch (inline) {
      case Inline.Text(var value) -> value;
      case Inline.Strong(var inner) -> inlines(inner);
      case Inline.Emphasis(var inner) -> inlines(inner);
      case Inline.Link(var label, var target) -> label;
      case Inline.Moment(var at) -> ReaderDates.timestamp(at, Outline.ZONE);
      case Inline.Break() -> "";
    };
  }
}
