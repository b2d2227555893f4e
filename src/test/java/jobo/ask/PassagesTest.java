package jobo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobo.article.Article;
import jobo.article.SampleArticle;
import jobo.demo.WireArticles;
import jobo.text.Sentences;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final Article RAIN =
      SampleArticle.of("r")
          .title("Rain")
          .text("It rained. The Pike sank. Nobody was hurt.")
          .article();

  @Test
  void aSentenceIsShownWithThoseBesideIt() {
    assertThat(Passages.around(RAIN, "The Pike sank."))
        .isEqualTo("It rained. The Pike sank. Nobody was hurt.");
    assertThat(Passages.around(RAIN, "It rained."))
        .isEqualTo("It rained. The Pike sank. Nobody was hurt.");
  }

  @Test
  void whatIsNextFollowsWhatWasQuotedAndElseBegins() {
    assertThat(Passages.next(RAIN, "")).isEqualTo("It rained. The Pike sank.");
    assertThat(Passages.next(RAIN, "It rained.")).isEqualTo("The Pike sank. Nobody was hurt.");
    assertThat(Passages.next(RAIN, "Nobody was hurt.")).isEqualTo("It rained. The Pike sank.");
    assertThat(Passages.next(SampleArticle.of("t").title("Rain").titleOnly().article(), ""))
        .isEqualTo("Rain");
  }

  @Test
  void neverMoreIsShownThanTwoSentencesOrThreeHundredCharacters() {
    for (Article article : WireArticles.all()) {
      List<String> sentences = Sentences.of(article.body(), article.language());
      for (String sentence : sentences) {
        assertThat(Passages.around(article, sentence)).hasSizeLessThanOrEqualTo(300);
        assertThat(Passages.next(article, sentence)).hasSizeLessThanOrEqualTo(300);
      }
    }
  }
}
