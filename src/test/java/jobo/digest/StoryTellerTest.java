package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jobo.article.RandomArticles;
import jobo.article.SampleArticle;
import jobo.article.SortedArticle;
import jobo.language.Language;
import jobo.text.Similarity;
import org.junit.jupiter.api.Test;

class StoryTellerTest {
  private static final String LAUNCH =
      "Hanbit Lab released Garam 12B on Friday with open weights. It has 12 billion parameters and"
          + " scores 58.3 on KMMLU.";

  private final StoryTeller english = new StoryTeller(Language.ENGLISH);

  @Test
  void aStoryThatGoesOnIsToldByItsNewSentenceAndNotByTheOldOneAgain() {
    StoryTeller.Telling telling =
        english.tell(
            SampleDigest.update(
                english("before", "Hanbit Lab opens Garam 12B", LAUNCH),
                english(
                    "after",
                    "Garam 12B after a week",
                    LAUNCH
                        + " An independent run by EvalHub found 57.9 points, half a point below the"
                        + " claim of its maker.")));

    assertThat(telling.hasNews()).isTrue();
    assertThat(texts(telling))
        .last()
        .asString()
        .startsWith("An independent run by EvalHub found 57.9 points");
  }

  @Test
  void whatOthersSaidBeforeIsNoNews() {
    StoryTeller.Telling telling =
        english.tell(
            SampleDigest.update(
                english("before", "Hanbit Lab opens Garam 12B", LAUNCH),
                english("after", "Garam 12B opened by Hanbit Lab", LAUNCH)));

    assertThat(telling.hasNews()).isFalse();
    assertThat(texts(telling)).hasSize(1);
  }

  @Test
  void aNewStoryIsAlwaysNews() {
    assertThat(english.tell(SampleDigest.story(english("a", "Anything", "Anything."))).hasNews())
        .isTrue();
  }

  @Test
  void aSentenceThatOnlySaysTheHeadlineAgainIsLeftOut() {
    StoryTeller.Telling telling =
        english.tell(
            SampleDigest.story(
                english(
                    "a",
                    "Hanbit Lab releases Garam 12B with open weights",
                    "Hanbit Lab on Friday released Garam 12B with open weights.")));

    assertThat(texts(telling)).containsExactly("Hanbit Lab releases Garam 12B with open weights");
  }

  @Test
  void theBlurbMayTellItBest() {
    StoryTeller.Telling telling =
        english.tell(
            SampleDigest.story(
                SampleArticle.of("a")
                    .title("Our measurement")
                    .text("Thanks to all who waited for so long. It was a pleasure to meet you.")
                    .blurb("We measure Fjord 34B at 69.8, 1.6 points below its maker's figure.")
                    .in(SampleArticle.LLM)));

    assertThat(texts(telling))
        .last()
        .isEqualTo("We measure Fjord 34B at 69.8, 1.6 points below its maker's figure.");
  }

  @Test
  void whatIsCutShortIsNotQuoted() {
    assertThat(
            texts(
                english.tell(
                    SampleDigest.story(
                        english("a", "Our measurement", "We measure Fjord 34B at 69.8, and...")))))
        .containsExactly("Our measurement");
  }

  @Test
  void aDatelineAndALeadInAreNotQuoted() {
    StoryTeller korean = new StoryTeller(Language.KOREAN);

    assertThat(
            texts(
                korean.tell(
                    SampleDigest.story(
                        SampleArticle.of("k")
                            .language(Language.KOREAN)
                            .title("가람 공개")
                            .text("(서울=새벽뉴스) 김한빛 기자 = 또한 한빛연구소는 이용료를 1년간 받지 않는다고 20일 밝혔다.")
                            .in(SampleArticle.LLM)))))
        .last()
        .isEqualTo("한빛연구소는 이용료를 1년간 받지 않는다고 20일 밝혔다.");
    assertThat(
            texts(
                english.tell(
                    SampleDigest.story(
                        english(
                            "e",
                            "Garam of the lab is free",
                            "SEOUL, Nov. 20 (Dawn) - Meanwhile, the lab will not charge anybody for"
                                + " a year.")))))
        .last()
        .isEqualTo("the lab will not charge anybody for a year.");
  }

  @Test
  void noTwoSentencesOfAnEditionSayTheSame() {
    for (long seed = 0; seed < 100; seed++) {
      RandomArticles articles = new RandomArticles(seed);
      StoryTeller teller = new StoryTeller(Language.KOREAN);
      List<Claim> said = new ArrayList<>();
      for (int story = 0; story < 8; story++) {
        List<Claim> claims =
            teller.tell(SampleDigest.story(articles.next().in(SampleArticle.LLM))).claims();
        for (Claim sentence : claims.subList(1, claims.size())) {
          assertThat(said)
              .as("seed %d: %s", seed, sentence.text())
              .allMatch(it -> similarity(it, sentence) < 0.5);
        }
        said.addAll(claims);
      }
    }
  }

  private static double similarity(Claim one, Claim other) {
    return one.language() == other.language() ? Similarity.cosine(words(one), words(other)) : 0;
  }

  private static Set<String> words(Claim claim) {
    return new HashSet<>(Salience.words(claim.text(), claim.language()));
  }

  private static SortedArticle english(String name, String title, String text) {
    return SampleArticle.of(name).title(title).text(text).in(SampleArticle.LLM);
  }

  private static List<String> texts(StoryTeller.Telling telling) {
    return telling.claims().stream().map(Claim::text).toList();
  }
}
