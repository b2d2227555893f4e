package jobo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.language.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HugeDocumentsTest {
  private static final Duration LONG = Duration.ofSeconds(5); // each takes a small part of it

  static Stream<Named<Function<Document, String>>> renderers() {
    return Stream.of(
        Named.of("Markdown", new MarkdownRenderer(Outline.ZONE)::render),
        Named.of("HTML", new HtmlRenderer(Outline.ZONE)::render),
        Named.of("plain", new PlainRenderer(Outline.ZONE, 80)::render));
  }

  @ParameterizedTest
  @MethodSource("renderers")
  @DisplayName("titles of ten thousand characters come out whole")
  void longTitles(Function<Document, String> renderer) {
    for (String piece :
        List.of("가", "*", "[", "_a", ":a", "<", "&#", "www.", "\\", "`", "#", "👨‍👩‍👧‍👦")) {
      String title = piece.repeat(10_000 / piece.length());
      Block heading = Block.Heading.of(1, Inline.text(title));
      Block paragraph = Block.Paragraph.of(Inline.link(title, URI.create("https://a.example/")));
      String rendered =
          assertTimeout(
              LONG, () -> renderer.apply(Document.of(Language.KOREAN, heading, paragraph)));
      assertThat(rendered).as(piece).hasSizeGreaterThan(2 * title.length());
    }
  }

  @ParameterizedTest
  @MethodSource("renderers")
  @DisplayName("two thousand blocks, a hundred of them fifty deep, come out whole and in order")
  void manyDeepBlocks(Function<Document, String> renderer) {
    List<Block> blocks = new ArrayList<>();
    for (int number = 0; number < 2_000; number++) {
      blocks.add(number % 20 == 0 ? deep("말" + number + "끝") : shallow("말" + number + "끝"));
    }
    String rendered =
        assertTimeout(LONG, () -> renderer.apply(new Document(Language.KOREAN, blocks)));
    assertThat(Pattern.compile("말\\d+끝").matcher(rendered).results().map(MatchResult::group))
        .containsExactlyElementsOf(
            IntStream.range(0, 2_000).mapToObj(number -> "말" + number + "끝").toList());
  }

  @ParameterizedTest
  @MethodSource("renderers")
  @DisplayName("a paragraph of ten thousand pieces comes out whole")
  void manyPieces(Function<Document, String> renderer) {
    List<Inline> pieces = new ArrayList<>();
    for (int number = 0; number < 10_000; number++) {
      Inline text = Inline.text("말" + number + "끝");
      pieces.add(number % 3 == 0 ? new Inline.Emphasis(List.of(text)) : text);
    }
    Block paragraph = new Block.Paragraph(List.of(new Inline.Strong(pieces)));
    String rendered =
        assertTimeout(LONG, () -> renderer.apply(Document.of(Language.KOREAN, paragraph)));
    assertThat(rendered).contains("말0끝", "말9997끝");
  }

  private static Block shallow(String text) {
    return Block.Paragraph.of(Inline.text(text));
  }

  private static Block deep(String text) {
    Block block = shallow(text);
    for (int depth = 0; depth < 50; depth++) {
      block =
          depth % 2 == 0
              ? Block.Listing.numbered(depth, List.of(Block.Item.of(block)))
              : new Block.Quotation(List.of(block));
    }
    return block;
  }
}
