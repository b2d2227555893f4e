package jobo.document;

import static jobo.document.Inline.emphasis;
import static jobo.document.Inline.link;
import static jobo.document.Inline.strong;
import static jobo.document.Inline.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import jobo.language.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {
  private static final URI PAGE = URI.create("https://a.example/x");

  private final MarkdownRenderer renderer = new MarkdownRenderer(Outline.ZONE);

  @ParameterizedTest
  @DisplayName("text that is no markup where it stands is written without an escape")
  @ValueSource(
      strings = {
        "[단독] 네이버, 'HyperCLOVA X' 공개 — 매개변수 3~5배 (종합)",
        "open-weight models: a state-of-the-art review, v1.5 - part 2",
        "C# & Rust: 5 > 3, 2 < 3, 2 * 3 = 6, AT&T, snake_case_name, C:\\path",
        "두 건 [2][4] 있다 · 08:00:03 · $1.2B → 58.3%",
        "Who's #1? @jobo, +82, = e.g. (a) {b} ^c 12:30:45",
        "a | b | c",
        "🎠 #12 3\uFE0F\u20E3"
      })
  void ordinaryTextStaysReadable(String ordinary) {
    assertThat(paragraph(text(ordinary))).isEqualTo(ordinary + "\n");
  }

  @ParameterizedTest
  @DisplayName("text that tempts Markdown is written so that it stays text")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '¤',
      textBlock =
          """
          <img src=x onerror=alert(1)> ¦ \\<img src=x onerror=alert(1)>
          see [x](javascript:alert(1)) ¦ see [x\\](javascript:alert(1))
          ![x](y.png) ¦ ![x\\](y.png)
          [x]: /y ¦ \\[x]: /y
          [x] done ¦ [<!-- -->x] done
          [!NOTE] ¦ \\[!NOTE]
          @everyone ¦ @everyone
          me@a.example ¦ me@<!-- -->a.example
          https://a.example/b ¦ https:/<!-- -->/a.example/b
          www.a.example ¦ www<!-- -->.a.example
          :rocket: ¦ :<!-- -->rocket:
          ends with \\ ¦ ends with \\\\
          \\* ¦ \\\\\\*
          `code` and ``more`` ¦ \\`code\\` and \\`\\`more\\`\\`
          *** ¦ \\*\\*\\*
          a*b*c ¦ a\\*b\\*c
          _init_ ¦ \\_init\\_
          3~5일, 7~9일 ¦ 3\\~5일, 7\\~9일
          &lt; &amp; &#35; ¦ \\&lt; \\&amp; \\&#35;
          1. first ¦ 1\\. first
          2026) x ¦ 2026\\) x
          - dash ¦ \\- dash
          + plus ¦ \\+ plus
          # sign ¦ \\# sign
          > quoted ¦ \\> quoted
          --- ¦ \\---
          === ¦ \\===
          |---| ¦ \\|---|
          """)
  void temptingTextStaysText(String tempting, String written) {
    assertThat(paragraph(text(tempting))).isEqualTo(written + "\n");
    assertThat(MarkdownOutline.of(paragraph(text(tempting)))).isEqualTo("p " + tempting);
  }

  @Test
  void invisibleCharactersAndHalfEmojiNeverReachTheFile() {
    assertThat(paragraph(text("a\u202Eb\u0000c\uD83Dd\u001b[31me"))).isEqualTo("abcd[31me\n");
  }

  @ParameterizedTest
  @DisplayName("an address keeps every character, whatever it is made of")
  @CsvSource({
    "https://a.example/(b)_(c), https://a.example/(b)_(c)",
    "https://a.example/b)c, https://a.example/b\\)c",
    "https://a.example/?a=1&copy;=2, https://a.example/?a=1&amp;copy;=2",
    "https://a.example/가, https://a.example/%EA%B0%80",
    "/stories/12, /stories/12"
  })
  void addressesAreWhole(URI target, String written) {
    String markdown = paragraph(link("x", target));
    assertThat(markdown).isEqualTo("[x](" + written + ")\n");
    assertThat(MarkdownOutline.of(markdown)).isEqualTo("p ⟦L0:" + target.toASCIIString() + "⟧x");
  }

  @ParameterizedTest
  @DisplayName("brackets in a label are escaped only where they would end it")
  @CsvSource({
    "[단독] 공개, [[단독] 공개](https://a.example/x)",
    "a ] b, [a \\] b](https://a.example/x)",
    "[a](b), [\\[a\\](b)](https://a.example/x)",
    "https://b.example, [https://b.example](https://a.example/x)",
    "^1, [\\^1](https://a.example/x)"
  })
  void labelsKeepTheirBrackets(String label, String written) {
    assertThat(paragraph(link(label, PAGE))).isEqualTo(written + "\n");
  }

  @Test
  @DisplayName("an exclamation mark before a link makes no picture of it")
  void exclamationMarkBeforeLink() {
    assertThat(paragraph(text("와!"), link("x", PAGE))).isEqualTo("와\\![x](https://a.example/x)\n");
  }

  @Test
  @DisplayName("a Korean particle follows bold words, quoted or not")
  void particleBehindBoldWords() {
    assertThat(paragraph(strong("가람"), text("은"))).isEqualTo("**가람**은\n");
    assertThat(paragraph(emphasis("가람"), text("은"))).isEqualTo("*가람*은\n");
    assertThat(paragraph(strong("'가람'"), text("은"))).isEqualTo("**'가람'**&#51008;\n");
  }

  @Test
  @DisplayName("stress beside weight, and around a single letter, is read back as written")
  void stressBesideWeight() {
    Inline[] inlines = {
      text("T"),
      new Inline.Strong(List.of(text("a"), emphasis("%s"), text("& V"))),
      emphasis("b"),
      text("c")
    };
    assertThat(MarkdownOutline.of(paragraph(inlines))).isEqualTo("p T⟦S⟧a⟦SE⟧%s⟦S⟧& V⟦E⟧b⟦⟧c");
  }

  @Test
  @DisplayName("space at the ends of bold words moves out of them")
  void spaceMovesOut() {
    assertThat(paragraph(text("a"), strong(" b "), text("c"))).isEqualTo("a **b** c\n");
  }

  @Test
  @DisplayName("a break ends the line, and lines without text do not exist")
  void breaks() {
    Inline br = new Inline.Break();
    assertThat(paragraph(br, text("a"), br, br, text("- b"), br)).isEqualTo("a\\\n\\- b\n");
  }

  @Test
  @DisplayName("a line that looks like a table's second row makes no table")
  void noTable() {
    String markdown = paragraph(text("a | b"), new Inline.Break(), text("--- | ---"));
    assertThat(markdown).isEqualTo("a | b\\\n\\--- | ---\n");
    assertThat(MarkdownOutline.of(markdown)).isEqualTo("p a | b⏎--- | ---");
  }

  @Test
  @DisplayName("an instant is written in the reader's zone, with the zone's name")
  void instants() {
    assertThat(paragraph(new Inline.Moment(Instant.parse("2026-11-20T23:00:00Z"))))
        .isEqualTo("2026-11-21 08:00 KST\n");
  }

  @Test
  @DisplayName("number signs at a heading's end stay")
  void headings() {
    assertThat(render(Block.Heading.of(3, text("Learn C#")))).isEqualTo("### Learn C#\n");
    assertThat(render(Block.Heading.of(1, text("a ##")))).isEqualTo("# a \\##\n");
  }

  @Test
  @DisplayName("lists nest with the indent of their marker, and stay close while items are short")
  void lists() {
    Block inner =
        Block.Listing.bullets(List.of(Block.Item.of(text("b")), Block.Item.of(text("c"))));
    Block list =
        Block.Listing.numbered(
            9,
            List.of(
                Block.Item.of(Block.Paragraph.of(text("a")), inner),
                Block.Item.of(text("d"), new Inline.Break(), text("e"))));
    assertThat(render(list)).isEqualTo("9. a\n   - b\n   - c\n10. d\\\n    e\n");
  }

  @Test
  @DisplayName("two lists behind each other stay two")
  void twoLists() {
    Block list = Block.Listing.bullets(List.of(Block.Item.of(text("a"))));
    assertThat(render(list, list, list)).isEqualTo("- a\n\n* a\n\n- a\n");
  }

  @Test
  @DisplayName("an empty item keeps its number and loses its bullet")
  void emptyItems() {
    List<Block.Item> items = List.of(Block.Item.of(text("")), Block.Item.of(text("a")));
    assertThat(render(Block.Listing.numbered(1, items))).isEqualTo("1.\n2. a\n");
    assertThat(render(Block.Listing.bullets(items))).isEqualTo("- a\n");
  }

  @Test
  @DisplayName("sections, folded parts, quotations and pictures have their Markdown")
  void containers() {
    Block section =
        new Block.Section(
            "🎠",
            0x4B8BBE,
            List.of(text("LLM")),
            List.of(
                new Block.Folded(List.of(text("출처")), List.of(Block.Paragraph.of(text("a")))),
                new Block.Quotation(
                    List.of(Block.Paragraph.of(text("b")), Block.Paragraph.of(text("c")))),
                new Block.Picture("news.ko.png", "기사 [수]")));
    assertThat(render(section))
        .isEqualTo("## 🎠 LLM\n\n**출처**\n\na\n\n> b\n>\n> c\n\n![기사 [수]](news.ko.png)\n");
  }

  @Test
  @DisplayName("what shows nothing writes nothing")
  void nothing() {
    assertThat(render()).isEmpty();
    assertThat(
            render(
                Block.Heading.of(1, text(" ")),
                Block.Paragraph.of(strong("")),
                Block.Listing.bullets(List.of()),
                new Block.Quotation(List.of())))
        .isEmpty();
  }

  private String paragraph(Inline... inlines) {
    return render(Block.Paragraph.of(inlines));
  }

  private String render(Block... blocks) {
    return renderer.render(Document.of(Language.KOREAN, blocks));
  }
}
