package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the bot may change of what was said, and how buttons are pressed and answered. */
class EditsTest {
  private static final String KEYBOARD =
      "{'inline_keyboard':[[{'text':'Next','callback_data':'page:2'}]]}";

  private static final String NOT_MODIFIED =
      "Bad Request: message is not modified: specified new message content and reply markup are"
          + " exactly the same as a current content and reply markup of the message";

  private final TurnedClock clock = new TurnedClock();
  @AutoClose private final BotApiServer server = BotApiServer.start(clock);
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Chat chat = server.privateChat(minsu);

  @BeforeEach
  void doNotCount() {
    server.rates().hold(Strictness.NONE);
  }

  @Test
  void anEditIsTheSameMessageWithAnotherText() {
    Sent sent = sends("'text':'<b>one</b>','parse_mode':'HTML'");
    JsonNode edited = edit("editMessageText", sent, ",'text':'two'").result();

    assertThat(edited.path("message_id").asLong(0)).isEqualTo(sent.id());
    assertThat(edited.path("edit_date").asLong(0)).isEqualTo(clock.instant().getEpochSecond());
    assertThat(server.sent(chat)).containsExactly(sent);
    assertThat(sent.text()).isEqualTo("two");
    assertThat(sent.edits()).containsExactly("two");
  }

  @Test
  void anEditThatChangesNothingIsRefused() {
    Sent sent = sends("'text':'one','reply_markup':" + KEYBOARD);
    String same = ",'text':'<b></b>one','parse_mode':'HTML','reply_markup':" + KEYBOARD;
    edit("editMessageText", sent, same).refusal(400).isEqualTo(NOT_MODIFIED);
    edit("editMessageReplyMarkup", sent, ",'reply_markup':" + KEYBOARD)
        .refusal(400)
        .isEqualTo(NOT_MODIFIED);
    assertThat(sent.edits()).isEmpty();
  }

  @Test
  void anEditWithoutButtonsTakesThemAway() {
    Sent sent = sends("'text':'one','reply_markup':" + KEYBOARD);
    edit("editMessageText", sent, ",'text':'two'").result();
    assertThat(sent.buttons()).isEmpty();
    edit("editMessageReplyMarkup", sent, ",'reply_markup':" + KEYBOARD).result();
    assertThat(sent.buttons()).containsExactly(new Button("Next", "page:2", ""));
    assertThat(sent.text()).isEqualTo("two");
  }

  @Test
  void onlyTheBotsOwnMessagesThatAreThereAreEdited() {
    Sent foreign = server.says(minsu, chat, "mine");
    edit("editMessageText", foreign, ",'text':'x'")
        .refusal(400)
        .isEqualTo("Bad Request: message can't be edited");
    Sent deleted = sends("'text':'one'");
    edit("deleteMessage", deleted, "").result();
    edit("editMessageText", deleted, ",'text':'x'")
        .refusal(400)
        .isEqualTo("Bad Request: message to edit not found");
    edit("deleteMessage", deleted, "")
        .refusal(400)
        .isEqualTo("Bad Request: message to delete not found");
    client
        .call("editMessageText", "{'chat_id':%d,'text':'x'}".formatted(chat.id()))
        .refusal(400)
        .isEqualTo("Bad Request: message identifier is not specified");
  }

  @Test
  void aTextHasNoCaptionAndAPictureNoText() {
    String photo = server.keepsPhoto(new byte[] {1}).fileId();
    client.call("sendPhoto", "{'chat_id':%d,'photo':'%s'}".formatted(chat.id(), photo)).result();
    Sent picture = server.sent(chat).getFirst();
    Sent text = sends("'text':'one'");

    edit("editMessageText", picture, ",'text':'x'")
        .refusal(400)
        .isEqualTo("Bad Request: there is no text in the message to edit");
    edit("editMessageCaption", text, ",'caption':'x'")
        .refusal(400)
        .isEqualTo("Bad Request: there is no caption in the message to edit");
    edit("editMessageCaption", picture, ",'caption':'x'").result();
    assertThat(picture.text()).isEqualTo("x");
    assertThat(picture.photo()).isPresent();
  }

  @Test
  void editsTakeInlineKeyboardsOnly() {
    Sent sent = sends("'text':'one'");
    edit("editMessageCaption", sent, ",'caption':'x','reply_markup':{'force_reply':true}")
        .refusal(400)
        .containsAnyOf("field \"reply_markup.force_reply\"", "inline keyboard expected");
  }

  @Test
  void messagesOfOthersAndOldOnesAreNotDeleted() {
    Chat group = server.group("AI 모임", minsu);
    Sent foreign = server.says(minsu, group, "mine");
    edit("deleteMessage", foreign, "")
        .refusal(400)
        .isEqualTo("Bad Request: message can't be deleted");
    server.promotes(group, server.bot());
    edit("deleteMessage", foreign, "").result();
    assertThat(foreign.isDeleted()).isTrue();

    Sent old = sends("'text':'one'");
    clock.turn(Duration.ofHours(49));
    edit("deleteMessage", old, "")
        .refusal(400)
        .isEqualTo("Bad Request: message can't be deleted for everyone");
  }

  @Test
  void aPressedButtonIsAnsweredOnce() {
    Sent sent = sends("'text':'one','reply_markup':" + KEYBOARD);
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
    assertThat(server.awaitsAnswer(press)).isEqualTo(new Press.Answer("ok", true));
    refusedAnswer(press.id());
    refusedAnswer("17");
  }

  @Test
  void anAnswerThatComesTooLateIsRefused() {
    Sent sent = sends("'text':'one','reply_markup':" + KEYBOARD);
    server.takesAnswersFor(Duration.ofSeconds(15));
    Press press = server.presses(minsu, sent, "Next");
    clock.turn(Duration.ofSeconds(16));
    refusedAnswer(press.id());
    assertThat(press.answer()).isEmpty();
  }

  @Test
  void anAnswerToAButtonHasAtMost200Letters() {
    Sent sent = sends("'text':'one','reply_markup':" + KEYBOARD);
    Press press = server.presses(minsu, sent, "Next");
    String body = "{'callback_query_id':'%s','text':'%s'}";
    client
        .call("answerCallbackQuery", body.formatted(press.id(), "x".repeat(201)))
        .refusal(400)
        .isEqualTo("Bad Request: MESSAGE_TOO_LONG");
    client.call("answerCallbackQuery", body.formatted(press.id(), "x".repeat(200))).result();
  }

  @Test
  void aButtonOfADeletedMessageCanStillBePressed() {
    Sent sent = sends("'text':'one','reply_markup':" + KEYBOARD);
    edit("deleteMessage", sent, "").result();
    server.pressesData(minsu, sent, "page:2");
    JsonNode query = client.call("getUpdates", "{}").result().path(0).path("callback_query");
    assertThat(query.path("message").path("date").asLong(1)).isZero();
    assertThat(query.path("message").has("text")).isFalse();
  }

  @Test
  void aButtonThatIsNotThereCannotBePressed() {
    Sent sent = sends("'text':'one','reply_markup':" + KEYBOARD);
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

  private Sent sends(String fields) {
    client.call("sendMessage", "{'chat_id':%d,%s}".formatted(chat.id(), fields)).result();
    return server.sent(chat).getLast();
  }

  private RawClient.Answer edit(String method, Sent sent, String fields) {
    return client.call(
        method, "{'chat_id':%d,'message_id':%d%s}".formatted(sent.chat().id(), sent.id(), fields));
  }
}
