package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the bot may change of what was said. */
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

  private Sent sends(String fields) {
    client.call("sendMessage", "{'chat_id':%d,%s}".formatted(chat.id(), fields)).result();
    return server.sent(chat).getLast();
  }

  private RawClient.Answer edit(String method, Sent sent, String fields) {
    return client.call(
        method, "{'chat_id':%d,'message_id':%d%s}".formatted(sent.chat().id(), sent.id(), fields));
  }
}
