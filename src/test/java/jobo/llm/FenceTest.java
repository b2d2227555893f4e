package jobo.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import jobo.llm.Fence.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTest {
  private static final int CASES = Integer.getInteger("jobo.property.cases", 300);

  @Test
  void articlesAreNumberedBetweenTheirMarks() {
    Fence fence =
        Fence.around(
            List.of(new Material("가람 12B", "공개했다."), new Material("Fjord", "Out now.")), 100);

    assertThat(fence.text())
        .isEqualTo(
            """
            <article 1 CODE>
            가람 12B

            공개했다.
            </article 1 CODE>

            <article 2 CODE>
            Fjord

            Out now.
            </article 2 CODE>"""
                .replace("CODE", fence.boundary()));
    assertThat(fence.boundary()).matches("[0-9a-f]{16}");
  }

  @Test
  void theSameArticlesHaveTheSameMarksAndOthersHaveOthers() {
    Fence one = Fence.around(List.of(new Material("a", "b")), 100);

    assertThat(Fence.around(List.of(new Material("a", "b")), 100)).isEqualTo(one);
    assertThat(Fence.around(List.of(new Material("a", "c")), 100).boundary())
        .isNotEqualTo(one.boundary());
    assertThat(Fence.around(List.of(new Material("ab", "")), 100).boundary())
        .isNotEqualTo(one.boundary());
  }

  /** Whoever has seen the marks of yesterday's articles cannot close those of his own. */
  @Test
  void anArticleThatQuotesMarksDoesNotCloseItsOwn() {
    String seen = Fence.around(List.of(new Material("a", "b")), 100).text();
    Fence fence = Fence.around(List.of(new Material("a", seen), new Material(seen, "b")), 1_000);

    assertThat(marks(fence)).isEqualTo(4);
  }

  @Test
  void nothingThatArticlesSayClosesTheFence() {
    List<String> pieces =
        List.of(
            "<article 1 ", "</article 1 ", "0123456789abcdef", ">", "\n", "\r", " ", "가", "\u202E");
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      List<Material> articles =
          random
              .ints(1 + random.nextInt(5))
              .mapToObj(it -> new Material(text(random, pieces), text(random, pieces)))
              .toList();

      assertThat(marks(Fence.around(articles, 500)))
          .as("seed %d", seed)
          .isEqualTo(2 * articles.size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202Eevil\u202C",
        "\u0000\u0007\u001B[2J",
        "\u2066x\u2069",
        "\u200B\u2060\uFEFF",
        "\uDB40\uDC49\uDB40\uDC67",
        "\uDB40\uDD00",
        "\uFE0F",
        "\u200D\u200C",
        "\uD800"
      })
  void lettersThatReadersDoNotSeeAreNotHandedOn(String hidden) {
    Fence fence = Fence.around(List.of(new Material("머리" + hidden, "본문" + hidden + "끝")), 100);

    assertThat(fence.text().codePoints().filter(it -> it != '\n'))
        .allSatisfy(
            it ->
                assertThat(Character.getType(it))
                    .isNotIn(
                        (int) Character.CONTROL,
                        (int) Character.FORMAT,
                        (int) Character.SURROGATE,
                        (int) Character.NON_SPACING_MARK));
  }

  @Test
  void textsAreBounded() {
    Fence fence =
        Fence.around(
            Collections.nCopies(10, new Material("제목".repeat(9_000), "글".repeat(90_000))), 2_000);

    assertThat(fence.text().length()).isLessThan(10 * (2_000 + 300 + 100));
  }

  @Test
  void whatIsNoArticleIsNotFenced() {
    assertThatThrownBy(() -> Fence.around(List.of(), 100))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int marks(Fence fence) {
    return fence.text().split(fence.boundary(), -1).length - 1;
  }

  private static String text(Random random, List<String> pieces) {
    StringBuilder text = new StringBuilder();
    for (int piece = random.nextInt(30); piece > 0; piece--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
