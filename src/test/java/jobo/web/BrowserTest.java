package jobo.web;

import static org.assertj.core.api.Assertions.assertThat;

import jobo.chat.RunProgress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** What only a browser can tell. Skipped where none is installed. */
class BrowserTest {
  private static Browser browser;
  private static WebServer server;

  @BeforeAll
  static void start() {
    browser = Browser.open();
    server = WebServer.start(SampleNews.twoDays());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, 1280, light",
    "/, 1280, dark",
    "/?lang=en, 768, light",
    "/, 360, dark",
    "/?lang=en, 360, light",
    "/digests/2026-11-21/hardware, 360, light",
    "/digests/2026-11-21/llm?lang=en, 1280, dark",
    "/digests/2026-11-22, 360, light",
  })
  void aPageFitsItsWindowAndNothingIsBlockedOrMissing(String path, int width, String scheme) {
    browser.visit(server.address(path), width, scheme);
    browser.find("main");
    browser.ask("return document.fonts.ready.then(() => 1)");
    assertThat(browser.fits()).isTrue();
    browser.assertQuiet();
  }

  @ParameterizedTest
  @CsvSource({"light", "dark"})
  void textStandsOutFromItsPaper(String scheme) {
    browser.visit(server.address("/"), 1280, scheme);
    browser.find("main");
    Object faint =
        browser.ask(
            """
            const pen = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
            const light = colour => {
              pen.fillStyle = colour;
              pen.fillRect(0, 0, 1, 1);
              const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data]
                .map(it => it / 255).map(it => it <= 0.03928 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const paper = e => {
              const own = getComputedStyle(e).backgroundColor;
              return own === 'rgba(0, 0, 0, 0)' && e.parentElement ? paper(e.parentElement) : own;
            };
            return [...document.querySelectorAll('a, p, h2, h3, button, summary, .count, .proof, .state')]
              .filter(e => e.innerText && !e.matches('.skip, .skip *'))
              .map(e => [e, light(getComputedStyle(e).color), light(paper(e))])
              .filter(([e, a, b]) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5)
              .map(([e]) => e.className + ': ' + e.innerText).join('\\n');
            """);
    assertThat(faint).isEqualTo("");
  }

  @Test
  void aQuestionInTheChatBoxIsAnsweredAndItsButtonsWork() {
    browser.visit(server.address("/?lang=en"), 1280, "light");
    browser.find("#ask-text").sendKeys("가람 12B의 매개변수는 몇 개?", Keys.ENTER);
    browser.awaitText(".reply", "120억");
    browser.find(".suggestions button").click();
    browser.awaitText(".reply .presses button", "Hardware and infrastructure");
    browser.find(".reply .presses button:nth-of-type(3)").click();
    browser.awaitText(".reply:last-child", "도담 7호");
    assertThat(browser.fits()).isTrue();
    browser.assertQuiet();
  }

  @Test
  void whoAsksToAskCanTypeAtOnce() {
    browser.visit(server.address("/?lang=en"), 1280, "light");
    browser.find(".suggestions button").click();
    browser.awaitText(".reply .presses button", "Ask about it");
    browser.find(".reply .presses button[data-command='/ask']").click();
    browser.awaitText(".reply:last-child", "What would you like to know?");
    assertThat(browser.ask("return document.activeElement.id")).isEqualTo("ask-text");
    browser.find(".reply .presses button[data-command$='sources']").click();
    browser.awaitText(".reply:last-child", "full text read");
    browser.assertQuiet();
  }

  @ParameterizedTest
  @CsvSource({
    "ko, 360, 수집하지 않았습니다, 모두 정상",
    "en, 1280, No article of this address, none in trouble"
  })
  void sourcesAndWhatBecameOfAnArticleAreToldToWhoTypesTheCommand(
      String language, int width, String unknown, String well) {
    browser.visit(server.address("/?lang=" + language), width, "light");
    browser.find("#ask-text").sendKeys("/why https://elsewhere.example/a", Keys.ENTER);
    browser.awaitText(".reply", unknown);
    browser.find("#ask-text").sendKeys("/sources", Keys.ENTER);
    browser.awaitText(".reply:last-child", well);
    assertThat(browser.fits()).isTrue();
    browser.assertQuiet();
  }

  @Test
  void aReplyFitsAPhone() {
    browser.visit(server.address("/"), 360, "light");
    browser.find(".suggestions button").click();
    browser.awaitText(".reply", "도담");
    assertThat(browser.fits()).isTrue();
  }

  @Test
  void hostileTitlesDoNothing() {
    browser.visit(server.address("/digests/2026-11-21/llm?lang=en"), 1280, "light");
    browser.find("#ask-text").sendKeys("/digest llm", Keys.ENTER);
    browser.awaitText(".reply", "onerror=alert(1)");
    assertThat(browser.ask("return document.querySelectorAll('main img, .reply b').length"))
        .isEqualTo(0L);
    browser.assertQuiet();
  }

  @Test
  void aKeyboardReachesTheNewsFirst() {
    browser.visit(server.address("/"), 1280, "light");
    browser.find("body").sendKeys(Keys.TAB);
    assertThat(browser.ask("return document.activeElement.className")).isEqualTo("skip");
    assertThat(browser.ask("return document.activeElement.getBoundingClientRect().top >= 0"))
        .isEqualTo(true);
  }

  @Test
  void whoeverWaitsSeesTheCountsAndThenTheDigestByItself() {
    try (WebServer fresh = WebServer.start(SampleNews.none())) {
      browser.visit(fresh.address("/"), 360, "light");
      browser.find("[data-count]");
      fresh.board.show(new RunProgress(3, 16, 7, 0, 0, 0, false));
      browser.awaitText("[data-count=sourcesPolled]", "3 / 16");
      assertThat(browser.fits()).isTrue();
      fresh.news.firstDay();
      fresh.news.clock.turn(fresh.news.clock.instant().plusSeconds(60));
      fresh.board.show(new RunProgress(16, 16, 1, 1, 1, 2, true));
      browser.awaitText("article.lead", "가람 12B");
      browser.assertQuiet();
    }
  }
}
