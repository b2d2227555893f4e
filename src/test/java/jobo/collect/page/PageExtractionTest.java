package jobo.collect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
  @ValueSource(
      strings = {
        "<div id=article-view-content-div>%s</div>",
        "<div itemprop=articleBody>%s</div>",
        "<div class=part>%s</div>",
        "<table><tr><td width=100><a href=/a>홈</a><td>%s</table>",
        "<body><noscript>%s</noscript>",
        "<host-element><template shadowrootmode=open>%s</template></host-element>"
      })
  void theTextIsFoundHoweverItIsWrapped(String wrapped) {
    String paragraphs = ("<p>" + SENTENCE.repeat(4) + "</p>").repeat(4);

    assertThat(text(wrapped.formatted(paragraphs)).split("\n\n")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<br><br>", "<br>\n<br/> ", "</div><div>", "</section><section>"})
  void textThatIsDividedByOtherThanParagraphsHasThemToo(String division) {
    String html = "<div><section><div>" + (SENTENCE.repeat(3) + division).repeat(5);

    assertThat(text(html).split("\n\n")).hasSize(5);
  }

  @Test
  void preformattedTextHasItsBlankLines() {
    String html = "<pre>\n" + (SENTENCE.repeat(2) + "\n" + SENTENCE + "\n\n").repeat(5) + "</pre>";

    assertThat(text(html).split("\n\n")).hasSize(5).contains(SENTENCE.repeat(3).strip());
  }

  @Test
  void theTitleIsNotRepeatedInTheText() {
    assertThat(text("<title>새 언어 모델 | 한빛</title>" + ARTICLE.replace("새 모델", "새 언어 모델")))
        .startsWith("연구소는");
  }

  @Test
  void theRowsOfATableAreLines() {
    String table = "<table><tr><th>모델<th>점수</tr><tr><td>다온<td>91</tr></table>";

    assertThat(text(ARTICLE.replace("</article>", table + "</article>")))
        .contains("모델 점수\n\n다온 91");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p hidden>숨은 문장입니다.</p>",
        "<p style='color:red; display: none'>숨은 문장입니다.</p>",
        "<div aria-hidden=true>숨은 문장입니다.</div>",
        "<figure><figcaption>숨은 문장입니다.</figcaption></figure>",
        "<div class='newsletter-box'>숨은 문장입니다.</div>",
        "<ul class=related-news><li><a href=/1>숨은 문장입니다.</a></ul>",
        "<div role=dialog>숨은 문장입니다.</div>"
      })
  void whatIsHiddenOrStandsBesideTheArticleIsLeftOut(String part) {
    assertThat(text(ARTICLE.replace("</article>", part + "</article>")))
        .contains(SENTENCE.strip())
        .doesNotContain("숨은");
  }

  @Test
  void anArticleIsReadWhateverItsWrapperIsCalled() {
    assertThat(text("<div class='sidebar modal' aria-hidden=true>" + ARTICLE + "</div>"))
        .contains(SENTENCE.strip());
  }

  @Test
  void theTextForMachinesIsTakenWhereThePageShowsNone() {
    String said = "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + SENTENCE.repeat(8) + "\"}";

    assertThat(text("<script type='application/ld+json'>" + said + "</script><div id=root></div>"))
        .isEqualTo(SENTENCE.repeat(8).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mn>4</mn></math> | x^2 = 4",
        "<math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac></math> | a/(b + 1)",
        "<span class=katex><math><semantics><mi>y</mi><annotation"
            + " encoding='application/x-tex'>\\alpha \\le 1</annotation></semantics></math><span class=katex-html"
            + " aria-hidden=true>drawn</span></span> | α ≤ 1",
        "<span class=MathJax>drawn</span><script type='math/tex'>\\beta</script> | β",
        "<mjx-container><mjx-math aria-hidden=true>drawn</mjx-math><mjx-assistive-mml><math><mi>z</mi></math>"
            + "</mjx-assistive-mml></mjx-container> | z"
      })
  void formulasArePlainText(String formula, String written) {
    assertThat(
            text(ARTICLE.replaceFirst("<p>", "<p>값은 " + formula.replace("\\", "\\\\") + " 이다. ")))
        .contains("값은 " + written + " 이다.")
        .doesNotContain("drawn");
  }

  @Test
  void whatIsNoPageGivesNoText() {
    assertThat(extraction.extract(new Content(new byte[10], "application/pdf"), ADDRESS))
        .isEqualTo(new PageReading.NoText(PageReading.Reason.NOT_HTML));
    assertThat(html("")).isEqualTo(new PageReading.NoText(PageReading.Reason.TOO_SHORT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<div>a, ",
        "<p>",
        "<table><tr><td>",
        "<a href=x>",
        "<b><p>",
        "<p></p>",
        "<i></i>",
        "<math>",
        "<div class=comments>a ",
        "<li><a href=x>link text here</a>"
      })
  void aPageOfElementsWithoutEndGivesNoText(String start) {
    assertThat(html(start.repeat(2_500) + "x")).isInstanceOf(PageReading.NoText.class);
    assertThat(html(start.repeat(49_000) + "x")).isInstanceOf(PageReading.NoText.class);
    assertThat(html(start.repeat(200_000) + "x")).isInstanceOf(PageReading.NoText.class);
  }

  @Test
  void anArticleOnAHugePageIsReadUpToABound() {
    String text = "<p>" + SENTENCE.repeat(10) + "</p>";

    assertThat(text(text.repeat(10_000)).length()).isBetween(199_000, 200_001);
  }

  @Test
  void anArticleInElementsWithoutEndIsRead() {
    assertThat(text("<div>".repeat(5_000) + ARTICLE)).contains(SENTENCE.strip());
    assertThat(text("<i></i>".repeat(20_000) + ARTICLE)).contains(SENTENCE.strip());
  }

  @Test
  void attributesWithoutEndDoNotHideAnArticle() {
    assertThat(text("<div class='" + "has-".repeat(500_000) + "'>" + ARTICLE))
        .contains(SENTENCE.strip());
  }

  private String text(String html) {
    return ((PageReading.Text) html(html)).text();
  }

  private PageReading html(String html) {
    return extraction.extract(
        new Content(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"), ADDRESS);
  }
}
