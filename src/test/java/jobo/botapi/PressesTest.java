package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How buttons are pressed and the presses answered. */
class PressesTest {
  private final TurnedClock clock = new TurnedClock();
  @AutoClose private final BotApiServer server = BotApiServer.start(clock);
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Chat chat = server.privateChat(minsu);

  @Test
  void aPressedButtonIsAnsweredOnce() {
    Sent sent = sends();
    Press press = server.presses(minsu, sent, "Next");
    JsonNode query = client.call("getUpdates", "{}").result().path(0).path("callback_query");
    assertThat(query.path("data").asString("")).isEqualTo("page:2");
    assertThat(query.path("message").path("message_id").asLong(0)).isEqualTo(sent.id());
    assertThat(query.path("from").path("language_code").asString("")).isEqualTo("ko");

    client
        .call(
            "answerCallbackQuery",
            "{'callback_query_id':'%s','text':'ok','show_alert':true}".formatted(press.id()))
        .result();
    assertThat(server.awaitsAnswer(press)).isEqualTo(new Press.Answer("ok", true, ""));
    refusedAnswer(press.id());
    refusedAnswer("17");
  }

  @Test
  void anAnswerThatComesTooLateIsRefused() {
    Sent sent = sends();
    server.takesAnswersFor(Duration.ofSeconds(15));
    Press press = server.presses(minsu, sent, "Next");
    clock.turn(Duration.ofSeconds(16));
    refusedAnswer(press.id());
    assertThat(press.answer()).isEmpty();
  }

  @Test
  void anAnswerToAButtonHasAtMost200Letters() {
    Sent sent = sends();
    Press press = server.presses(minsu, sent, "Next");
    String body = "{'callback_query_id':'%s','text':'%s'}";
    client
        .call("answerCallbackQuery", body.formatted(press.id(), "x".repeat(201)))
        .refusal(400)
        .isEqualTo("Bad Request: MESSAGE_TOO_LONG");
    client.call("answerCallbackQuery", body.formatted(press.id(), "x".repeat(200))).result();
  }

  @Test
  void anAnswerOpensTheBotsOwnChatAndNoOtherPlace() {
    Sent sent = sends();
    Press press = server.presses(minsu, sent, "Next");
    String body = "{'callback_query_id':'%s','url':'%s'}";
    String here = "https://t.me/" + server.bot().username();
    for (String url :
        List.of(
            "https://a.example/",
            "https://t.me/other_bot?start=a",
            here,
            here + "?start=",
            here + "?start=a%20b",
            here + "?start=" + "a".repeat(65))) {
      client
          .call("answerCallbackQuery", body.formatted(press.id(), url))
          .refusal(400)
          .isEqualTo("Bad Request: URL_INVALID");
    }
    client.call("answerCallbackQuery", body.formatted(press.id(), here + "?start=page_2")).result();
    server.follows(minsu, press);
    JsonNode said = client.call("getUpdates", "{'offset':-1}").result().path(0).path("message");
    assertThat(said.path("text").asString("")).isEqualTo("/start page_2");
    assertThat(said.path("chat").path("type").asString("")).isEqualTo("private");
  }

  @Test
  void aButtonOfADeletedMessageCanStillBePressed() {
    Sent sent = sends();
    client
        .call("deleteMessage", "{'chat_id':%d,'message_id':%d}".formatted(chat.id(), sent.id()))
        .result();
    server.pressesData(minsu, sent, "page:2");
    JsonNode query = client.call("getUpdates", "{}").result().path(0).path("callback_query");
    assertThat(query.path("message").path("date").asLong(1)).isZero();
    assertThat(query.path("message").has("text")).isFalse();
  }

  @Test
  void aButtonThatIsNotThereCannotBePressed() {
    Sent sent = sends();
    assertThatThrownBy(() -> server.presses(minsu, sent, "Back"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Back")
        .hasMessageContaining("Next");
  }

  private void refusedAnswer(String id) {
    client
        .call("answerCallbackQuery", "{'callback_query_id':'%s'}".formatted(id))
        .refusal(400)
        .isEqualTo(
            "Bad Request: query is too old and response timeout expired or query ID is invalid");
  }

  private Sent sends() {
    client
        .call(
            "sendMessage",
            "{'chat_id':%d,'text':'one','reply_markup':{'inline_keyboard':[[%s]]}}"
                .formatted(chat.id(), "{'text':'Next','callback_data':'page:2'}"))
        .result();
    return server.sent(chat).getLast();
  }
}
