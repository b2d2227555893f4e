package jobo.document;

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

class HtmlRendererTest {
  private final HtmlRenderer renderer = new HtmlRenderer(Outline.ZONE);

  @ParameterizedTest
  @DisplayName("whatever a text holds, it is escaped")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '¤',
      textBlock =
          """
          <img src=x onerror=alert(1)> ¦ &lt;img src=x onerror=alert(1)&gt;
          </p><script>x</script> ¦ &lt;/p&gt;&lt;script&gt;x&lt;/script&gt;
          &lt; &amp; ¦ &amp;lt; &amp;amp;
          "quoted" 'too' ¦ &quot;quoted&quot; &#39;too&#39;
          @everyone *** `x` \\ ¦ @everyone *** `x` \\
          """)
  void textIsEscaped(String text, String written) {
    assertThat(render(Block.Paragraph.of(text(text)))).isEqualTo("<p>" + written + "</p>\n");
  }

  @Test
  @DisplayName("a picture's words cannot leave their attribute")
  void attributesAreEscaped() {
    assertThat(render(new Block.Picture("a.png", "\" onerror=\"alert(1)")))
        .isEqualTo(
            "<figure><img src=\"/archive/a.png\" alt=\"&quot; onerror=&quot;alert(1)\""
                + " decoding=\"async\"></figure>\n");
  }

  @Test
  @DisplayName(
      "within a page headings begin below the page's own, and none is deeper than the last")
  void headingsWithin() {
    Document document =
        Document.of(
            Language.ENGLISH,
            Block.Heading.of(1, text("a")),
            new Block.Section("", 0, List.of(text("b")), List.of(Block.Heading.of(4, text("c")))));
    assertThat(new HtmlRenderer(Outline.ZONE, 3).render(document))
        .contains("<h3>a</h3>", "<h4>b</h4>", "<h6>c</h6>");
    assertThat(new HtmlRenderer(Outline.ZONE, 5).render(document))
        .contains("<h5>a</h5>", "<h6>b</h6>", "<h6>c</h6>");
    assertThat(renderer.render(document)).contains("<h1>a</h1>", "<h2>b</h2>", "<h4>c</h4>");
  }

  @Test
  @DisplayName("links that lead away are marked so, links to own pages are not")
  void links() {
    assertThat(
            render(
                Block.Paragraph.of(
                    link("x", URI.create("https://a.example/?a=1&b=2'")),
                    link("y", URI.create("/stories/1")))))
        .isEqualTo(
            "<p><a href=\"https://a.example/?a=1&amp;b=2&#39;\" rel=\"noopener nofollow\">x</a>"
                + "<a href=\"/stories/1\">y</a></p>\n");
  }

  @Test
  @DisplayName("a linked phrase in the other language says which it is")
  void languages() {
    URI page = URI.create("/x");
    assertThat(render(Block.Paragraph.of(link("Open weights released", page), link("LLM", page))))
        .isEqualTo(
            "<p><a href=\"/x\" lang=\"en\">Open weights released</a><a href=\"/x\">LLM</a></p>\n");
  }

  @Test
  @DisplayName("an instant carries its machine-readable form")
  void instants() {
    assertThat(render(Block.Paragraph.of(new Inline.Moment(Instant.parse("2026-11-20T23:00:00Z")))))
        .isEqualTo("<p><time datetime=\"2026-11-20T23:00:00Z\">2026-11-21 08:00 KST</time></p>\n");
  }

  @Test
  @DisplayName("sections, folded parts and lists have their elements, and empty ones are left out")
  void containers() {
    Block list =
        Block.Listing.numbered(3, List.of(Block.Item.of(strong("a")), Block.Item.of(text(""))));
    Block folded = new Block.Folded(List.of(text("출처")), List.of(list));
    Block empty = new Block.Quotation(List.of(Block.Paragraph.of()));
    Block section = new Block.Section("🎠", 0x0B8BBE, List.of(text("LLM")), List.of(folded, empty));
    assertThat(render(section))
        .isEqualTo(
            """
            <section class="category" data-colour="0b8bbe">
            <h2><span class="emoji" aria-hidden="true">🎠</span> LLM</h2>
            <details>
            <summary>출처</summary>
            <ol start="3">
            <li><p><strong>a</strong></p>
            </li>
            <li></li>
            </ol>
            </details>
            </section>
            """);
  }

  private String render(Block block) {
    String html = renderer.render(Document.of(Language.KOREAN, block));
    String start = "<div class=\"document\" lang=\"ko\">\n";
    String end = "</div>\n";
    assertThat(html).startsWith(start).endsWith(end);
    return html.substring(start.length(), html.length() - end.length());
  }
}
