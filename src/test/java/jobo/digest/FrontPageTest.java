package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Optional;
import jobo.article.CategoryId;
import jobo.article.SampleArticle;
import jobo.document.Block;
import jobo.document.PlainRenderer;
import jobo.language.Language;
import jobo.story.StoryId;
import org.junit.jupiter.api.Test;

class FrontPageTest {
  private static final Masthead MASTHEAD = new Masthead(false, ZoneOffset.UTC);
  private static final Digest DAY =
      SampleDigest.of(
          Language.KOREAN,
          SampleDigest.story(
              SampleArticle.of("lead").title("The lead").in(SampleArticle.LLM),
              SampleArticle.of("too").publisher("Two").in(SampleArticle.LLM),
              SampleArticle.of("also").publisher("Three").in(SampleArticle.LLM)),
          SampleDigest.story(SampleArticle.of("next").title("The next").in(SampleArticle.LLM)),
          SampleDigest.story(
              SampleArticle.of("sound")
                  .title("A sound of a very long name that goes on and on")
                  .in(new CategoryId("audio"))));

  @Test
  void itHasWhatLeadsTheCountsAndALineForEachCategory() {
    assertThat(text(page(100)))
        .containsSubsequence(
            "📰 조보 · 2026-11-20 (금)",
            "Title of also",
            "기사 5건 → 소식 3건 · 매체 3곳",
            "🎠 LLM (2) — The next",
            "🎧 오디오 (1) — A sound of a very long name that goes on and on");
  }

  @Test
  void whatItTellsStandsOnItOnce() {
    Page page = page(100);
    assertThat(page.tells()).containsExactly(id("lead"), id("next"), id("sound"));
    assertThat(page.document().links()).extracting(it -> it.label()).doesNotHaveDuplicates();
    assertThat(page.document().links()).hasSize(3);
  }

  @Test
  void headlinesAreCutOrLeftOutToMakeItShorter() {
    assertThat(text(page(20))).contains("A sound of a very l…").doesNotContain("goes on");
    assertThat(text(page(0))).contains("🎧 오디오 (1)").doesNotContain("A sound");
    assertThat(page(0).tells()).containsExactly(id("lead"));
  }

  @Test
  void theChartStandsBelow() {
    Block.Picture chart = new DigestPages(DAY, MASTHEAD).chart();
    assertThat(new FrontPage(DAY, MASTHEAD).page(50, Optional.of(chart)).document().blocks())
        .endsWith(chart);
    assertThat(page(50).document().blocks()).doesNotContain(chart);
  }

  @Test
  void samplesAreMarked() {
    Masthead samples = new Masthead(true, ZoneOffset.UTC);
    assertThat(text(new FrontPage(DAY, samples).page(0, Optional.empty()))).contains("견본 기사");
  }

  private static Page page(int longest) {
    return new FrontPage(DAY, MASTHEAD).page(longest, Optional.empty());
  }

  private static StoryId id(String article) {
    return new StoryId("s-" + article);
  }

  private static String text(Page page) {
    return new PlainRenderer(ZoneOffset.UTC, 400).render(page.document());
  }
}
