package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import jobo.article.SampleArticle;
import jobo.language.Language;
import org.junit.jupiter.api.Test;

class WholeCategoryTest {
  private static final SampleArticle PRICES =
      SampleArticle.of("prices")
          .title("OpenAI halves the price of its small model")
          .text(
              "A million tokens now cost 2 dollars instead of 4, whether they are read or written, and answers"
                  + " that nobody waits for cost 1 dollar. Prices of three rivals fell by 20% within a day.");
  private static final SampleArticle COURT =
      SampleArticle.of("court")
          .title("Court rules on a suit of authors against 오픈AI")
          .text(
              "The suit against 오픈AI had been brought by nine authors of books for children. A court in the city"
                  + " ordered the company to tell its authors which books it used. The hearing lasted two days.");
  private static final SampleArticle GARAM =
      SampleArticle.of("garam")
          .title("한빛연구소, 가람 12B 공개")
          .language(Language.KOREAN)
          .text("가람 12B의 매개변수는 120억 개다. 연구소는 다음 달 3일 평가 도구를 공개할 예정이다.");

  @Test
  void aNameThatSeveralStoriesShareIsATheme() {
    assertThat(claims(Section.Kind.THEMES, PRICES, COURT, GARAM))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.text()).isIn("OpenAI", "오픈AI");
              assertThat(it.stories())
                  .extracting(story -> story.value())
                  .containsExactlyInAnyOrder("s-prices", "s-court");
            });
  }

  @Test
  void aNameOfOneStoryIsNone() {
    assertThat(claims(Section.Kind.THEMES, PRICES, GARAM)).isEmpty();
  }

  @Test
  void anEffectIsToldInTheWordsOfItsArticle() {
    assertThat(claims(Section.Kind.IMPACT, PRICES, COURT, GARAM))
        .extracting(Claim::text, it -> it.citations().getFirst().value())
        .containsExactly(tuple("Prices of three rivals fell by 20% within a day.", "prices"));
  }

  @Test
  void whatComesNextIsToldInTheWordsOfItsArticle() {
    assertThat(claims(Section.Kind.IN_SHORT, PRICES, COURT, GARAM))
        .extracting(Claim::text)
        .containsExactly("연구소는 다음 달 3일 평가 도구를 공개할 예정이다.");
  }

  @Test
  void nothingIsSaidTwiceInAnEdition() {
    Edition edition = edition(PRICES, COURT, GARAM);

    assertThat(edition.sections())
        .flatExtracting(Section::claims)
        .extracting(Claim::text)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatRestsOnAStoryThatAChatDoesNotGetIsLeftOut() {
    Edition edition = edition(PRICES, COURT, GARAM);

    Edition left =
        edition.with(
            edition.stories().stream().filter(it -> it.id().value().equals("s-garam")).toList());

    assertThat(left.section(Section.Kind.THEMES)).isEmpty();
    assertThat(left.section(Section.Kind.IMPACT)).isEmpty();
    assertThat(left.section(Section.Kind.IN_SHORT).orElseThrow().claims()).hasSize(1);
  }

  @Test
  void partsThatNoArticleSupportsAreLeftOut() {
    assertThat(edition(SampleArticle.of("alone").titleOnly()).sections())
        .extracting(Section::kind)
        .containsExactly(Section.Kind.EVENTS);
  }

  private static List<Claim> claims(Section.Kind kind, SampleArticle... articles) {
    return edition(articles).section(kind).map(Section::claims).orElse(List.of());
  }

  private static Edition edition(SampleArticle... articles) {
    StoryMaterial[] stories = SampleDigest.stories(SampleArticle.LLM, articles);
    return SampleDigest.of(Language.KOREAN, stories).told().getFirst();
  }
}
