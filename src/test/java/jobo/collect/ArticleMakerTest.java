package jobo.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import jobo.article.Article;
import jobo.article.Evidence;
import jobo.article.Publisher;
import jobo.article.Report;
import jobo.article.Source;
import jobo.article.SourceKind;
import jobo.article.SourceName;
import jobo.collect.page.PageReading;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleMakerTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final URI URL = URI.create("https://lab.example/1");
  private static final PageReading NO_PAGE =
      new PageReading.NoText(PageReading.Reason.COOKIE_BANNER);

  @ParameterizedTest
  @CsvSource({
    "NEWS, 0, 0, TITLE, true",
    "NEWS, 100, 0, BLURB, true",
    "NEWS, 100, 599, BLURB, true",
    "NEWS, 100, 600, FULL_TEXT, false",
    "PAPERS, 299, 0, BLURB, true",
    "PAPERS, 300, 0, ABSTRACT, false",
    "PAPERS, 900, 1500, ABSTRACT, false",
    "PAPERS, 900, 5000, FULL_TEXT, false"
  })
  void whatTheFeedCarriesDecidesTheEvidenceAndWhetherThePageIsRead(
      Report report, int blurb, int content, Evidence evidence, boolean needsPage) {
    SourceItem item = item("A title", "b".repeat(blurb), "c".repeat(content), null, null);
    Source source = source(report, null);

    assertThat(ArticleMaker.needsPage(item, source)).isEqualTo(needsPage);
    assertThat(make(item, source, NO_PAGE).evidence()).isEqualTo(evidence);
  }

  @Test
  void aPageGivesTheFullTextAndWhatTheFeedLeftOut() {
    Instant published = NOW.minusSeconds(60);
    URI picture = URI.create("https://lab.example/p.png");

    Article article =
        make(
            item("A title", "The blurb.", "", null, null),
            source(Report.NEWS, null),
            new PageReading.Text("The page.", published, picture, null, null, null));

    assertThat(article)
        .returns(Evidence.FULL_TEXT, Article::evidence)
        .returns("The page.", Article::text)
        .returns("The blurb.", Article::blurb)
        .returns(published, Article::publishedAt)
        .returns(picture, Article::picture);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19T09:00:00Z, 2026-11-20T08:00:00Z, 2026-11-19T09:00:00Z",
    ", 2026-11-20T08:00:00Z, 2026-11-20T08:00:00Z",
    "2031-01-01T00:00:00Z, 2026-11-20T08:00:00Z, 2026-11-20T08:00:00Z",
    "2026-11-21T08:59:59Z, , 2026-11-21T08:59:59Z",
    "2026-11-21T09:00:00Z, , ",
    "1970-01-01T00:00:00Z, , ",
    ", , "
  })
  void aDateThatCannotBeTrueIsNone(
      @Nullable Instant published, @Nullable Instant updated, @Nullable Instant kept) {
    Article article =
        make(item("A title", "", "", published, updated), source(Report.NEWS, null), NO_PAGE);

    assertThat(article.publishedAt()).isEqualTo(kept);
    assertThat(article.collectedAt()).isEqualTo(NOW);
  }

  @Test
  void theSourcesLanguageGoesBeforeTheTexts() {
    SourceItem korean = item("새 언어 모델 공개", "", "", null, null);

    assertThat(make(korean, source(Report.NEWS, null), NO_PAGE).language())
        .isEqualTo(Language.KOREAN);
    assertThat(make(korean, source(Report.NEWS, Language.ENGLISH), NO_PAGE).language())
        .isEqualTo(Language.ENGLISH);
  }

  @Test
  void anItemWithoutATitleIsCalledByItsFirstSentence() {
    assertThat(
            ArticleMaker.titled(item("", "It has no title. It has two sentences.", "", null, null)))
        .map(SourceItem::title)
        .contains("It has no title.");
    assertThat(ArticleMaker.titled(item("", "", "", null, null))).isEmpty();
  }

  @Test
  void whatHackerNewsListsIsPublishedByWhoWroteIt() {
    Source list = source(Report.NEWS, null);
    Source hackerNews =
        new Source(
            new SourceName("HN"),
            URI.create("https://hn.example/api"),
            SourceKind.HACKER_NEWS,
            Report.NEWS,
            null,
            null,
            Duration.ofMinutes(15),
            1,
            new Publisher("Hacker News"));
    SourceItem item = item("A title", "The blurb.", "", null, null);
    PageReading named =
        new PageReading.Text("The page.", null, null, Language.ENGLISH, "The\nLab", null);

    assertThat(make(item, hackerNews, named).publisher()).isEqualTo(new Publisher("The Lab"));
    assertThat(make(item, hackerNews, NO_PAGE).publisher()).isEqualTo(new Publisher("lab.example"));
    assertThat(make(item, list, named).publisher()).isEqualTo(new Publisher("Lab"));
  }

  @Test
  void aPageTellsItsLanguageWhereTheSourceDoesNot() {
    SourceItem item = item("A title", "The blurb.", "", null, null);
    PageReading korean =
        new PageReading.Text("GPT 4.1 Mini", null, null, Language.KOREAN, null, null);

    assertThat(make(item, source(Report.NEWS, null), korean).language()).isEqualTo(Language.KOREAN);
    assertThat(make(item, source(Report.NEWS, Language.ENGLISH), korean).language())
        .isEqualTo(Language.ENGLISH);
  }

  private static Article make(SourceItem item, Source source, PageReading page) {
    Candidate candidate = new Candidate(item, URL, Set.of(Fingerprints.ofAddress(URL)), 0, false);
    return ArticleMaker.make(candidate, source, page, NOW);
  }

  private static SourceItem item(
      String title,
      String blurb,
      String content,
      @Nullable Instant published,
      @Nullable Instant updated) {
    return new SourceItem(null, URL, title, blurb, content, published, updated, null, null);
  }

  private static Source source(Report report, @Nullable Language language) {
    return new Source(
        new SourceName("Lab"),
        URI.create("https://lab.example/feed"),
        SourceKind.FEED,
        report,
        language,
        null,
        Duration.ofMinutes(15),
        1,
        new Publisher("Lab"));
  }
}
