package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long texts, captions and buttons may be, and what may be in them. */
class TextLimitsTest {
  @AutoClose private final BotApiServer server = BotApiServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final Chat chat = server.privateChat(server.user("Minsu", "ko"));

  @BeforeEach
  void doNotCount() {
    server.rates().hold(Strictness.NONE);
  }

  @Test
  void aTextMayHave4096UnitsOfUtf16AfterParsing() {
    html("<b>" + "가".repeat(4094) + "</b>📰").result();
    html("<b>" + "가".repeat(4095) + "</b>📰")
        .refusal(400)
        .isEqualTo("Bad Request: message is too long");
  }

  @Test
  void spaceAroundATextIsNotCounted() {
    html(" " + "x".repeat(4096) + " ").result();
    assertThat(server.sent(chat).getFirst().text()).hasSize(4096);
  }

  @Test
  void aTextOfMoreThan32KilobytesIsNotEvenParsed() {
    html("<b></b>".repeat(4_682)).refusal(400).isEqualTo("Bad Request: text is too long");
  }

  @Test
  void aTextMustSaySomething() {
    html("").refusal(400).isEqualTo("Bad Request: message text is empty");
    html("<b> </b> ").refusal(400).isEqualTo("Bad Request: text must be non-empty");
  }

  @Test
  void aHundredEntitiesAreTakenAndOneMoreIsRefused() {
    html("<b>x</b> ".repeat(100)).result();
    html("<b>x</b> ".repeat(101)).refusal(400).isEqualTo("Bad Request: ENTITIES_TOO_LONG");
  }

  @Test
  void brokenMarkupIsRefusedWithItsPlace() {
    html("뉴스 <b>x")
        .refusal(400)
        .isEqualTo(
            "Bad Request: can't parse entities: Can't find end tag corresponding to start tag"
                + " \"b\"");
  }

  @Test
  void noOtherMarkupThanHtmlIsTaken() {
    client
        .call("sendMessage", "{'chat_id':%d,'text':'x','parse_mode':'RTF'}".formatted(chat.id()))
        .refusal(400)
        .isEqualTo("Bad Request: unsupported parse_mode");
  }

  @Test
  void entitiesMayBeGivenInsteadOfMarkup() {
    client
        .call(
            "sendMessage",
            "{'chat_id':%d,'text':'a <b> c','entities':[{'type':'bold','offset':2,'length':3}]}"
                .formatted(chat.id()))
        .result();
    Sent sent = server.sent(chat).getFirst();
    assertThat(sent.text()).isEqualTo("a <b> c");
    assertThat(sent.entities()).containsExactly(new Entity("bold", 2, 3));
  }

  @Test
  void aCaptionMayHave1024UnitsAndBeLeftOut() {
    assertThat(Texts.caption(caption("x".repeat(1024))).text()).hasSize(1024);
    assertThat(Texts.caption(caption("")).text()).isEmpty();
    assertThatThrownBy(() -> Texts.caption(caption("x".repeat(1025))))
        .hasMessage("Bad Request: message caption is too long");
  }

  private static Call caption(String text) {
    return new Call("sendPhoto", Map.of("caption", Json.text(text)), Map.of(), true, Instant.EPOCH);
  }

  @Test
  void theDataOfAButtonHas1To64Bytes() {
    buttons("{'text':'x','callback_data':'%s'}".formatted("가".repeat(21) + "x")).result();
    String invalid = "Bad Request: BUTTON_DATA_INVALID";
    refusedButtons("{'text':'x','callback_data':'%s'}".formatted("가".repeat(21) + "xx"))
        .isEqualTo(invalid);
    refusedButtons("{'text':'x','callback_data':''}").isEqualTo(invalid);
  }

  @Test
  void aButtonDoesExactlyOneThing() {
    refusedButtons("{'text':'x'}")
        .isEqualTo(
            "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the"
                + " inline keyboard");
    refusedButtons("{'text':'x','callback_data':'x','url':'https://a.example/'}")
        .contains("exactly one thing");
  }

  @Test
  void aButtonHasALabelAndItsLinkLeadsSomewhere() {
    refusedButtons("{'text':' ','callback_data':'x'}")
        .isEqualTo("Bad Request: inline keyboard button text must be non-empty");
    refusedButtons("{'text':'x','url':'http://localhost:8080/'}")
        .isEqualTo(
            "Bad Request: inline keyboard button URL 'http://localhost:8080/' is invalid: Wrong"
                + " HTTP URL");
    buttons("{'text':'x','url':'https://a.example/'}").result();
  }

  @Test
  void aHundredButtonsAreTakenAndOneMoreIsRefused() {
    buttons(many(100)).result();
    refusedButtons(many(101)).isEqualTo("Bad Request: reply markup is too long");
  }

  private static String many(int buttons) {
    return IntStream.range(0, buttons)
        .mapToObj("{'text':'%1$d','callback_data':'%1$d'}"::formatted)
        .collect(Collectors.joining("],["));
  }

  private AbstractStringAssert<?> refusedButtons(String buttons) {
    return buttons(buttons).refusal(400);
  }

  private RawClient.Answer buttons(String buttons) {
    return client.call(
        "sendMessage",
        "{'chat_id':%d,'text':'x','reply_markup':{'inline_keyboard':[[%s]]}}"
            .formatted(chat.id(), buttons));
  }

  private RawClient.Answer html(String html) {
    return client.call(
        "sendMessage", "{'chat_id':%d,'text':'%s','parse_mode':'HTML'}".formatted(chat.id(), html));
  }
}
