package jobo.chat;

import static jobo.edition.Newsroom.AUDIO;
import static jobo.edition.Newsroom.FIRST;
import static jobo.edition.Newsroom.LLM;
import static jobo.edition.Newsroom.articles;
import static jobo.edition.Newsroom.close;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jobo.article.SampleArticle;
import jobo.collect.SourceProblem;
import jobo.delivery.Button;
import jobo.fetch.FetchProblem;
import jobo.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of an article is true at every stage that it can come to. */
class WhyCommandTest extends WhyScene {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "hello", "http://", "javascript:alert(1)", "ftp://lab.example/a", "a b"})
  void whatIsNoAddressIsExplained(String typed) {
    assertThat(say(Language.KOREAN, typed)).contains("주소");
    assertThat(say(Language.ENGLISH, typed))
        .containsAnyOf("Write its address", "not a web address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://lab.example/a",
        "http://www.lab.example/a/?utm_source=x",
        "<https://lab.example/a>",
        "lab.example/a",
        "https://lab.example/a and why?",
        "HTTPS://LAB.example/a#top"
      })
  void anAddressIsUnderstoodHoweverItIsPasted(String typed) {
    room.day(FIRST, articles("a"));
    assertThat(say(Language.ENGLISH, typed)).contains("Title of a", "collected 16 Nov 07:00 (Lab)");
  }

  @Test
  void anAddressOfNoSourceIsSaidToBeOne() {
    assertThat(why("https://nobody.example/x"))
        .contains("No article of this address was collected.", "nobody.example is none of");
  }

  @Test
  void anUnknownAddressOfASourcesSiteTellsHowThatSourceIsDoing() {
    assertThat(why("https://www.lab.example/news/x")).contains("Lab feed · not polled yet");
    poll(null);
    assertThat(why("https://blog.lab.example/x"))
        .contains("Lab feed · 7 articles so far, 10 in the feed", "last read 15 Nov 08:00")
        .doesNotContain("none of Jobo's sources");
    poll(SourceProblem.of(FetchProblem.NOT_FOUND, "HTTP 404"));
    assertThat(why("https://lab.example/x")).contains("404", "failed 2 times in a row");
    assertThat(why("https://notlab.example/x")).contains("none of Jobo's sources");
  }

  @Test
  void anArticleAboutSomethingElseSaysSo() {
    SampleArticle sample = SampleArticle.of("a").titleOnly();
    room.collect(sample, null);
    assertThat(why("https://lab.example/a")).contains("→ title only → not about AI");
  }

  @Test
  void anArticleWithoutAStoryYetSaysWhatItWasSortedAs() {
    SampleArticle sample = SampleArticle.of("a");
    room.collect(sample, LLM);
    assertThat(why("https://lab.example/a"))
        .contains("→ LLM (0.80; because of: language model) → not grouped into a story yet");
    assertThat(say(Language.KOREAN, "https://lab.example/a"))
        .contains("→ LLM (0.80; 근거: language model) → 아직 소식으로 묶지 않음");
  }

  @Test
  void whatIsInTheOpenEditionComesWhenThatIsClosed() {
    room.subscribe("all");
    room.arrive(FIRST, LLM, articles("a"));
    room.clock().set(close(FIRST).minus(Duration.ofMinutes(30)));
    assertThat(why("https://lab.example/a"))
        .contains("→ story #1 (1 article, 1 publisher: Lab)")
        .contains("→ placed there mainly because it came in last →")
        .contains("→ will be in the digest of 16 Nov (closes 16 Nov 08:00)")
        .contains("→ comes to this chat 16 Nov 08:00");
  }

  @Test
  void anArticleOfAStoryIsToldWithTheStoryAndItsPlace() {
    Instant at = close(FIRST).minus(Duration.ofHours(1));
    room.story(
        "both", AUDIO, SampleArticle.of("a").at(at), SampleArticle.of("b").publisher("Two").at(at));
    room.database().articles().update(SampleArticle.of("a").at(at).in(LLM), 0);
    room.closeEditions(FIRST);
    assertThat(why("https://lab.example/a"))
        .contains("LLM (0.80", "joined Audio story #1 (2 articles, 2 publishers: Lab, Two)")
        .contains("→ placed there mainly because several publishers tell it → in the digest")
        .contains("→ in the digest of 16 Nov → this chat gets no digest by itself (/subscribe)");
    assertThat(say(Language.KOREAN, "https://lab.example/a"))
        .contains("오디오 소식 #1에 합침 (기사 2건, 매체 2곳: Lab, Two)")
        .contains("→ 순위의 주된 까닭: 여러 매체가 전함 → 11-16 조보에 실림");
    assertThat(message("https://lab.example/a").buttons())
        .containsExactly(new Button("🎧 Audio", "/digest audio 2026-11-16"));
  }

  @Test
  void whatCameJustTooLateForItsEditionIsNotInIt() {
    room.day(FIRST, articles("a"));
    room.arrive(FIRST, LLM, articles("late"));
    assertThat(why("https://lab.example/late"))
        .contains("→ story (1 article, 1 publisher: Lab) → not in the digest of 16 Nov");
  }
}
