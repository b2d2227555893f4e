package jobo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jobo.chat.RunProgress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageControllerTest {
  private static WebServer server;

  @BeforeAll
  static void start() {
    server = WebServer.start(SampleNews.twoDays());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theStoryOfMostPublishersLeads() {
    Element lead = page("/").expectFirst("article.lead");
    assertThat(lead.expectFirst("h2").text()).isEqualTo("가람 12B, 외부 측정은 57.9점");
    assertThat(lead.expectFirst("blockquote").text()).startsWith("“이밸허브는").endsWith("”");
    assertThat(lead.select(".names a").eachText()).containsExactly("새벽테크", "EvalHub");
    assertThat(lead.text()).contains("이어진 소식", "전문 확인", "매체 3곳");
  }

  @Test
  void noStoryStandsTwiceOnTheFrontPage() {
    List<String> headlines = page("/").select("article h2, article h3").eachText();
    assertThat(headlines).hasSizeGreaterThan(5).doesNotHaveDuplicates();
  }

  @Test
  void everyCategoryWithNewsIsInTheContentsWithItsCountAndColour() {
    Document front = page("/");
    assertThat(front.select(".index .label").eachText())
        .containsExactlyInAnyOrder("LLM", "오디오", "하드웨어와 인프라");
    assertThat(front.expectFirst(".index li").attr("data-colour")).isEqualTo("475569");
    assertThat(front.expectFirst(".index li .count").text()).isEqualTo("7");
    assertThat(front.expectFirst(".silent").text()).contains("윤리와 사회");
  }

  @Test
  void theStyleSheetKnowsTheColourOfEveryCategory() {
    assertThat(server.get("/assets/jobo.css").body())
        .contains("[data-colour=\"475569\"]{--own:#475569}");
  }

  @Test
  void textFromOutsideNeverBecomesMarkup() {
    for (String path : List.of("/", "/?lang=en", "/digests/2026-11-21/llm?lang=en")) {
      Document page = page(path);
      assertThat(page.select("article img, [onerror], article b")).isEmpty();
      assertThat(page.select("article a").eachText()).contains(SampleNews.HOSTILE);
    }
  }

  @Test
  void textInAnotherLanguageSaysSo() {
    Element hostile =
        page("/digests/2026-11-21/llm?lang=ko").select("article").stream()
            .filter(it -> it.text().contains("Free model"))
            .findFirst()
            .orElseThrow();
    assertThat(hostile.expectFirst("h2 a").attr("lang")).isEqualTo("en");
    assertThat(hostile.expectFirst("blockquote").attr("lang")).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/digests/2026-11-20", "/digests/2026-11-21/audio", "/nowhere"})
  void everyPageBearsTheMarkOfSamplesInBothLanguages(String path) {
    assertThat(page(path).expectFirst(".sample").text()).contains("견본 기사");
    assertThat(page(path + "?lang=en").expectFirst(".sample").text()).contains("Sample articles");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/digests/2026-11-21", "/digests/2026-11-21/hardware", "/nowhere"})
  void everyPageHasOneFirstHeadingAndSkipsNoLevel(String path) {
    int before = 0;
    for (Element heading : page(path).select("h1, h2, h3, h4")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
      before = Math.max(level, 1);
    }
    assertThat(page(path).select("h1")).hasSize(1);
  }

  @Test
  void pagesAreLeafedThroughFromTheFirstToTheOneBeingCollected() {
    assertThat(page("/digests/2026-11-20").select("[rel=prev]")).isEmpty();
    assertThat(page("/digests/2026-11-20").expectFirst("[rel=next]").attr("href"))
        .isEqualTo("/digests/2026-11-21?lang=ko");
    assertThat(page("/").expectFirst("[rel=next]").attr("href"))
        .isEqualTo("/digests/2026-11-22?lang=ko");
    assertThat(page("/digests/2026-11-22").expectFirst(".state").text()).contains("마감 전");
  }

  @Test
  void aCategoryShowsAllItsStoriesAndSources() {
    Document page = page("/digests/2026-11-21/hardware");
    assertThat(page.select("article.story")).hasSize(7);
    assertThat(page.select(".sources li a").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it).startsWith("https://news.example/"));
  }

  @Test
  void whatIsSaidOfAWholeCategoryNamesAndLinksWhoSaysSo() {
    Document page = page("/digests/2026-11-21/hardware");
    assertThat(page.select(".part h2").eachText()).contains("앞으로");
    assertThat(page.select(".part p"))
        .isNotEmpty()
        .allSatisfy(
            it -> {
              assertThat(it.select("a").eachAttr("href"))
                  .isNotEmpty()
                  .allSatisfy(to -> assertThat(to).startsWith("https://news.example/"));
              assertThat(it.select("a").eachText()).doesNotContain("");
            });
  }

  @Test
  void aCategoryWithoutNewsSaysSo() {
    assertThat(page("/digests/2026-11-21/society").expectFirst(".counts").text())
        .contains("새로 알릴 소식이 없습니다");
  }

  @Test
  void theFilesOfTheDayAreThere() {
    List<String> files = page("/").select(".foot a[href^=/archive]").eachAttr("href");
    assertThat(files).hasSize(4);
    assertThat(files).allSatisfy(it -> assertThat(server.get(it).status()).isEqualTo(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/digests/2020-01-01", "/digests/yesterday", "/digests/2026-11-21/cats", "/no"})
  void whatIsNotThereIsAPageForPeopleAndAProblemForPrograms(String path) {
    WebServer.Reply page = server.browse(path);
    assertThat(page.status()).isIn(400, 404);
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.body()).contains("이 지면은 없습니다");
    WebServer.Reply problem = server.get(path);
    assertThat(problem.status()).isEqualTo(page.status());
    assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nowhere",
        "/api/articles",
        "/api/nowhere",
        "/assets/jobo.css",
        "/feed.xml",
        "/archive/none.md",
        "/progress?lang=xx"
      })
  void everyAnswerForbidsBrowsersToLoadOrRunWhatIsNotJobos(String path) {
    WebServer.Reply reply = server.browse(path);
    assertThat(reply.header("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void noPageHoldsAStyleOrScriptOfItsOwn() {
    Document page = page("/");
    assertThat(page.select("style, [style], script:not([src]), [onclick]")).isEmpty();
    assertThat(page.select("link[rel=stylesheet], script").stream())
        .allSatisfy(it -> assertThat(it.attr("href") + it.attr("src")).startsWith("/assets/"));
  }

  @Test
  void beforeTheFirstCloseAReaderSeesTheRunAndThenTheDigest() {
    try (WebServer fresh = WebServer.start(SampleNews.none())) {
      assertThat(fresh.browse("/").body()).contains("첫 조보를 쓰고 있습니다", "data-progress=\"ko\"");
      fresh.board.show(new RunProgress(3, 16, 1, 0, 0, 0, false));
      assertThat(fresh.browse("/").body()).contains("첫 조보를 쓰고 있습니다");
      fresh.news.firstDay();
      fresh.news.clock.turn(fresh.news.clock.instant().plusSeconds(60));
      fresh.board.show(new RunProgress(16, 16, 1, 1, 1, 2, true));
      assertThat(Jsoup.parse(fresh.browse("/").body()).expectFirst("article.lead").text())
          .contains("가람 12B");
    }
  }

  @Test
  void aDayWithoutNewsSaysSo() {
    try (WebServer fresh = WebServer.start(SampleNews.none())) {
      fresh.board.show(new RunProgress(16, 16, 0, 0, 0, 0, true));
      assertThat(fresh.browse("/").body()).contains("다음 조보에 실을 소식이 아직 없습니다");
    }
  }

  private static Document page(String path) {
    return Jsoup.parse(server.browse(path).body());
  }
}
