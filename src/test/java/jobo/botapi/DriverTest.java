package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How a test watches the bot. */
class DriverTest {
  @AutoClose private final BotApiServer server = BotApiServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Chat chat = server.privateChat(minsu);

  @Test
  void aMessageIsAwaitedUntilItCame() {
    CompletableFuture<Sent> awaited =
        CompletableFuture.supplyAsync(() -> server.awaits(chat, it -> it.text().contains("LLM")));
    client.sends(chat, "something else").result();
    client.sends(chat, "LLM").result();
    assertThat(awaited.join().text()).isEqualTo("LLM");
  }

  @Test
  void whatWasAwaitedOnceIsAwaitedAgainOnlyWhenItChanged() {
    client.sends(chat, "page 1").result();
    client.sends(chat, "page 1").result();
    Sent first = server.awaits(chat, it -> it.text().startsWith("page"));
    Sent second = server.awaits(chat, it -> it.text().startsWith("page"));
    assertThat(second).isNotSameAs(first);
    client
        .call(
            "editMessageText",
            "{'chat_id':%d,'message_id':%d,'text':'page 2'}".formatted(chat.id(), first.id()))
        .result();
    assertThat(server.awaits(chat, it -> it.text().startsWith("page"))).isSameAs(first);
    assertThat(first.text()).isEqualTo("page 2");
  }

  @Test
  void waitingInVainTellsWhatCameInstead() {
    client.sends(chat, "Good morning").result();
    server.waitsAtMost(Duration.ZERO);
    assertThatThrownBy(() -> server.awaits(chat, it -> it.text().contains("LLM")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Good morning");
    assertThatThrownBy(() -> server.awaitsCalls("sendPhoto", 1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("sendMessage");
    server.says(minsu, chat, "/digest");
    assertThatThrownBy(server::awaitsAllHeard)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("1 updates wait");
  }

  @Test
  void aMessageTellsAllThatAReaderSees() {
    client
        .call(
            "sendMessage",
            "{'chat_id':%d,'text':'<b>x</b> &lt;y','parse_mode':'HTML','disable_notification':true,"
                    .formatted(chat.id())
                + "'link_preview_options':{'is_disabled':true},'reply_markup':{'inline_keyboard':"
                + "[[{'text':'a','callback_data':'1'},{'text':'b','url':'https://b.example/'}],"
                + "[{'text':'c','callback_data':'3'}]]}}")
        .result();

    Sent sent = server.awaits(chat, it -> true);
    assertThat(sent.html()).isEqualTo("<b>x</b> &lt;y");
    assertThat(sent.text()).isEqualTo("x <y");
    assertThat(sent.entities()).containsExactly(new Entity("bold", 0, 1));
    assertThat(sent.rows()).hasSize(2);
    assertThat(sent.buttons()).contains(new Button("b", "", "https://b.example/"));
    assertThat(sent.isSilent()).isTrue();
    assertThat(sent.mayPreview()).isFalse();
    assertThat(sent.photo()).isEmpty();
    assertThat(sent.chat()).isEqualTo(chat);
  }

  @Test
  void callsAreKeptAsTheyCame() {
    client.sends(chat, "x").result();
    assertThat(server.calls("sendmessage"))
        .singleElement()
        .satisfies(it -> assertThat(it.text("text")).isEqualTo("x"));
    assertThat(server.awaitsCalls("sendMessage", 1)).hasSize(1);
  }

  @Test
  void refusalsAreKept() {
    client.sends(chat, "").refusal(400);
    assertThat(server.refusals())
        .containsExactly("sendMessage: 400 Bad Request: message text is empty");
  }

  @Test
  void peopleDoNothingThatThePlatformWouldNotLetThem() {
    Chat group = server.group("AI 모임", minsu);
    User jiwoo = server.user("Jiwoo", "ko");
    assertThatThrownBy(() -> server.says(jiwoo, group, "x"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Jiwoo");
    server.blocks(minsu);
    assertThatThrownBy(() -> server.says(minsu, chat, "x"))
        .isInstanceOf(IllegalStateException.class);
  }
}
