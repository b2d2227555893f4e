package jobo.delivery;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.language.Language;

/** Messages to send in tests. */
final class SampleMessage {
  static final URI ADDRESS = URI.create("https://wire.example/a?b=1&c=%22_*x*_");

  static final URI PAPER = URI.create("https://papers.example/1?x=%3Cy%3E&z");
  static final String PICTURE = "day.png";

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

  /** An overview with a picture of a name, links and buttons, over two of most platforms' own. */
  static Message pictured(String file) {
    Document document =
        Document.of(
            Language.ENGLISH,
            Block.Heading.of(1, Inline.text("The morning report")),
            Block.Paragraph.of(Inline.text("Three stories & a <chart>.")),
            new Block.Picture(file, "a chart of 3 bars"),
            new Block.Section(
                "🎠",
                0x1d4ed8,
                List.of(Inline.text("Models")),
                List.of(
                    Block.Paragraph.of(
                        Inline.link("A new model", ADDRESS),
                        Inline.text(" is \"small\" and fast; see also "),
                        Inline.link("the paper", PAPER)))));
    return new Message(
        document,
        List.of(new Attachment(file, png())),
        List.of(new Button("More", "/digest llm"), new Button("Help", "/help")));
  }

  /** The pictures that lie in the archive of tests: that of a day and no other. */
  static Optional<Attachment> archived(String file) {
    return file.equals(PICTURE) ? Optional.of(new Attachment(file, png())) : Optional.empty();
  }

  private static byte[] png() {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
