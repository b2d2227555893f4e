package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobo.BuiltInCategories;
import jobo.article.Article;
import jobo.article.Category;
import jobo.article.CategoryId;
import jobo.article.SampleArticle;
import jobo.document.Document;
import jobo.document.PlainRenderer;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestPagesTest {
  private static final CategoryId LLM = SampleArticle.LLM;
  private static final Masthead MASTHEAD = new Masthead(false, ZoneOffset.UTC);

  @Test
  void theOverviewCountsAndNamesEveryCategoryWithItsLeadingStory() {
    String overview = text(pages(day(Language.KOREAN, 2), MASTHEAD).overview());

    assertThat(overview)
        .contains("📰 조보 · 2026-11-20 (금)")
        .contains("기사 3건 → 소식 3건 · 매체 1곳")
        .contains("🎠 LLM (2)", "1. Title of a0‹1› · Lab", "2. Title of a1‹2› · Lab")
        .contains("🎧 오디오 (1)", "1. Title of sound‹3› · Lab");
  }

  @Test
  void theOverviewShowsTheFirstStoriesOfACategoryAndSaysHowToSeeTheRest() {
    String overview = text(pages(day(Language.ENGLISH, 12), MASTHEAD).overview());

    assertThat(overview).contains("9 more: /digest llm 2026-11-20");
    assertThat(overview.lines().filter(it -> it.matches("\\d+\\. Title of a\\d+‹\\d+› · Lab")))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 12, 60})
  void theCategoryLosesNoStoryAndNoSource(int stories) {
    Digest digest = day(Language.ENGLISH, stories);
    Document page = pages(digest, MASTHEAD).category(category("llm"));
    List<Article> articles =
        digest.articles().values().stream().filter(it -> it.id().value().startsWith("a")).toList();

    assertThat(articles).hasSize(stories);
    assertThat(text(page)).contains(articles.stream().map(Article::title).toList());
    assertThat(page.links())
        .extracting(it -> it.target())
        .containsAll(articles.stream().map(Article::url).toList());
  }

  @Test
  void aCategoryWithNothingToTellSaysSo() {
    assertThat(text(pages(day(Language.KOREAN, 1), MASTHEAD).category(category("tabular"))))
        .contains("🧮 정형 데이터 분야에는 새로 알릴 소식이 없습니다.");
    assertThat(text(pages(SampleDigest.of(Language.ENGLISH), MASTHEAD).overview()))
        .contains("Nothing new about AI to report.");
  }

  @Test
  void anOpenDigestSaysThatItIsOpenAndHasNoChartYet() {
    List<StoryMaterial> stories = List.of(SampleDigest.story(SampleArticle.of("a").in(LLM)));
    Digest open = SampleDigest.of(Language.KOREAN, false, stories);
    Digest closed = SampleDigest.of(Language.KOREAN, true, stories);

    assertThat(text(pages(open, MASTHEAD).overview()))
        .contains("2026-11-20 (금) · 마감 전")
        .doesNotContain("카테고리별 기사 수");
    assertThat(text(pages(closed, MASTHEAD).overview()))
        .doesNotContain("마감 전")
        .contains("카테고리별 기사 수: LLM 1");
  }

  @Test
  void samplesAreMarkedOnEveryPage() {
    DigestPages pages = pages(day(Language.ENGLISH, 1), new Masthead(true, ZoneOffset.UTC));

    assertThat(text(pages.overview())).contains("Sample articles");
    assertThat(text(pages.category(category("llm")))).contains("Sample articles");
    assertThat(text(pages.category(category("tabular")))).contains("Sample articles");
  }

  @Test
  void continuedStoriesAreCountedApart() {
    Digest digest =
        SampleDigest.of(
            Language.ENGLISH,
            SampleDigest.update(
                SampleArticle.of("before").in(LLM), SampleArticle.of("after").in(LLM)),
            SampleDigest.story(SampleArticle.of("new").in(LLM)));

    assertThat(text(pages(digest, MASTHEAD).category(category("llm"))))
        .contains("2 articles → 2 stories · 1 new, 1 continued");
  }

  private static Digest day(Language language, int llm) {
    SampleArticle[] articles =
        IntStream.range(0, llm)
            .mapToObj(it -> SampleArticle.of("a" + it).at(SampleArticle.NOON.minusSeconds(it)))
            .toArray(SampleArticle[]::new);
    StoryMaterial[] stories =
        Stream.concat(
                Arrays.stream(SampleDigest.stories(LLM, articles)),
                Arrays.stream(
                    SampleDigest.stories(new CategoryId("audio"), SampleArticle.of("sound"))))
            .toArray(StoryMaterial[]::new);
    return SampleDigest.of(language, stories);
  }

  private static DigestPages pages(Digest digest, Masthead masthead) {
    return new DigestPages(digest, masthead);
  }

  private static Category category(String id) {
    return BuiltInCategories.full().find(new CategoryId(id)).orElseThrow();
  }

  private static String text(Document document) {
    return new PlainRenderer(ZoneOffset.UTC, 400).render(document);
  }
}
