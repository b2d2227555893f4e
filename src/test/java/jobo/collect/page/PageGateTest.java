package jobo.collect.page;

import static org.assertj.core.api.Assertions.assertThat;

import jobo.collect.page.PageReading.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageGateTest {
  private static final String ENGLISH =
      "The laboratory released a language model on Friday. It reads long reports and answers"
          + " questions about them.\n\nResearchers said that the model needs half the memory of"
          + " its predecessor. They tested it on twelve tasks and published every result,"
          + " together with the data that it was trained on.";
  private static final String KOREAN =
      "한빛 연구소가 금요일 새로운 언어 모델을 공개했다. 긴 보고서를 읽고 질문에 답하는 모델이다.\n\n"
          + "연구진은 이전 모델보다 메모리를 절반만 쓴다고 설명했다. 열두 가지 과제로 시험하고 결과를 모두"
          + " 공개했으며, 내년 봄부터 누구나 내려받을 수 있게 하겠다고 밝혔다.";

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, KOREAN})
  void anArticleIsGood(String text) {
    assertThat(PageGate.judge("A model", text, 0.1)).isEqualTo(new PageGate.Verdict.Good(text));
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
        "PAYWALL | 이 기사는 유료 회원 전용입니다.",
        "PAYWALL | 전문을 보시려면 구독이 필요합니다.",
        "LOG_IN | Please log in to view this page.",
        "LOG_IN | Checking your browser before accessing the site.",
        "LOG_IN | 로그인 후 이용하실 수 있습니다.",
        "LOG_IN | 자바스크립트를 활성화해 주세요.",
        "ERROR_PAGE | The page you requested could not be found.",
        "ERROR_PAGE | Something went wrong. Try again later.",
        "ERROR_PAGE | 요청하신 페이지를 찾을 수 없습니다.",
        "ERROR_PAGE | 삭제된 기사입니다. 해당 기사가 존재하지 않습니다.",
        "TOO_SHORT | A model was released."
      })
  void whatStandsInThePlaceOfAnArticleIsNamed(Reason reason, String text) {
    assertThat(PageGate.judge("A model", text, 0)).isEqualTo(new PageGate.Verdict.Junk(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"We use cookies. Manage cookies or accept all cookies.", "이 사이트는 쿠키를 사용합니다."})
  void aBannerAroundAnArticleIsTakenOut(String banner) {
    assertThat(PageGate.judge("A model", banner + "\n\n" + ENGLISH, 0))
        .isEqualTo(new PageGate.Verdict.Good(ENGLISH));
  }

  @Test
  void whatStandsBeforeAWallIsNotTheArticle() {
    String walled = ENGLISH + "\n\nSubscribe to keep reading.";

    assertThat(PageGate.judge("A model", walled, 0))
        .isEqualTo(new PageGate.Verdict.Junk(Reason.PAYWALL));
  }

  @Test
  void articlesAboutSubscribersAndCookiesAreStillArticles() {
    String text =
        ENGLISH
            + "\n\nThe feature is available to paid subscribers only, and a free trial starts in"
            + " May.\n\n챗봇의 새 기능은 유료 구독자 전용으로 먼저 나온다고 회사는 밝혔다.";

    assertThat(PageGate.judge("A model", text, 0)).isEqualTo(new PageGate.Verdict.Good(text));
  }

  @Test
  void anErrorIsKnownByItsTitle() {
    String text = "Here are some of the stories that people like to read. ".repeat(6);

    assertThat(PageGate.judge("404 - Daily", text, 0))
        .isEqualTo(new PageGate.Verdict.Junk(Reason.ERROR_PAGE));
    assertThat(PageGate.judge("A model with 404 layers", text, 0))
        .isInstanceOf(PageGate.Verdict.Good.class);
  }

  @Test
  void linksAndHeadlinesAreAList() {
    String headlines = "Model released in Seoul\n\nChip makers meet in Busan\n\n".repeat(10);

    assertThat(PageGate.judge("Latest", headlines.strip(), 0))
        .isEqualTo(new PageGate.Verdict.Junk(Reason.LIST));
    assertThat(PageGate.judge("Latest", ENGLISH, 0.8))
        .isEqualTo(new PageGate.Verdict.Junk(Reason.LIST));
  }
}
