package jobo.document;

import java.util.List;
import java.util.stream.Stream;
import jobo.language.Language;

/**
 * Something to read, in one language, before any platform has rendered it.
 *
 * @param language the language of the frame; quoted text may be in another
 */
public record Document(Language language, List<Block> blocks) {
  public Document {
    blocks = List.copyOf(blocks);
  }

  /** A document of these blocks. */
  public static Document of(Language language, Block... blocks) {
    return new Document(language, List.of(blocks));
  }

  /** A document of one paragraph. */
  public static Document text(Language language, String text) {
    return of(language, Block.Paragraph.of(Inline.text(text)));
  }

  /** Every link of it, in the order of reading. */
  public List<Inline.Link> links() {
    return blocks.stream().flatMap(Document::links).toList();
  }

  private static Stream<Inline.Link> links(Block block) {
    return switch (block) {
      case Block.Heading heading -> inlineLinks(heading.text());
      case Block.Paragraph paragraph -> inlineLinks(paragraph.text());
      case Block.Listing listing ->
          listing.items().stream().flatMap(it -> it.blocks().stream()).flatMap(Document::links);
      case Block.Quotation quotation -> quotation.blocks().stream().flatMap(Document::links);
      case Block.Folded folded ->
          Stream.concat(
              inlineLinks(folded.title()), folded.blocks().stream().flatMap(Document::links));
      case Block.Section section ->
          Stream.concat(
              inlineLinks(section.title()), section.blocks().stream().flatMap(Document::links));
      case Block.Picture picture -> Stream.empty();
    };
  }

  private static Stream<Inline.Link> inlineLinks(List<Inline> inlines) {
    return inlines.stream()
        .flatMap(
            inline ->
                switch (inline) {
                  case Inline.Link link -> Stream.of(link);
                  case Inline.Strong strong -> inlineLinks(strong.text());
                  case Inline.Emphasis emphasis -> inlineLinks(emphasis.text());
                  case Inline.Text text -> Stream.empty();
                  case Inline.Moment moment -> Stream.empty();
                  case Inline.Break br -> Stream.empty();
                });
  }
}
