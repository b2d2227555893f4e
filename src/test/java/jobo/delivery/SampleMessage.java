package jobo.delivery;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;

/** Messages to send in tests. */
final class SampleMessage {
  static final URI ADDRESS = URI.create("https://wire.example/a?b=1&c=%22_*x*_");

  private SampleMessage() {}

  /** A message of these paragraphs. */
  static Message saying(String... paragraphs) {
    boolean one = paragraphs.length == 1;
    return Message.of(
        new Document(
            Language.ENGLISH,
            IntStream.range(0, paragraphs.length)
                .mapToObj(it -> paragraphs[it] + (one ? "" : "."))
                .<Block>map(it -> Block.Paragraph.of(Inline.text(it)))
                .toList()));
  }

  /** A document that holds a text in every kind of block. */
  static Message everywhere(String text) {
    Inline inline = Inline.text(text);
    return Message.of(
        Document.of(
            Language.KOREAN,
            Block.Heading.of(1, inline),
            Block.Paragraph.of(inline, Inline.text(" "), Inline.link(text, ADDRESS)),
            Block.Listing.bullets(List.of(Block.Item.of(Inline.strong(text)))),
            new Block.Quotation(List.of(Block.Paragraph.of(Inline.emphasis(text)))),
            new Block.Section(
                "🎠", 0x1d4ed8, List.of(inline), List.of(Block.Paragraph.of(inline)))));
  }
}
