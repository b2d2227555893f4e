package jobo.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jobo.chat.WireChat.Heard;
import jobo.delivery.Button;
import jobo.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed wrongly, the reply teaches what would be right. */
class MistakesTest {
  private static WireChat chat;

  @BeforeAll
  static void open(@TempDir Path archive) {
    chat = WireChat.open(archive);
  }

  @AfterAll
  static void close() {
    chat.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/digset, digest",
    "/DIGETS llm, digest",
    "/dig, digest",
    "/cat, categories",
    "/source, sources",
    "/hlep, help",
    "/aks, ask",
    "/halp@jobo_bot, help"
  })
  void anUnknownCommandIsAnsweredByTheNearest(String typed, String nearest) {
    Heard english = chat.say(Language.ENGLISH, typed);
    assertThat(english.text()).contains("There is no command", "Did you mean /" + nearest + "?");
    assertThat(english.commands()).contains("/" + nearest, "/help");
    assertThat(chat.say(Language.KOREAN, typed).text())
        .contains("명령은 없습니다", "/" + nearest + " 명령을");
  }

  @ParameterizedTest
  @CsvSource({
    "ll, llm",
    "harware, hardware",
    "ethics, society",
    "오디, audio",
    "2026-11-20 multimodel, multimodal",
    "computervision2 yesterday, computer-vision"
  })
  void anUnknownCategoryIsAnsweredByTheNearestWithButtons(String typed, String nearest) {
    for (Language language : Language.values()) {
      Heard heard = chat.say(language, "/digest " + typed);
      assertThat(heard.text()).contains("(" + nearest + ")", "/categories");
      assertThat(heard.commands()).containsExactly("/digest " + nearest, "/categories");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-13-01", "2026-02-30", "2026-11-31", "20261332", "26-11-20", "11-20", "11/20/2026",
        "2026-11-20T08:00", "2026년", "11월 20일", "20일", "0-0-0", "2026-11-", "2026-1-1-1"
      })
  void aMalformedDateIsExplainedByAnExample(String typed) {
    assertThat(chat.say(Language.ENGLISH, "/digest " + typed).text())
        .contains("is not a date", "2026-11-20");
    assertThat(chat.say(Language.KOREAN, "/digest llm " + typed).text())
        .contains("날짜가 아닙니다", "2026-11-20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-01", "1999-12-31", "0001-01-01", "2031-01-01", "9999-12-31"})
  void aDateWithoutADigestIsAnsweredByTheNewestThatHaveOne(String date) {
    for (Language language : Language.values()) {
      Heard heard = chat.say(language, "/digest " + date);
      assertThat(heard.text()).contains(date, "2026-11-21, 2026-11-20, 2026-11-19");
      assertThat(heard.commands()).hasSize(5).startsWith("/digest 2026-11-21");
    }
    assertThat(chat.say(Language.ENGLISH, "/digest llm " + date).commands())
        .startsWith("/digest llm 2026-11-21");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n\t", "/ask", "/ASK  ", "/ask@jobo_bot", "\u200f\u0007", "\ud800"})
  void anEmptyQuestionIsAnsweredByAnExampleAndAsksForOne(String typed) {
    assertThat(chat.say(Language.ENGLISH, typed).reply().asks()).isTrue();
    assertThat(chat.say(Language.ENGLISH, typed).text())
        .contains("/ask Which models were released today?");
    assertThat(chat.say(Language.KOREAN, typed).text()).contains("예: /ask ");
  }

  @ParameterizedTest
  @EnumSource
  void aTextFarTooLongIsAnsweredInBrief(Language language) {
    for (String start :
        List.of("", "/", "/ask ", "/digest ", "/digest 2026-11-", "/help ", "/digest llm ")) {
      for (String fill : List.of("a", "1", "가 ", "@everyone ", "🧑‍🚀")) {
        Heard heard = chat.say(language, start + fill.repeat(20_000));
        assertThat(heard.replies()).as(start + fill).hasSize(1);
        assertThat(heard.text().strip()).as(start + fill).isNotEmpty();
        assertThat(heard.text().length()).as(start + fill).isLessThan(4_000);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "//",
        "/ ",
        "/@",
        "/@bot digest",
        "/digest@",
        "/.",
        "/\u202edigest",
        "/\ud83d",
        "/digest \u0000",
        "/digest ' OR 1=1 --",
        "/digest %s %d {0} {",
        "/{0}",
        "/help {0}",
        "/digest -1",
        "/digest llm llm",
        "/digest today yesterday",
        "/categories x",
        "/sources 1"
      })
  void nothingThatIsTypedBreaksACommand(String typed) {
    for (Language language : Language.values()) {
      Heard heard = chat.say(language, typed);
      assertThat(heard.replies()).hasSize(1);
      assertThat(heard.text().strip()).isNotEmpty().doesNotContain("Jobo's side", "조보 쪽에서");
    }
  }

  @Test
  void whatIsSaidInAReplyIsWhatWasTyped() {
    assertThat(chat.say(Language.ENGLISH, "/digest {0} it's").text()).contains("'{0} it's'");
    assertThat(chat.say(Language.ENGLISH, "/{1}").text()).contains("no command /{1}.");
  }

  @Test
  void aMistakesButtonsAreLabelledByWhatTheyShow() {
    assertThat(chat.say(Language.KOREAN, "/digest 하드웨어").reply().buttons())
        .first()
        .isEqualTo(new Button("⚙️ 하드웨어와 인프라", "/digest hardware"));
  }
}
