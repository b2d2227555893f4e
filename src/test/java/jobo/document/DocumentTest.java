package jobo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import jobo.language.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

  @Test
  @DisplayName("links are found wherever they stand, in the order of reading")
  void links() {
    Document document =
        Document.of(
            Language.ENGLISH,
            Block.Heading.of(1, link("a")),
            Block.Paragraph.of(
                new Inline.Strong(List.of(new Inline.Emphasis(List.of(link("b"))))),
                Inline.text("x"),
                link("c")),
            new Block.Section(
                "",
                0,
                List.of(link("d")),
                List.of(
                    Block.Listing.bullets(List.of(Block.Item.of(link("e")))),
                    new Block.Quotation(List.of(Block.Paragraph.of(link("f")))),
                    new Block.Folded(List.of(link("g")), List.of(Block.Paragraph.of(link("h")))),
                    new Block.Picture("a.png", "a"))),
            Block.Paragraph.of(link("i")));
    assertThat(document.links().stream().map(Inline.Link::label))
        .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i");
  }

  @ParameterizedTest
  @DisplayName("only web addresses and own pages can be linked")
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://a.example/",
        "//a.example/",
        "a/b",
        "http:///x",
        "mailto:a@a.example",
        "https://a.example/\uD83D"
      })
  void refusedTargets(URI target) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Inline.link("x", target))
        .withMessageContaining(target.toString());
  }

  @Test
  @DisplayName("a link without a visible word shows its address")
  void blankLabels() {
    assertThat(new Inline.Link("\u202E ", URI.create("https://a.example/가")).label())
        .isEqualTo("https://a.example/%EA%B0%80");
  }

  @Test
  @DisplayName("words of pictures and emoji of sections are made harmless like all text")
  void strings() {
    assertThat(new Block.Picture("a.png", "a\nb\u202E").alternative()).isEqualTo("a b");
    assertThat(new Block.Section("🎠\n", 0, List.of(), List.of()).emoji()).isEqualTo("🎠");
  }

  @ParameterizedTest
  @DisplayName("a picture's file is a plain name")
  @ValueSource(strings = {"../a.png", "a/b.png", ".a", "", "a b.png", "a\".png", "그림.png"})
  void refusedFiles(String file) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Block.Picture(file, "a"));
  }

  @ParameterizedTest
  @DisplayName("lists count from 1 to 999999, or not at all")
  @ValueSource(ints = {-1, 1_000_000})
  void refusedNumbers(int first) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Block.Listing(first, List.of()))
        .withMessageContaining(String.valueOf(first));
  }

  private static Inline link(String label) {
    return Inline.link(label, URI.create("https://a.example/" + label));
  }
}
