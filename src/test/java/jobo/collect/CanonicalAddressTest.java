package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalAddressTest {
  private static final String ARTICLE = "lab.example/News/1?id=7&lang=ko";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://lab.example/News/1?id=7&lang=ko",
        "http://lab.example/News/1?id=7&lang=ko",
        "HTTPS://WWW.Lab.Example:443/News/1/?lang=ko&id=7",
        "https://m.lab.example/News/1?id=7&lang=ko#comments",
        "https://lab.example/News/1?utm_source=rss&id=7&UTM_Medium=feed&lang=ko&fbclid=x&gclid",
        "https://user@lab.example/News/1?&id=7&&lang=ko"
      })
  void oneArticleHasOneCanonicalAddressHoweverItIsSpelt(String address) {
    assertThat(CanonicalAddress.of(URI.create(address))).isEqualTo(ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://arxiv.org/abs/2401.00001",
        "http://arxiv.org/abs/2401.00001v2",
        "https://www.arxiv.org/abs/2401.00001v1/?context=cs.CL#references",
        "https://export.arxiv.org/abs/2401.00001v12",
        "https://arxiv.org/pdf/2401.00001",
        "https://arxiv.org/pdf/2401.00001v3.pdf",
        "https://arxiv.org:443/html/2401.00001v1",
        "https://huggingface.co/papers/2401.00001?utm_source=digest",
        "https://www.alphaxiv.org/abs/2401.00001v1",
        "https://doi.org/10.48550/arXiv.2401.00001"
      })
  void aPaperIsOneWhicheverOfItsPagesIsLinked(String address) {
    assertThat(CanonicalAddress.of(URI.create(address))).isEqualTo("arxiv.org/abs/2401.00001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://arxiv.org/abs/math/0211159",
        "https://arxiv.org/abs/math.DG/0211159v1",
        "http://export.arxiv.org/pdf/math/0211159v1.pdf"
      })
  void aPaperOfTheOldNumberingIsOneToo(String address) {
    assertThat(CanonicalAddress.of(URI.create(address))).isEqualTo("arxiv.org/abs/math/0211159");
  }

  @ParameterizedTest
  @CsvSource({
    "https://arxiv.org/abs/2401.00001, https://arxiv.org/abs/2401.00002",
    "https://arxiv.org/abs/2401.00001, https://arxiv.org/list/cs.CL/2401.00001",
    "https://arxiv.org/abs/2401.00001, https://notarxiv.org/abs/2401.00001",
    "https://arxiv.org/abs/2401.00001, https://arxiv.org.example/abs/2401.00001",
    "https://arxiv.org/abs/2401.00001, https://huggingface.co/papers",
    "https://arxiv.org/abs/2401.00001, https://huggingface.co/datasets/2401.00001",
    "https://arxiv.org/abs/2401.00001, https://lab.example/abs/2401.00001",
    "https://arxiv.org/abs/math/0211159, https://arxiv.org/abs/hep-th/0211159",
    "https://arxiv.org/abs/2401.00001, https://arxiv.org/abs/2413.00001v1"
  })
  void whatIsNoPageOfThePaperIsAnother(URI paper, URI other) {
    assertThat(CanonicalAddress.of(paper)).isNotEqualTo(CanonicalAddress.of(other));
  }

  @Test
  void lettersAndTheirEscapesAreTheSame() {
    assertThat(CanonicalAddress.of(URI.create("https://lab.example/한글")))
        .isEqualTo(CanonicalAddress.of(URI.create("https://lab.example/%ed%95%9c%EA%B8%80")));
  }

  @ParameterizedTest
  @CsvSource({
    "https://lab.example/a, https://lab.example/A",
    "https://lab.example/watch?v=aB, https://lab.example/watch?v=Ab",
    "https://lab.example/#!/1, https://lab.example/#!/2",
    "https://lab.example:8080/a, https://lab.example/a",
    "https://www.com/a, https://com/a"
  })
  void whatMayBeAnotherArticleIsAnother(URI one, URI other) {
    assertThat(CanonicalAddress.of(one)).isNotEqualTo(CanonicalAddress.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Lab.example/News/1/?utm_source=rss&id=7#part,"
        + " https://www.lab.example/News/1/?id=7#part",
    "https://lab.example/a?utm_source=rss, https://lab.example/a",
    "https://user:secret@lab.example/a, https://lab.example/a",
    "https://lab.example, https://lab.example"
  })
  void theShownAddressIsTheLinkWithoutWhatTracks(URI linked, URI shown) {
    assertThat(CanonicalAddress.shown(linked)).contains(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "ftp://lab.example/a", "/a", "mailto:a@b.example"})
  void onlyWebAddressesAreShown(URI linked) {
    assertThat(CanonicalAddress.shown(linked)).isEmpty();
  }
}
