package jobo.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartLinkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ask",
        "/digest 2026-11-21",
        "/digest llm 2026-11-21",
        "/digest a-category-of-thirty-two-letters 2026-11-21 sources"
      })
  void aCommandComesBackAsItWent(String command) {
    String address = StartLink.to("jobo_bot", command);
    assertThat(address).matches("https://t\\.me/jobo_bot\\?start=[A-Za-z0-9_-]{1,64}");
    assertThat(StartLink.command("/start " + address.split("=", 2)[1])).hasValue(command);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/digest 언어 모델",
        "/digest a_b",
        "/digest  llm",
        "/ask what is new in the world?",
        "/"
      })
  void whatCannotBeCarriedOpensTheHelp(String command) {
    assertThat(StartLink.to("jobo_bot", command)).isEqualTo("https://t.me/jobo_bot?start=help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/start",
        "/start ",
        "/start _",
        "/start a__b",
        "/start a b",
        "/begin help",
        "help"
      })
  void whatNoLinkSaysIsNoCommandOfALink(String said) {
    assertThat(StartLink.command(said)).isEmpty();
  }
}
