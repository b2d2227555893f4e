package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobo.article.Article;
import jobo.article.ArticleId;
import jobo.article.RandomArticles;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import jobo.demo.WireArticles;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmbeddedWriterTest {
  private static final int MOST_OF_AN_ARTICLE = 300;
  private static final EditionKey KOREAN = key(Language.KOREAN);
  private static final EditionKey ENGLISH = key(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource
  void nothingIsSaidThatItsArticleDoesNotSay(Language language) {
    for (long seed = 0; seed < 300; seed++) {
      List<StoryMaterial> materials = randomMaterials(seed);
      Map<ArticleId, Article> articles = articles(materials);

      assertThat(write(key(language), materials).sections())
          .as("seed %d", seed)
          .flatExtracting(Section::claims)
          .allSatisfy(it -> assertThat(said(articles, it)).contains(words(it)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsSaidOfTheNewswireThatItDoesNotSay(Language language) {
    List<StoryMaterial> materials =
        WireArticles.all().stream().map(it -> SampleDigest.story(sorted(it))).toList();
    Map<ArticleId, Article> articles = articles(materials);

    Edition edition = write(key(language), materials);

    assertThat(edition.stories()).hasSize(materials.size());
    assertThat(edition.sections())
        .flatExtracting(Section::claims)
        .hasSizeGreaterThan(200)
        .allSatisfy(it -> assertThat(said(articles, it)).contains(words(it)));
  }

  @Test
  void ofNoArticleMoreIsShownAtAPlaceThanPromised() {
    for (long seed = 0; seed < 300; seed++) {
      Edition edition = write(KOREAN, randomMaterials(seed));
      for (EditionStory story : edition.stories()) {
        Map<ArticleId, Integer> shown = new HashMap<>();
        edition
            .claimsOf(story.id())
            .forEach(
                it -> shown.merge(it.citations().getFirst(), it.text().length(), Integer::sum));

        assertThat(shown.values())
            .as("seed %d: %s", seed, edition.claimsOf(story.id()))
            .allMatch(it -> it <= MOST_OF_AN_ARTICLE);
        assertThat(edition.claimsOf(story.id())).hasSizeLessThanOrEqualTo(2);
      }
    }
  }

  @Test
  void everyClaimCitesAnArticleOfItsOwnStory() {
    for (long seed = 0; seed < 100; seed++) {
      Edition edition = write(ENGLISH, randomMaterials(seed));
      for (EditionStory story : edition.stories()) {
        assertThat(edition.claimsOf(story.id()))
            .as("seed %d", seed)
            .isNotEmpty()
            .allSatisfy(it -> assertThat(story.articles()).containsAll(it.citations()))
            .allSatisfy(it -> assertThat(it.writer()).isEqualTo(Writer.EMBEDDED));
      }
    }
  }

  @Test
  void theSameInputGivesTheSameEditionInWhateverOrderItComes() {
    for (long seed = 0; seed < 100; seed++) {
      List<StoryMaterial> materials = randomMaterials(seed);
      List<StoryMaterial> shuffled = new ArrayList<>(materials);
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(write(KOREAN, shuffled)).as("seed %d", seed).isEqualTo(write(KOREAN, materials));
    }
  }

  @Test
  void anArticleReadByItsTitleAloneIsToldByItsTitleAlone() {
    SampleArticle titleOnly = SampleArticle.of("a").title("가람 12B 공개").titleOnly();

    Edition edition = write(KOREAN, List.of(SampleDigest.story(titleOnly.in(SampleArticle.LLM))));

    assertThat(edition.claimsOf(edition.stories().getFirst().id()))
        .extracting(Claim::text)
        .containsExactly("가람 12B 공개");
  }

  @Test
  void theStoryIsToldFromAnArticleOfTheReadersLanguageThatWasReadMost() {
    SortedArticle korean =
        SampleArticle.of("k")
            .language(Language.KOREAN)
            .title("가람 공개")
            .titleOnly()
            .in(SampleArticle.LLM);
    SortedArticle english = SampleArticle.of("e").title("Garam is out").in(SampleArticle.LLM);
    SortedArticle brief = SampleArticle.of("b").title("Garam").titleOnly().in(SampleArticle.LLM);
    List<StoryMaterial> materials = List.of(SampleDigest.story(brief, korean, english));

    assertThat(headline(write(KOREAN, materials))).isEqualTo("가람 공개");
    assertThat(headline(write(ENGLISH, materials))).isEqualTo("Garam is out");
  }

  @Test
  void whatAnotherArticleAddsIsCitedFromThere() {
    SortedArticle korean =
        SampleArticle.of("k")
            .language(Language.KOREAN)
            .title("가람 공개")
            .titleOnly()
            .in(SampleArticle.LLM);
    SortedArticle english =
        SampleArticle.of("e")
            .title("Garam is out")
            .text("The lab said that 12 people worked on it for a year.")
            .in(SampleArticle.LLM);

    Edition edition = write(KOREAN, List.of(SampleDigest.story(korean, english)));

    assertThat(edition.claimsOf(edition.stories().getFirst().id()))
        .extracting(Claim::citations)
        .containsExactly(List.of(korean.article().id()), List.of(english.article().id()));
  }

  @Test
  void aStoryToldBeforeIsMarkedAsAnUpdateAndANewOneIsNot() {
    SortedArticle before = SampleArticle.of("old").in(SampleArticle.LLM);
    SortedArticle today = SampleArticle.of("new").in(SampleArticle.LLM);
    SortedArticle alone = SampleArticle.of("alone").in(SampleArticle.LLM);

    Edition edition =
        write(KOREAN, List.of(SampleDigest.update(before, today), SampleDigest.story(alone)));

    assertThat(edition.stories())
        .extracting(it -> it.articles().getFirst().value(), EditionStory::update)
        .containsExactlyInAnyOrder(tuple("new", true), tuple("alone", false));
  }

  @Test
  void publishersAreCountedByFamilyAndOverTheWholeStory() {
    SortedArticle one = SampleArticle.of("one").publisher("Family").in(SampleArticle.LLM);
    SortedArticle two = SampleArticle.of("two").publisher("Family").in(SampleArticle.LLM);
    SortedArticle before = SampleArticle.of("old").publisher("Another").in(SampleArticle.LLM);

    assertThat(
            write(KOREAN, List.of(SampleDigest.story(one, two))).stories().getFirst().publishers())
        .isEqualTo(1);
    assertThat(
            write(KOREAN, List.of(SampleDigest.update(before, one)))
                .stories()
                .getFirst()
                .publishers())
        .isEqualTo(2);
  }

  @Test
  void nothingToTellIsAnEditionWithoutSections() {
    Edition edition = write(KOREAN, List.of());

    assertThat(edition.isEmpty()).isTrue();
    assertThat(edition.sections()).isEmpty();
  }

  private static Edition write(EditionKey key, List<StoryMaterial> materials) {
    return EmbeddedWriter.write(key, materials, _ -> 1, SampleArticle.NOON);
  }

  private static String headline(Edition edition) {
    return edition.claimsOf(edition.stories().getFirst().id()).getFirst().text();
  }

  private static List<StoryMaterial> randomMaterials(long seed) {
    RandomArticles articles = new RandomArticles(seed);
    Random sizes = new Random(seed);
    List<StoryMaterial> materials = new ArrayList<>();
    for (int number = 0; number < 6; number++) {
      SortedArticle[] its =
          Stream.generate(() -> articles.next().in(SampleArticle.LLM))
              .limit(1 + sizes.nextInt(3))
              .toArray(SortedArticle[]::new);
      materials.add(SampleDigest.story(its));
    }
    return materials;
  }

  private static Map<ArticleId, Article> articles(List<StoryMaterial> materials) {
    return materials.stream()
        .flatMap(it -> it.fresh().stream())
        .map(SortedArticle::article)
        .collect(Collectors.toMap(Article::id, Function.identity()));
  }

  /** All that the cited article says, its white space folded. */
  private static String said(Map<ArticleId, Article> articles, Claim claim) {
    assertThat(claim.citations()).hasSize(1);
    Article article = Objects.requireNonNull(articles.get(claim.citations().getFirst()));
    return folded(article.title() + "\n" + article.blurb() + "\n" + article.body());
  }

  /** What a claim says, without the mark of what was cut. */
  private static String words(Claim claim) {
    String text = folded(claim.text());
    return text.length() > 150 && text.endsWith("…") ? text.substring(0, text.length() - 1) : text;
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static SortedArticle sorted(Article article) {
    return new SortedArticle(article, SampleArticle.sorting(SampleArticle.LLM));
  }

  private static EditionKey key(Language language) {
    return new EditionKey(LocalDate.of(2026, 11, 20), SampleArticle.LLM, language);
  }
}
