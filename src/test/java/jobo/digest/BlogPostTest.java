package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jobo.article.CategoryId;
import jobo.article.SampleArticle;
import jobo.document.Document;
import jobo.document.MarkdownRenderer;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class BlogPostTest {
  private static final CategoryId LLM = SampleArticle.LLM;
  private static final CategoryId AUDIO = new CategoryId("audio");
  private static final CategoryId BUSINESS = new CategoryId("ai-business-insight");
  private static final Masthead MASTHEAD = new Masthead(false, ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "He said \"no\" and \\ that's it",
        "---",
        "--- # title: other",
        "key: value # no comment",
        "{a: b}, [c]",
        "- item",
        "!!java.io.File /etc/passwd",
        "*alias &anchor %TAG @at `tick`",
        "'single' “double”",
        "null",
        "2026-11-20",
        "🚀 12B",
        "\\u0041 \\n \\x00",
        "<script>alert(1)</script>",
        "다음 주, 가람 12B를 가지고 돌아오겠습니다"
      })
  void everyTitleSurvivesTheFrontMatter(String title) {
    Digest digest =
        SampleDigest.of(
            Language.KOREAN, SampleDigest.stories(LLM, SampleArticle.of("a").title(title)));

    assertThat(frontMatter(digest)).containsEntry("title", title);
  }

  @Test
  void anAbsurdTitleIsCut() {
    SampleArticle endless = SampleArticle.of("a").title("\"\\".repeat(5_000));

    Object title =
        frontMatter(SampleDigest.of(Language.ENGLISH, SampleDigest.stories(LLM, endless)))
            .get("title");

    assertThat(String.valueOf(title)).hasSizeBetween(100, 121).endsWith("…").startsWith("\"\\\"\\");
  }

  @ParameterizedTest
  @EnumSource
  void theFrontMatterHasItsFiveEntriesAndThreeTags(Language language) {
    Map<String, Object> entries = frontMatter(day(language));

    assertThat(entries.keySet()).containsExactly("title", "description", "date", "update", "tags");
    assertThat(entries.get("date")).isEqualTo(entries.get("update")).isInstanceOf(Date.class);
    assertThat(text(day(language))).contains("\ndate: 2026-11-20\n");
    assertThat((List<?>) entries.get("tags")).hasSize(3).doesNotHaveDuplicates();
    assertThat(String.valueOf(entries.get("description"))).contains(" · ");
  }

  @ParameterizedTest
  @EnumSource
  void evenADayWithNothingToTellHasAPostWithThreeTags(Language language) {
    Digest nothing = SampleDigest.of(language);

    assertThat((List<?>) frontMatter(nothing).get("tags")).hasSize(3);
    assertThat(text(nothing)).doesNotContain("##");
  }

  @Test
  void aKoreanPostHasItsParts() {
    assertThat(lines(day(Language.KOREAN)))
        .containsSubsequence(
            "## Today's Preview",
            "### AI Viewpoint 🤖",
            "## Today's Overview",
            "### 최신 인공지능 기술과 응용 분야의 종합 리포트",
            "**1. 최신 인공지능 기술 동향**",
            "**2. 투자와 시장**");
  }

  @Test
  void anEnglishPostHasItsParts() {
    assertThat(lines(day(Language.ENGLISH)))
        .containsSubsequence(
            "## Today's Preview",
            "### AI Viewpoint 🤖",
            "## Today's Overview",
            "**1. Current technology**",
            "**2. Investment and market**");
  }

  @Test
  void withoutBusinessThereIsNoSectionOfIt() {
    Digest digest =
        SampleDigest.of(Language.ENGLISH, SampleDigest.stories(LLM, SampleArticle.of("a")));

    assertThat(text(digest)).contains("**1. Current technology**").doesNotContain("**2.");
  }

  @Test
  void theOpeningLinksTheLeadingStories() {
    String opening =
        lines(day(Language.ENGLISH)).stream()
            .filter(it -> it.startsWith("What leads"))
            .findFirst()
            .orElseThrow();

    assertThat(opening.split("]\\(https://", -1)).hasSize(1 + 3);
    assertThat(opening).startsWith("What leads on Fri 20 Nov 2026: [").endsWith(").");
  }

  @Test
  void thePreviewGroupsLinkedStoriesByCategory() {
    assertThat(text(day(Language.ENGLISH)))
        .contains("- LLM\n  - [Title of llm-")
        .contains("- Audio\n  - [Title of audio-0](https://lab.example/audio-0)");
  }

  @Test
  void theViewpointIsWhatCanBeCounted() {
    List<String> lines = lines(day(Language.ENGLISH));
    String viewpoint = lines.get(lines.indexOf("### AI Viewpoint 🤖") + 1);

    // four of six stories are of one category, one of six is told by two publishers
    assertThat(viewpoint)
        .isEqualTo(
            "> LLM has the largest share of the day with 67 % of its stories. 1 story is told by"
                + " two or more independent publishers, 5 by one alone.");
  }

  @Test
  void samplesAreMarkedAsSuch() {
    BlogPost post = new BlogPost(day(Language.ENGLISH), new Masthead(true, ZoneOffset.UTC));

    assertThat(render(post.document())).contains("Sample articles: everything here is fiction");
  }

  private static Digest day(Language language) {
    SampleArticle[] llm =
        IntStream.range(0, 4)
            .mapToObj(it -> SampleArticle.of("llm-" + it))
            .toArray(SampleArticle[]::new);
    List<StoryMaterial> stories = new ArrayList<>();
    stories.addAll(List.of(SampleDigest.stories(LLM, llm)));
    stories.addAll(List.of(SampleDigest.stories(AUDIO, SampleArticle.of("audio-0"))));
    stories.add(
        SampleDigest.story(
            SampleArticle.of("money").publisher("One").in(BUSINESS),
            SampleArticle.of("funds").publisher("Two").in(BUSINESS)));
    return SampleDigest.of(language, stories.toArray(StoryMaterial[]::new));
  }

  private static Map<String, Object> frontMatter(Digest digest) {
    String[] parts = new BlogPost(digest, MASTHEAD).frontMatter().split("(?m)^---$\\R?", -1);
    assertThat(parts).hasSize(3);
    assertThat(parts[0] + parts[2]).isEmpty();
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(parts[1]);
  }

  private static List<String> lines(Digest digest) {
    return text(digest).lines().filter(it -> !it.isBlank()).toList();
  }

  private static String text(Digest digest) {
    BlogPost post = new BlogPost(digest, MASTHEAD);
    return post.frontMatter() + "\n" + render(post.document());
  }

  private static String render(Document document) {
    return new MarkdownRenderer(ZoneOffset.UTC).render(document);
  }
}
