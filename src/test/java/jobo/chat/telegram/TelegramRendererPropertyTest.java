package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jobo.botapi.Entity;
import jobo.botapi.HtmlParser;
import jobo.botapi.MarkedText;
import jobo.demo.WireHouse;
import jobo.document.Block;
import jobo.document.Cases;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.document.RandomDocuments;
import jobo.language.Language;
import jobo.language.ReaderDates;
import org.junit.jupiter.api.Test;

/** What Telegram takes, and that all messages together say what the document says, once. */
class TelegramRendererPropertyTest {
  private static final URI BASE = URI.create("https://jobo.example");
  private static final Set<String> OUR_ENTITIES =
      Set.of("bold", "italic", "text_link", "blockquote", "expandable_blockquote");
  private static final String JOINER = "\u2060";

  private final TelegramRenderer renderer = new TelegramRenderer(WireHouse.ZONE, BASE);

  @Test
  void everyMessageKeepsTelegramsLimitsAndNothingInItIsPressedByAccident() {
    Cases.forEachSeed(
        seed -> {
          for (MarkedText message : messages(longDocument(seed))) {
            assertThat(message.text().strip()).as("seed %d", seed).isNotEmpty();
            assertThat(message.text().length()).as("seed %d", seed).isLessThanOrEqualTo(4_096);
            assertThat(message.entities()).as("seed %d", seed).hasSizeLessThanOrEqualTo(100);
            assertThat(message.entities())
                .as("seed %d", seed)
                .extracting(Entity::type)
                .isSubsetOf(OUR_ENTITIES);
          }
        });
  }

  @Test
  void noLinkIsLostOrComesTwice() {
    Cases.forEachSeed(
        seed -> {
          Document document = longDocument(seed);
          List<String> expected =
              document.links().stream()
                  .map(it -> BASE.resolve(it.target()).toASCIIString())
                  .toList();
          assertThat(
                  messages(document).stream()
                      .flatMap(it -> it.entities().stream())
                      .filter(it -> it.type().equals("text_link"))
                      .map(Entity::argument))
              .as("seed %d", seed)
              .containsExactlyElementsOf(expected);
        });
  }

  @Test
  void noWordIsLostOrComesTwice() {
    Cases.forEachSeed(
        seed -> {
          Document document = longDocument(seed);
          StringBuilder said = new StringBuilder();
          messages(document).forEach(it -> said.append(it.text()));
          StringBuilder expected = new StringBuilder();
          document.blocks().forEach(it -> blocks(it, expected));
          assertThat(withoutMarkers(said.toString(), letters(expected.toString())))
              .as("seed %d", seed)
              .isEqualTo(letters(expected.toString()));
        });
  }

  /** Several documents in one, so that it needs several messages. */
  private static Document longDocument(long seed) {
    List<Block> blocks = new ArrayList<>();
    for (long part = 0; part < 1 + seed % 6; part++) {
      blocks.addAll(new RandomDocuments(seed * 31 + part).next().blocks());
    }
    return new Document(Language.KOREAN, blocks);
  }

  private List<MarkedText> messages(Document document) {
    return renderer.render(document, Set.of()).stream()
        .filter(it -> !it.html().equals("…"))
        .map(it -> HtmlParser.parse(it.html()))
        .toList();
  }

  private static String letters(String text) {
    return text.replace(JOINER, "").replaceAll("[\\s\\p{Z}]+", "");
  }

  /** The text without bullets and numbers of items, which the document's inlines do not have. */
  private static String withoutMarkers(String said, String expected) {
    String letters = letters(said);
    StringBuilder kept = new StringBuilder();
    for (int at = 0; at < letters.length(); at++) {
      char letter = letters.charAt(at);
      boolean wanted =
          kept.length() < expected.length() && expected.charAt(kept.length()) == letter;
      if (wanted || "•0123456789.".indexOf(letter) < 0) {
        kept.append(letter);
      }
    }
    return kept.toString();
  }

  private static void blocks(Block block, StringBuilder text) {
    switch (block) {
      case Block.Heading(int level, var inlines) -> inlines(inlines, text);
      case Block.Paragraph(var inlines) -> inlines(inlines, text);
      case Block.Listing listing ->
          listing.items().forEach(it -> it.blocks().forEach(inner -> blocks(inner, text)));
      case Block.Quotation(var inner) -> inner.forEach(it -> blocks(it, text));
      case Block.Folded(var title, var inner) -> {
        inlines(title, text);
        inner.forEach(it -> blocks(it, text));
      }
      case Block.Section section -> {
        text.append(section.emoji());
        inlines(section.title(), text);
        section.blocks().forEach(it -> blocks(it, text));
      }
      case Block.Picture(var file, var alternative) -> text.append(alternative);
    }
  }

  private static void inlines(List<Inline> inlines, StringBuilder text) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Text(var value) -> text.append(value);
        case Inline.Strong(var inner) -> inlines(inner, text);
        case Inline.Emphasis(var inner) -> inlines(inner, text);
        case Inline.Link(var label, var target) -> text.append(label);
        case Inline.Moment(var at) -> text.append(ReaderDates.timestamp(at, WireHouse.ZONE));
        case Inline.Break() -> {}
      }
    }
  }
}
