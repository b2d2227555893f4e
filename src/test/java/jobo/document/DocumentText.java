package jobo.document;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** All that a document says, without any layout: what renderers are compared with. */
public final class DocumentText {
  private final StringBuilder text = new StringBuilder();
  private final Function<Instant, String> moments;

  private DocumentText(Function<Instant, String> moments) {
    this.moments = moments;
  }

  /**
   * The text of a document.
   *
   * @param moments how an instant is written
   */
  public static String of(Document document, Function<Instant, String> moments) {
    DocumentText text = new DocumentText(moments);
    document.blocks().forEach(text::block);
    return text.text.toString();
  }

  /**
   * What was said without bullets and numbers of items, which the document's inlines do not have.
   *
   * @param said without spaces
   * @param expected without spaces
   */
  public static String withoutMarkers(String said, String expected) {
    StringBuilder kept = new StringBuilder();
    for (int at = 0; at < said.length(); at++) {
      char letter = said.charAt(at);
      boolean wanted =
          kept.length() < expected.length() && expected.charAt(kept.length()) == letter;
      if (wanted || "•0123456789.".indexOf(letter) < 0) {
        kept.append(letter);
      }
    }
    return kept.toString();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(int level, var inlines) -> inlines(inlines);
      case Block.Paragraph(var inlines) -> inlines(inlines);
      case Block.Listing listing -> listing.items().forEach(it -> it.blocks().forEach(this::block));
      case Block.Quotation(var inner) -> inner.forEach(this::block);
      case Block.Folded(var title, var inner) -> {
        inlines(title);
        inner.forEach(this::block);
      }
      case Block.Section section -> {
        text.append(section.emoji());
        inlines(section.title());
        section.blocks().forEach(this::block);
      }
      case Block.Picture(var file, var alternative) -> text.append(alternative);
    }
  }

  private void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Text(var value) -> text.append(value);
        case Inline.Strong(var inner) -> inlines(inner);
        case Inline.Emphasis(var inner) -> inlines(inner);
        case Inline.Link(var label, var target) -> text.append(label);
        case Inline.Moment(var at) -> text.append(moments.apply(at));
        case Inline.Break() -> {}
      }
    }
  }
}
