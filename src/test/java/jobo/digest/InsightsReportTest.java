package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import jobo.article.Article;
import jobo.article.CategoryId;
import jobo.article.Report;
import jobo.article.SampleArticle;
import jobo.demo.WireHouse;
import jobo.document.Document;
import jobo.document.MarkdownRenderer;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InsightsReportTest {
  private static final CategoryId LLM = SampleArticle.LLM;
  private static final CategoryId AUDIO = new CategoryId("audio");
  private static final Masthead MASTHEAD = new Masthead(false, ZoneOffset.UTC);

  private static final SampleArticle RELEASE =
      SampleArticle.of("release").title("Garam 12B is out").text("It has 12 billion parameters.");
  private static final SampleArticle ABSTRACT =
      SampleArticle.of("abstract").title("Lazy Scouts").paper();
  private static final SampleArticle SOUND =
      SampleArticle.of("sound").title("여울랩, 물소리 3 공개").language(Language.KOREAN).titleOnly();

  private static Digest digest(Language language) {
    return SampleDigest.of(
        language,
        SampleDigest.story(RELEASE.in(LLM)),
        SampleDigest.story(ABSTRACT.in(LLM)),
        SampleDigest.story(SOUND.in(AUDIO)));
  }

  @Test
  void theKoreanReportHasTheHeadOfTheEarlierDigests() {
    assertThat(lines(digest(Language.KOREAN), Report.NEWS).subList(0, 3))
        .containsExactly(
            "# Daily Artificial Intelligence Insights : News",
            "2026-11-20 (금)",
            "![Category Distribution Graph](news_2026-11-20.ko.png)");
  }

  @Test
  void theReportOfPapersIsCalledSoAndHasItsOwnChart() {
    assertThat(lines(digest(Language.ENGLISH), Report.PAPERS).subList(0, 3))
        .containsExactly(
            "# Daily Artificial Intelligence Insights : Papers",
            "Fri 20 Nov 2026",
            "![Category Distribution Graph](papers_2026-11-20.en.png)");
  }

  @Test
  void aKoreanSectionHasItsParts() {
    assertThat(lines(digest(Language.KOREAN), Report.NEWS))
        .containsSubsequence("## 🎠 LLM", "**요약:**", "1. **주요 사건**:", "2. **최종 요약**:", "**출처:**")
        .containsSubsequence("## 🎧 오디오", "**요약:**", "**출처:**");
  }

  @Test
  void anEnglishSectionHasItsParts() {
    assertThat(lines(digest(Language.ENGLISH), Report.NEWS))
        .containsSubsequence(
            "## 🎠 LLM",
            "**Summary:**",
            "1. **Major events**:",
            "2. **In short**:",
            "**Sources:**");
  }

  @ParameterizedTest
  @EnumSource
  void everyArticleStandsAmongTheSourcesWithItsAddress(Language language) {
    assertThat(lines(digest(language), Report.NEWS))
        .containsSubsequence(
            "- Garam 12B is out (https://lab.example/release)",
            "- 여울랩, 물소리 3 공개 (https://lab.example/sound)");
  }

  @Test
  void newsAndPapersAreSeparate() {
    String news = markdown(digest(Language.KOREAN), Report.NEWS);
    String papers = markdown(digest(Language.KOREAN), Report.PAPERS);

    assertThat(news).contains("Garam 12B is out", "물소리 3").doesNotContain("Lazy Scouts");
    assertThat(papers).contains("Lazy Scouts").doesNotContain("Garam 12B", "물소리 3", "오디오");
  }

  @Test
  void categoriesWithNothingToTellAreLeftOut() {
    assertThat(lines(digest(Language.KOREAN), Report.NEWS))
        .filteredOn(it -> it.startsWith("## "))
        .hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void aDayWithNothingToTellSaysSo(Language language) {
    List<String> lines = lines(SampleDigest.of(language), Report.NEWS);

    assertThat(lines).hasSize(4);
    assertThat(lines.getLast()).isIn("새로 알릴 AI 소식이 없습니다.", "Nothing new about AI to report.");
  }

  @Test
  void samplesAreMarkedAsSuch() {
    Document document =
        new InsightsReport(digest(Language.KOREAN), Report.NEWS, new Masthead(true, ZoneOffset.UTC))
            .document();

    assertThat(render(document)).contains("견본 기사입니다");
    assertThat(markdown(digest(Language.KOREAN), Report.NEWS)).doesNotContain("견본");
  }

  @Test
  void aContinuedStoryIsMarkedAndASingleReportIsCalledOne() {
    Digest digest =
        SampleDigest.of(
            Language.ENGLISH,
            SampleDigest.update(
                SampleArticle.of("before").publisher("First").in(LLM),
                SampleArticle.of("after")
                    .title("Garam 12B reaches 61.2 points")
                    .text(
                        "An independent lab measured 61.2 points for Garam 12B, 4 more than before.")
                    .publisher("Second")
                    .in(LLM)),
            SampleDigest.story(SampleArticle.of("alone").in(LLM)));

    assertThat(markdown(digest, Report.NEWS))
        .contains("🔁 Continued: **Garam 12B reaches 61.2 points**")
        .contains("full text read · 2 publishers")
        .contains("full text read · one publisher alone")
        .doesNotContain("Continued: **Title of alone**");
  }

  @Test
  void aStoryThatGoesOnWithNothingNewIsLeftOut() {
    SampleArticle before = SampleArticle.of("before").title("Garam 12B is out").text("It is free.");
    Digest digest =
        SampleDigest.of(
            Language.ENGLISH,
            SampleDigest.update(
                before.publisher("First").in(LLM),
                SampleArticle.of("after")
                    .title("Garam 12B is out")
                    .text("It is free.")
                    .publisher("Second")
                    .in(LLM)),
            SampleDigest.story(SampleArticle.of("alone").in(LLM)));

    assertThat(digest.told().getFirst().stories()).hasSize(2);
    assertThat(markdown(digest, Report.NEWS)).contains("Title of alone").doesNotContain("Garam");
  }

  @Test
  void titlesOfAbsurdLengthAreCutEverywhere() {
    SampleArticle endless = SampleArticle.of("endless").title("word ".repeat(2_000).strip());

    String markdown =
        markdown(
            SampleDigest.of(Language.ENGLISH, SampleDigest.story(endless.in(LLM))), Report.NEWS);

    assertThat(markdown.length()).isLessThan(1_500);
    assertThat(markdown).contains("…");
  }

  @ParameterizedTest
  @EnumSource
  void onTheNewswireEveryLinkIsAnArticlesAndEveryArticleIsThere(Language language) {
    try (WireHouse house = WireHouse.closedUntil(WireHouse.TODAY.minusDays(7))) {
      Digest digest = house.desk().lastClosed(language).orElseThrow();
      for (Report report : Report.values()) {
        Document document = new InsightsReport(digest, report, MASTHEAD).document();
        List<Article> articles =
            digest.articles().values().stream().filter(it -> it.report() == report).toList();

        assertThat(articles).isNotEmpty();
        assertThat(document.links())
            .extracting(it -> it.target())
            .allMatch(it -> articles.stream().anyMatch(article -> article.url().equals(it)));
        assertThat(render(document))
            .contains(articles.stream().map(it -> it.url().toString()).toList());
      }
    }
  }

  private static List<String> lines(Digest digest, Report report) {
    return markdown(digest, report).lines().filter(it -> !it.isBlank()).toList();
  }

  private static String markdown(Digest digest, Report report) {
    return render(new InsightsReport(digest, report, MASTHEAD).document());
  }

  private static String render(Document document) {
    return new MarkdownRenderer(ZoneOffset.UTC).render(document);
  }
}
