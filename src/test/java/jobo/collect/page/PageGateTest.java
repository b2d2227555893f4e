package jobo.collect.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import jobo.collect.page.PageReading.Reason;
import jobo.fetch.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageGateTest {
  private static final URI ADDRESS = URI.create("https://lab.example/news/1");
  private static final String ARTICLE = "<meta property='og:type' content='article'>";
  private static final String ENGLISH =
      "<p>The laboratory released a language model on Friday. It reads long reports and answers"
          + " questions about them.</p><p>Researchers said that the model needs half the memory of"
          + " its predecessor. They tested it on twelve tasks and published every result,"
          + " together with the data that it was trained on.</p>";
  private static final String KOREAN =
      "<p>한빛 연구소가 금요일 새로운 언어 모델을 공개했다. 긴 보고서를 읽고 질문에 답하는 모델이다.</p>"
          + "<p>연구진은 이전 모델보다 메모리를 절반만 쓴다고 설명했다. 열두 가지 과제로 시험하고 결과를 모두"
          + " 공개했으며, 내년 봄부터 누구나 내려받을 수 있게 하겠다고 밝혔다.</p>";

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, KOREAN})
  void anArticleIsGood(String text) {
    assertThat(read("<article>" + text + "</article>")).isInstanceOf(PageReading.Text.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COOKIE_BANNER | We use cookies to give you the best experience.",
        "COOKIE_BANNER | We and our 842 partners store and access information on your device.",
        "COOKIE_BANNER | 이 사이트는 쿠키를 사용합니다. 계속하려면 쿠키 설정을 선택하세요.",
        "PAYWALL | Subscribe to continue reading this story.",
        "PAYWALL | Already a subscriber? Sign in.",
        "PAYWALL | 이 기사는 유료 회원 전용 기사입니다.",
        "PAYWALL | 전문을 보시려면 구독이 필요합니다.",
        "LOG_IN | Please log in to view this page.",
        "HUMAN_CHECK | Checking your browser before accessing the site.",
        "LOG_IN | 로그인 후 이용하실 수 있습니다.",
        "SCRIPT_ONLY | 자바스크립트를 활성화해 주세요.",
        "SCRIPT_ONLY | You need to enable JavaScript to run this app.",
        "ERROR_PAGE | The page you requested could not be found.",
        "ERROR_PAGE | Something went wrong. Try again later.",
        "ERROR_PAGE | 요청하신 페이지를 찾을 수 없습니다.",
        "ERROR_PAGE | 삭제된 기사입니다. 해당 기사가 존재하지 않습니다.",
        "TOO_SHORT | A model was released."
      })
  void whatStandsInThePlaceOfAnArticleIsNamed(Reason reason, String text) {
    assertThat(read("<p>" + text)).isEqualTo(new PageReading.NoText(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SCRIPT_ONLY | <div id=root></div><script src=/a.js></script>",
        "SCRIPT_ONLY | <noscript>Please enable JavaScript.</noscript><div></div>",
        "HUMAN_CHECK | <h1>example</h1><form><div class=h-captcha></div></form>",
        "LOG_IN | <h1>Daily</h1><form><input name=u><input type=password></form>",
        "ERROR_PAGE | <title>404 Not Found</title><p>nothing</p>"
      })
  void howAPageIsBuiltTellsWhatItIs(Reason reason, String html) {
    assertThat(read(html)).isEqualTo(new PageReading.NoText(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"We use cookies. Manage cookies or accept all cookies.", "이 사이트는 쿠키를 사용합니다."})
  void aBannerAroundAnArticleIsTakenOut(String banner) {
    String page = "<article><p>" + banner + "</p>" + ENGLISH + "</article>";

    assertThat(((PageReading.Text) read(page)).text())
        .startsWith("The laboratory")
        .endsWith("trained on.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Subscribe to keep reading.</p>",
        "<div class='paywall'><p>Choose a plan</p></div>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>",
        "<meta property='article:content_tier' content='metered'>",
        "<p>구독하시면 기사 전문을 보실 수 있습니다.</p>"
      })
  void whatStandsBeforeAWallIsNotTheArticle(String wall) {
    assertThat(read(ARTICLE + "<article>" + ENGLISH + wall + "</article>"))
        .isEqualTo(new PageReading.NoText(Reason.PAYWALL));
  }

  @Test
  void aWallThatGaveTheWholeArticleIsNone() {
    String tier = "<meta property='article:content_tier' content='metered'>";

    assertThat(read(tier + "<article>" + ENGLISH.repeat(9) + "</article>"))
        .isInstanceOf(PageReading.Text.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The feature is available to paid subscribers only, and a free trial starts in May.</p>",
        "<p>챗봇의 새 기능은 유료 구독자 전용으로 먼저 나온다고 회사는 밝혔다.</p>",
        "<p>\"Subscribe to continue reading\" stood there for six years, until the editor had it taken down.</p>",
        "<p>The page told users that \"something went wrong\" and did not say what.</p>"
      })
  void articlesAboutWallsAndErrorsAreStillArticles(String sentence) {
    PageReading reading = read(ARTICLE + "<article>" + ENGLISH + sentence + "</article>");

    assertThat(((PageReading.Text) reading).text())
        .contains(org.jsoup.Jsoup.parse(sentence).text());
  }

  @Test
  void anErrorIsKnownByItsTitle() {
    String text = "<p>Here are some of the stories that people like to read.</p>".repeat(6);

    assertThat(read("<title>404 - Daily</title><article>" + text + "</article>"))
        .isEqualTo(new PageReading.NoText(Reason.ERROR_PAGE));
    assertThat(read("<title>A model with 404 layers</title><article>" + text + "</article>"))
        .isInstanceOf(PageReading.Text.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Model released in Seoul</p><p>Chip makers meet in Busan</p>",
        "<h3><a href=/1>Model released</a></h3><p>It reads long reports and answers briefly.</p>",
        "<li><a href=/2>A chip maker meets another one in Busan and both are glad about it</a></li>"
      })
  void headlinesAreAList(String item) {
    assertThat(read("<title>Latest</title><main>" + item.repeat(20) + "</main>"))
        .isEqualTo(new PageReading.NoText(Reason.LIST));
  }

  @Test
  void aShortTextIsAnArticleWhereThePageSaysSo() {
    String text =
        "<p>가온시는 다음 달까지 버스 정류장 120곳에 음성 안내기를 설치한다고 20일 밝혔다. 안내기는 다음 버스의 도착 시각을 말해 준다.</p>";

    assertThat(read(text)).isEqualTo(new PageReading.NoText(Reason.TOO_SHORT));
    assertThat(read(ARTICLE + text)).isInstanceOf(PageReading.Text.class);
  }

  private static PageReading read(String html) {
    return new PageExtraction()
        .extract(
            new Content(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"),
            ADDRESS);
  }
}
