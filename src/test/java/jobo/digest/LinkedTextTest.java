package jobo.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import jobo.article.ArticleId;
import jobo.article.SampleArticle;
import jobo.document.Block;
import jobo.document.Document;
import jobo.document.Inline;
import jobo.document.MarkdownRenderer;
import jobo.language.Language;
import jobo.story.StoryId;
import org.junit.jupiter.api.Test;

class LinkedTextTest {

  @Test
  void theWordsOfTheHeadlineLeadToTheArticleWithoutTheirParticle() {
    assertThat(linked("한빛연구소가 가람 12B를 공개했습니다.", Language.KOREAN, "한국어 모델 가람 12B 나왔다"))
        .isEqualTo("한빛연구소가 [가람 12B](https://lab.example/a0)를 공개했습니다.");
  }

  @Test
  void aNameIsRatherLinkedThanOtherWords() {
    assertThat(
            linked(
                "Officials of Calder County stopped new centres.",
                Language.ENGLISH,
                "Calder County freezes: new centres wait"))
        .isEqualTo("Officials of [Calder County](https://lab.example/a0) stopped new centres.");
  }

  @Test
  void eachStoryIsLinkedOnceAndWithoutCommonWordsByItsPublisher() {
    assertThat(
            linked(
                "The new Garam is out and Fjord 2.5 is late.",
                Language.ENGLISH,
                "Garam released",
                "Fjord 2.5 delayed",
                "한국어 제목"))
        .isEqualTo(
            "The new [Garam](https://lab.example/a0) is out and [Fjord 2.5](https://lab.example/a1) is late."
                + " [Lab](https://lab.example/a2)");
  }

  @Test
  void neitherOneCommonWordNorAPartOfANameIsLinked() {
    assertThat(
            linked(
                "Studios in South Korea agree to pay more.",
                Language.ENGLISH,
                "Koreans pay for models"))
        .isEqualTo("Studios in South Korea agree to pay more. [Lab](https://lab.example/a0)");
    assertThat(linked("펠로의 얼굴 참조 기능을 껐습니다.", Language.KOREAN, "얼굴 참조 기술")).contains("[얼굴 참조](");
    assertThat(linked("Models of version 2.5 are out.", Language.ENGLISH, "About version 2"))
        .doesNotContain("2](");
  }

  @Test
  void whatIsNoLongerKeptIsNotLinked() {
    Digest digest = SampleDigest.of(Language.ENGLISH);
    Claim claim = claim("Garam is out.", Language.ENGLISH, 1);

    assertThat(LinkedText.of(claim, digest)).containsExactly(Inline.text("Garam is out."));
  }

  private static String linked(String text, Language language, String... titles) {
    SampleArticle[] articles = new SampleArticle[titles.length];
    for (int at = 0; at < titles.length; at++) {
      articles[at] = SampleArticle.of("a" + at).title(titles[at]).publisher("Lab");
    }
    Digest digest = SampleDigest.of(language, SampleDigest.stories(SampleArticle.LLM, articles));
    List<Inline> line = LinkedText.of(claim(text, language, titles.length), digest);
    Document document = new Document(language, List.of(new Block.Paragraph(line)));
    return new MarkdownRenderer(ZoneOffset.UTC).render(document).strip();
  }

  private static Claim claim(String text, Language language, int articles) {
    List<String> ids = Stream.iterate(0, it -> it + 1).limit(articles).map(it -> "a" + it).toList();
    return new Claim(
        text,
        language,
        ids.stream().map(ArticleId::new).toList(),
        ids.stream().map(it -> new StoryId("s-" + it)).toList(),
        Writer.LLM);
  }
}
