package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import jobo.article.Discussion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivPaperTest {
  @ParameterizedTest
  @CsvSource({
    "2401.00001, 2401.00001, https://arxiv.org/abs/2401.00001",
    "' 2401.00001v12 ', 2401.00001, https://arxiv.org/abs/2401.00001",
    "arXiv:0704.0001v1, 0704.0001, https://arxiv.org/abs/0704.0001",
    "math/0211159, math/0211159, https://arxiv.org/abs/math/0211159",
    "math.DG/0211159v1, math/0211159, https://arxiv.org/abs/math/0211159",
    "cond-mat.stat-mech/0102536, cond-mat/0102536, https://arxiv.org/abs/cond-mat/0102536"
  })
  void anIdentifierNamesThePaperWhateverItsVersion(String written, String id, String address) {
    assertThat(ArxivPaper.named(written)).contains(new ArxivPaper(id));
    assertThat(new ArxivPaper(id).address()).hasToString(address);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "2401", "2401.1", "2413.00001", "../../etc", "2401.00001/..", "javascript:1"})
  void whatIsNoIdentifierNamesNoPaper(String written) {
    assertThat(ArxivPaper.named(written)).isEmpty();
  }

  @Test
  void titleAndAbstractArePlainOnOneLine() {
    SourceItem item =
        new ArxivPaper("2401.00001")
            .item(
                "Sorting in\n  $O(n \\log n)$ <b>again</b>",
                "  We show that $k<n$ holds\nfor a & b, and <i>p</i> stays as it is written.\n",
                null,
                null,
                "javascript:alert(1)",
                "https://papers.example/1");

    assertThat(item.title()).isEqualTo("Sorting in O(n log n) again");
    assertThat(item.blurb())
        .isEqualTo("We show that k<n holds for a & b, and <i>p</i> stays as it is written.");
    assertThat(item.content()).isEmpty();
    assertThat(item.guid()).isEqualTo("2401.00001");
    assertThat(item.picture()).isNull();
    assertThat(item.discussion())
        .isEqualTo(new Discussion(URI.create("https://papers.example/1"), 0, 0));
  }

  @Test
  void anAbstractWithoutEndIsCut() {
    SourceItem item =
        new ArxivPaper("2401.00001")
            .item(null, "word & ".repeat(1_000_000), null, null, null, null);

    assertThat(item.title()).isEmpty();
    assertThat(item.content()).hasSizeLessThanOrEqualTo(100_000);
  }
}
