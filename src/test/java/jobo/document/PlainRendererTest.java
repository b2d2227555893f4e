package jobo.document;

import static jobo.document.Inline.emphasis;
import static jobo.document.Inline.link;
import static jobo.document.Inline.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import jobo.language.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlainRendererTest {
  private static final URI ONE = URI.create("https://a.example/1");
  private static final URI TWO = URI.create("https://a.example/2");

  @Test
  @DisplayName("a digest reads well in a narrow terminal")
  void digest() {
    Block item =
        Block.Listing.numbered(
            1,
            List.of(
                Block.Item.of(
                    text("한빛연구소, 한국어 모델 가람 공개"),
                    new Inline.Break(),
                    link("한빛", ONE),
                    text(" "),
                    link("AI타임스", TWO),
                    text(" · "),
                    emphasis("전문 확인")),
                Block.Item.of(text("again "), link("한빛", ONE))));
    Block section =
        new Block.Section(
            "🎠",
            0,
            List.of(text("LLM")),
            List.of(
                item,
                new Block.Folded(List.of(text("출처")), List.of(Block.Paragraph.of(text("둘"))))));
    assertThat(render(30, Block.Heading.of(1, text("조보")), section))
        .isEqualTo(
            """
            조보
            ====

            🎠 LLM
            ------

            1. 한빛연구소, 한국어 모델
               가람 공개
               한빛‹1› AI타임스‹2› · 전문
               확인
            2. again 한빛‹1›

            출처

              둘

            ‹1› https://a.example/1
            ‹2› https://a.example/2
            """);
  }

  @Test
  @DisplayName("a word longer than the line is broken between the characters a reader sees")
  void longWords() {
    assertThat(render(20, Block.Paragraph.of(text("ab " + "한👨‍👩‍👧‍👦".repeat(8)))))
        .isEqualTo("ab\n" + "한👨‍👩‍👧‍👦".repeat(5) + "\n" + "한👨‍👩‍👧‍👦".repeat(3) + "\n");
  }

  @Test
  @DisplayName("a picture is its words in brackets")
  void pictures() {
    assertThat(render(40, new Block.Picture("a.png", "분야별 기사 수"))).isEqualTo("[분야별 기사 수]\n");
    assertThat(render(40, new Block.Picture("a.png", ""))).isEmpty();
  }

  @Test
  @DisplayName("nesting without end stays within the line")
  void deepNesting() {
    Block block = Block.Paragraph.of(text("여기"));
    for (int depth = 0; depth < 50; depth++) {
      block = Block.Listing.bullets(List.of(Block.Item.of(block)));
    }
    assertThat(render(40, block).lines())
        .allMatch(line -> Columns.width(line) <= 40)
        .anyMatch(line -> line.endsWith("여기"));
  }

  @Test
  @DisplayName("an escape sequence in a text cannot reach the terminal")
  void escapeSequences() {
    assertThat(render(40, Block.Paragraph.of(text("a\u001b[2Jb\u009b31m\u0007\rc"))))
        .isEqualTo("a[2Jb31m c\n");
  }

  @Test
  @DisplayName("a terminal too narrow for any text is refused with what would do")
  void tooNarrow() {
    assertThatThrownBy(() -> new PlainRenderer(Outline.ZONE, 19))
        .hasMessage("Text needs at least 20 columns, not 19");
  }

  private static String render(int width, Block... blocks) {
    return new PlainRenderer(Outline.ZONE, width).render(Document.of(Language.KOREAN, blocks));
  }
}
