package jobo.collect.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import jobo.fetch.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageExtractionTest {
  private static final URI ADDRESS = URI.create("https://lab.example/news/1");
  private static final String SENTENCE = "연구소는 새 언어 모델이 긴 보고서를 읽고 질문에 답한다고 설명했다. ";
  private static final String ARTICLE =
      "<article><h1>새 모델</h1>" + ("<p>" + SENTENCE.repeat(4) + "</p>").repeat(4) + "</article>";

  private final PageExtraction extraction = new PageExtraction();

  @Test
  void theArticleIsFoundAmongWhatIsAroundIt() {
    PageReading reading =
        html(
            "<nav><a href='/a'>홈</a> <a href='/b'>뉴스</a></nav>"
                + ARTICLE
                + "<script>track()</script><footer>회사 소개</footer>");

    assertThat(reading)
        .isInstanceOfSatisfying(
            PageReading.Text.class,
            it ->
                assertThat(it.text())
                    .contains(SENTENCE.strip())
                    .contains("\n\n")
                    .doesNotContain("track", "뉴스", "회사 소개"));
  }

  @Test
  void aPageInAnotherCharsetIsRead() {
    String page = "<html><head><meta charset=euc-kr><title>새 모델</title></head>" + ARTICLE;

    PageReading reading =
        extraction.extract(
            new Content(page.getBytes(Charset.forName("EUC-KR")), "text/html"), ADDRESS);

    assertThat(((PageReading.Text) reading).text()).contains(SENTENCE.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property='article:published_time' content='2026-11-20T09:12:00+09:00'>",
        "<meta itemprop=datePublished content='2026-11-20 09:12'>",
        "<script type='application/ld+json'>[{\"@graph\":[{\"datePublished\" :"
            + " \"2026-11-20T00:12:00Z\"}]}]</script>"
      })
  void whenItWasPublishedIsReadFromTheHead(String head) {
    var text = (PageReading.Text) html("<title>새 모델</title>" + head + ARTICLE);

    assertThat(text.publishedAt()).isEqualTo(Instant.parse("2026-11-20T00:12:00Z"));
  }

  @Test
  void thePictureForPreviewsIsReadFromTheHead() {
    var text = (PageReading.Text) html("<meta property='og:image' content='/p.png'>" + ARTICLE);

    assertThat(text.picture()).isEqualTo(URI.create("https://lab.example/p.png"));
  }

  @Test
  void whatIsNoPageGivesNoText() {
    assertThat(extraction.extract(new Content(new byte[10], "application/pdf"), ADDRESS))
        .isEqualTo(new PageReading.NoText(PageReading.Reason.NOT_HTML));
    assertThat(html("")).isEqualTo(new PageReading.NoText(PageReading.Reason.TOO_SHORT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<div>a, ", "<p>", "<table><tr><td>", "<a href=x>", "<b><p>"})
  void aPageOfElementsWithoutEndCostsNoMinutes(String start) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          html(start.repeat(2_500) + "x");
          assertThat(html(start.repeat(50_000) + "x")).isInstanceOf(PageReading.NoText.class);
        });
  }

  private PageReading html(String html) {
    return extraction.extract(
        new Content(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"), ADDRESS);
  }
}
