package jobo.collect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jobo.fetch.Content;
import jobo.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageMetadataTest {
  private static final URI ADDRESS = URI.create("https://www.lab.example/news/1");
  private static final String KOREAN = "연구소는 새 언어 모델이 긴 보고서를 읽고 질문에 답한다고 설명했다. ";
  private static final String ENGLISH = "The laboratory said that its model reads long reports. ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property='article:published_time' content='2026-11-20T09:12:00+09:00'>",
        "<meta property='article:published_time' content='2026-11-20 09:12:00'>",
        "<meta itemprop=datePublished content='2026-11-20 09:12'>",
        "<script type='application/ld+json'>[{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":"
            + "\"2020-01-01\"},{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2026-11-20T00:12:00Z\"}]}]</script>",
        "<script type='application/ld+json'>{\"@type\":\"BlogPosting\",\"datePublished\":\"2026-11-20T00:12:00Z\",}</script>",
        "<meta name='pubdate' content='20261120091200'>",
        "<p>입력 2026.11.20 09:12 수정 2026.11.21 10:00</p>",
        "<div>기사입력2026.11.20. 오전 9:12 기사원문</div>",
        "<p>승인 2026.11.20 09:12</p>",
        "<p>Posted on November 20, 2026 9:12 AM by tobin</p>",
        "<time datetime='2026-11-20T00:12Z'>20 November</time>"
      })
  void whenItWasPublishedIsReadWhereverThePageSaysIt(String said) {
    assertThat(read(said, KOREAN).publishedAt()).isEqualTo(Instant.parse("2026-11-20T00:12:00Z"));
  }

  @Test
  void brokenDataForMachinesIsNoData() {
    String broken = "<script type='application/ld+json'>{\"datePublished\": \"2026-11-20</script>";

    assertThat(read(broken, KOREAN).publishedAt()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ko | Korean | KOREAN",
        "en | Korean | KOREAN",
        "ko-KR | English | ENGLISH",
        "en-US | English | ENGLISH",
        "'' | English | ENGLISH",
        "'' | Korean | KOREAN",
        "fr | English |"
      })
  void theTextDecidesWhereItContradictsTheDeclaredLanguage(
      String declared, String text, @Nullable Language language) {
    PageReading.Text reading =
        read("<html lang='" + declared + "'>", text.equals("Korean") ? KOREAN : ENGLISH);

    assertThat(reading.language()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property='og:site_name' content='한빛 &amp; 일보'> | 한빛 & 일보",
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"publisher\":{\"name\":\"Lantern\"}}</script> | Lantern",
        "<meta name='application-name' content='Ledger'> | Ledger",
        "<meta property='og:site_name' content=' '> | "
      })
  void thePublisherIsNamed(String said, @Nullable String publisher) {
    assertThat(read(said, ENGLISH).publisher()).isEqualTo(publisher);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<link rel=canonical href='/news/one'> | https://www.lab.example/news/one",
        "<link rel=canonical href='https://lab.example/one'> | https://lab.example/one",
        "<meta property='og:url' content='https://m.lab.example/one'> | https://m.lab.example/one",
        "<link rel=canonical href='https://other.example/one'> | https://www.lab.example/news/1",
        "<link rel=canonical href='https://notlab.example/one'> | https://www.lab.example/news/1",
        "<link rel=canonical href='/'> | https://www.lab.example/news/1",
        "<link rel=canonical href='javascript:alert(1)'> | https://www.lab.example/news/1"
      })
  void aPageGoesByTheAddressThatItNamesOnItsSiteOrElseByThatWhereItWasFound(
      String said, URI address) {
    assertThat(read(said, ENGLISH).address()).isEqualTo(address);
  }

  @Test
  void thePictureForPreviewsIsReadFromTheHead() {
    assertThat(read("<meta property='og:image' content='/p.png'>", ENGLISH).picture())
        .isEqualTo(URI.create("https://www.lab.example/p.png"));
  }

  private static PageReading.Text read(String said, String sentence) {
    String html =
        said + "<article>" + ("<p>" + sentence.repeat(4) + "</p>").repeat(4) + "</article>";
    return (PageReading.Text)
        new PageExtraction()
            .extract(
                new Content(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"),
                ADDRESS);
  }
}
