package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import jobo.BuiltInCategories;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.CategoryId;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import jobo.document.PlainRenderer;
import jobo.language.Language;
import jobo.story.StoryId;
import org.junit.jupiter.api.Test;

class MergedDigestTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 19);
  private static final CategoryId LLM = SampleArticle.LLM;
  private static final CategoryId AUDIO = new CategoryId("audio");
  private static final SortedArticle BEGUN = SampleArticle.of("a").in(LLM);
  private static final SortedArticle GONE_ON = SampleArticle.of("b").publisher("Paper").in(LLM);

  @Test
  void everyStoryOfTheDaysIsToldOnceTheBestFirst() {
    Digest merged =
        Digest.merged(
            List.of(
                day(0, story("a"), SampleDigest.story(SampleArticle.of("quiet").in(AUDIO))),
                day(1, story("c")),
                day(2, SampleDigest.update(BEGUN, GONE_ON), story("d"))));
    Edition llm = merged.told().getFirst();
    assertThat(llm.stories())
        .extracting(it -> it.id().value())
        .containsExactlyInAnyOrder("s-a", "s-c", "s-d");
    assertThat(llm.stories())
        .isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    assertThat(merged.told()).extracting(it -> it.key().category()).containsExactly(LLM, AUDIO);
  }

  @Test
  void aStoryThatWentOnIsToldInItsNewestWordsWithAllItsArticles() {
    Digest before = day(0, story("a"));
    Digest after = day(1, SampleDigest.update(BEGUN, GONE_ON));
    Edition llm = Digest.merged(List.of(after, before)).told().getFirst();
    EditionStory told = llm.stories().getFirst();
    assertThat(llm.claimsOf(told.id())).extracting(Claim::text).startsWith("Title of b");
    assertThat(llm.claimsOf(told.id())).isEqualTo(after.told().getFirst().claimsOf(told.id()));
    assertThat(told.articles()).containsExactly(new ArticleId("b"), new ArticleId("a"));
    assertThat(told.publishers()).isEqualTo(2);
  }

  @Test
  void whatBeganInTheseDaysIsNewToTheirReadersAndWhatBeganBeforeIsNot() {
    Digest begun =
        Digest.merged(List.of(day(0, story("a")), day(1, SampleDigest.update(BEGUN, GONE_ON))));
    Digest known =
        Digest.merged(List.of(day(0), day(1, SampleDigest.update(BEGUN, GONE_ON)), day(2)));
    assertThat(begun.ranked().getFirst().story().update()).isFalse();
    assertThat(known.ranked().getFirst().story().update()).isTrue();
  }

  @Test
  void itIsOfTheNewestDateAndCoversThemAll() {
    List<Digest> days = List.of(day(0, story("a")), day(1), day(2, story("c")));
    Digest merged = Digest.merged(days);
    assertThat(merged.date()).isEqualTo(FIRST.plusDays(2));
    assertThat(merged.dates()).containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
    assertThat(merged.window().from()).isEqualTo(days.getFirst().window().from());
    assertThat(merged.window().until()).isEqualTo(days.getLast().window().until());
    assertThat(merged.editions())
        .hasSameSizeAs(BuiltInCategories.full().categories())
        .allSatisfy(it -> assertThat(it.key().date()).isEqualTo(merged.date()));
    assertThat(merged.articles().values()).extracting(Article::title).contains("Title of a");
  }

  @Test
  void whatIsSaidOfAWholeCategoryHoldsForOneDayAndNotForSeveral() {
    Digest themes = withThemes(day(0, story("a")));
    Digest silent = day(1, SampleDigest.story(SampleArticle.of("quiet").in(AUDIO)));
    Digest more = day(1, story("c"));
    assertThat(Digest.merged(List.of(themes, silent)).told().getFirst().sections())
        .isEqualTo(themes.told().getFirst().sections());
    assertThat(Digest.merged(List.of(themes, more)).told().getFirst().sections())
        .extracting(Section::kind)
        .containsExactly(Section.Kind.EVENTS);
  }

  @Test
  void oneDigestStaysAsItIsAndTwoLanguagesDoNotMix() {
    Digest one = day(0, story("a"));
    assertThat(Digest.merged(List.of(one))).isSameAs(one);
    Digest korean = SampleDigest.of(FIRST.plusDays(1), Language.KOREAN, story("c"));
    assertThatIllegalArgumentException().isThrownBy(() -> Digest.merged(List.of(one, korean)));
  }

  @Test
  void narrowedToSomeCategoriesNothingOfTheOthersIsLeftAndNoneMeansAll() {
    Digest both = day(0, story("a"), SampleDigest.story(SampleArticle.of("quiet").in(AUDIO)));
    Digest audio = both.only(Set.of(AUDIO));
    assertThat(audio.ranked()).extracting(it -> it.story().id()).containsExactly(id("quiet"));
    assertThat(audio.storyCount()).isEqualTo(1);
    assertThat(audio.articleCount()).isEqualTo(1);
    assertThat(both.only(Set.of())).isEqualTo(both);
    assertThat(both.only(Set.of(new CategoryId("tabular"))).told()).isEmpty();
  }

  @Test
  void thePagesOfSeveralDaysNameThemAndLeadToNoSingleOneForTheRest() {
    Digest merged = Digest.merged(List.of(day(0, story("a")), day(1, story("c"), story("d"))));
    DigestPages pages = new DigestPages(merged, new Masthead(false, ZoneOffset.UTC));
    Page page = pages.page(merged.category(merged.told().getFirst()), 1, false);
    String text = new PlainRenderer(ZoneOffset.UTC, 400).render(page.document());
    assertThat(text).contains("Jobo · 19 Nov – 20 Nov", "2 more, by day").doesNotContain("/digest");
    assertThat(page.tells()).hasSize(1);
  }

  private static Digest day(int after, StoryMaterial... stories) {
    return SampleDigest.of(FIRST.plusDays(after), Language.ENGLISH, stories);
  }

  private static StoryMaterial story(String id) {
    return SampleDigest.story(SampleArticle.of(id).in(LLM));
  }

  private static StoryId id(String article) {
    return new StoryId("s-" + article);
  }

  private static Digest withThemes(Digest digest) {
    List<Edition> editions =
        digest.editions().stream()
            .map(
                it ->
                    it.isEmpty()
                        ? it
                        : new Edition(it.key(), it.stories(), sections(it), it.weekBefore(), 0))
            .toList();
    return new Digest(
        digest.window(),
        digest.language(),
        digest.categories(),
        digest.sources(),
        editions,
        digest.articles());
  }

  private static List<Section> sections(Edition edition) {
    Section events = edition.sections().getFirst();
    return List.of(new Section(Section.Kind.THEMES, events.claims()), events);
  }
}
