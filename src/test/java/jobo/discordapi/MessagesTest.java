package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jobo.SettableClock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Messages in channels: how they are sent, read, changed and deleted. */
class MessagesTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T00:00:00Z"));
  @AutoClose private final DiscordServer server = DiscordServer.start(clock);
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Guild guild = server.guild("AI 모임", "ko", minsu);
  private final Channel text = server.textChannel(guild, "general");
  private final Channel news = server.announcementChannel(guild, "news");

  @BeforeEach
  void doNotCount() {
    server.rates().hold(Strictness.NONE);
  }

  private Message sent(Channel channel, String content) {
    client.sends(channel, content).result();
    return server.sent(channel).getLast();
  }

  @Test
  void aMessageIsSentEditedReadAndDeleted() {
    Message message = sent(text, "one");
    String path = RawClient.message(message);
    clock.advance(Duration.ofSeconds(1));
    JsonNode edited = client.patch(path, "{'content':'two'}").result();
    assertThat(edited.path("edited_timestamp").isNull()).isFalse();
    assertThat(client.get(path).result().path("content").asString("")).isEqualTo("two");
    assertThat(message.edits()).containsExactly("two");
    client.delete(path).result();
    assertThat(message.isDeleted()).isTrue();
    client.get(path).refusal(404, 10008);
    client.patch(path, "{'content':'x'}").refusal(404, 10008);
    client.delete(path).refusal(404, 10008);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void anEditKeepsWhatItDoesNotName() {
    client
        .post(
            RawClient.messages(text),
            "{'content':'x','embeds':[{'title':'t'}],'components':[{'type':1,'components':"
                + "[{'type':2,'style':1,'label':'a','custom_id':'1'}]}]}")
        .result();
    Message message = server.sent(text).getFirst();
    client.patch(RawClient.message(message), "{'content':'y'}").result();
    assertThat(message.text()).isEqualTo("y\nt");
    assertThat(message.buttons()).hasSize(1);
    client.patch(RawClient.message(message), "{'embeds':[],'components':[]}").result();
    assertThat(message.text()).isEqualTo("y");
    assertThat(message.buttons()).isEmpty();
    client.patch(RawClient.message(message), "{'content':null}").refusal(400, 50006);
  }

  @Test
  void othersMessagesAreNotEditedAndDeletedOnlyWithPermission() {
    Message said = server.says(minsu, text, "mine");
    client.patch(RawClient.message(said), "{'content':'x'}").refusal(403, 50005);
    client.delete(RawClient.message(said)).refusal(403, 50013);
    server.botMay(text, Permission.MANAGE_MESSAGES);
    client.delete(RawClient.message(said)).result();
    assertThat(said.isDeleted()).isTrue();
    Message psst = server.says(minsu, server.directMessages(minsu), "mine");
    client.delete(RawClient.message(psst)).refusal(403, 50003);
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=2, 54",
    "?limit=2&before=M3, 21",
    "?limit=2&after=M3, 54",
    "?limit=3&around=M3, 432",
    "'', 54321",
  })
  void messagesAreListedTheNewestFirst(String query, String wanted) {
    List<Message> sent = new ArrayList<>();
    for (int number = 1; number <= 5; number++) {
      clock.advance(Duration.ofSeconds(1));
      sent.add(sent(text, "" + number));
    }
    String third = Long.toString(sent.get(2).id());
    JsonNode listed = client.get(RawClient.messages(text) + query.replace("M3", third)).result();
    StringBuilder contents = new StringBuilder();
    listed.forEach(it -> contents.append(it.path("content").asString("")));
    assertThat(contents).hasToString(wanted);
    client.get(RawClient.messages(text) + "?limit=101").refusal(400, 50035);
  }

  @Test
  void aNonceIsEnforcedForAFewMinutes() {
    String json = "{'content':'x','nonce':'abc','enforce_nonce':true}";
    JsonNode first = client.post(RawClient.messages(text), json).result();
    clock.advance(Duration.ofMinutes(4));
    RawClient.Answer again = client.post(RawClient.messages(text), json);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.result().path("id")).isEqualTo(first.path("id"));
    assertThat(server.sent(text)).hasSize(1);
    client.post(RawClient.messages(text), json.replace("true", "false")).result();
    client.post(RawClient.messages(news), json).result();
    clock.advance(Duration.ofMinutes(5));
    client.post(RawClient.messages(text), json).result();
    assertThat(server.sent(text)).hasSize(3);
  }

  @Test
  void aReplyNamesItsMessage() {
    Message said = server.says(minsu, text, "hi");
    JsonNode told =
        client
            .post(
                RawClient.messages(text),
                "{'content':'hello','message_reference':{'message_id':'%d'}}".formatted(said.id()))
            .result();
    assertThat(told.at("/message_reference/message_id").asString(""))
        .isEqualTo(Long.toString(said.id()));
    assertThat(told.path("type").asInt(0)).isEqualTo(19);
    assertThat(server.sent(text).getFirst().replyTo()).contains(said);
    server.deletes(minsu, said);
    client
        .post(
            RawClient.messages(text),
            "{'content':'x','message_reference':{'message_id':'%d','fail_if_not_exists':false}}"
                .formatted(said.id()))
        .result();
    assertThat(server.sent(text).getLast().replyTo()).isEmpty();
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void anAnnouncementIsCrosspostedOnce() {
    Message message = sent(news, "x");
    client.post(RawClient.message(message) + "/crosspost", "{}").result();
    assertThat(message.isCrossposted()).isTrue();
    client.post(RawClient.message(message) + "/crosspost", "{}").refusal(400, 40033);
    client.post(RawClient.message(sent(text, "x")) + "/crosspost", "{}").refusal(400, 50024);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void filesAreKeptByte() {
    byte[] bytes = "가나다\r\n--x".getBytes(StandardCharsets.UTF_8);
    JsonNode told =
        client
            .upload(
                "POST",
                RawClient.messages(text),
                "{'content':'x','attachments':[{'id':0,'filename':'a b.txt','description':'d'}],"
                    + "'embeds':[{'image':{'url':'attachment://a_b.txt'}}]}",
                "원본.txt",
                bytes)
            .result();
    Message message = server.sent(text).getFirst();
    Attachment attachment = message.attachments().getFirst();
    assertThat(attachment.filename()).isEqualTo("a_b.txt");
    assertThat(attachment.description()).isEqualTo("d");
    assertThat(attachment.bytes().toByteArray()).isEqualTo(bytes);
    assertThat(told.at("/embeds/0/image/url").asString(""))
        .startsWith("https://cdn.discordapp.com/attachments/");
    client
        .upload(
            "PATCH",
            RawClient.message(message),
            "{'embeds':[],'attachments':[{'id':'%d'},{'id':0}]}".formatted(attachment.id()),
            "b.txt",
            bytes)
        .result();
    assertThat(message.attachments())
        .extracting(Attachment::filename)
        .containsExactly("a_b.txt", "b.txt");
    client.patch(RawClient.message(message), "{'attachments':[]}").result();
    assertThat(message.attachments()).isEmpty();
    client
        .patch(RawClient.message(message), "{'attachments':[{'id':'5'}]}")
        .wrong("attachments.0", "ATTACHMENT_NOT_FOUND");
  }

  @Test
  void aFileHasAtMostTenMebibytes() {
    int most = 10 * 1024 * 1024;
    client.upload("POST", RawClient.messages(text), "{}", "a.txt", new byte[most]).result();
    client
        .upload("POST", RawClient.messages(text), "{}", "a.txt", new byte[most + 1])
        .refusal(413, 40005);
    assertThat(server.sent(text)).hasSize(1);
  }

  @Test
  void directMessagesReachWhoTakesThem() {
    String open = "{'recipient_id':'%d'}".formatted(minsu.id());
    JsonNode channel = client.post("users/@me/channels", open).result();
    assertThat(channel.path("id").asString(""))
        .isEqualTo(Long.toString(server.directMessages(minsu).id()));
    sent(server.directMessages(minsu), "hi");
    server.closesDirectMessages(minsu);
    client.post("users/@me/channels", open).result();
    client.sends(server.directMessages(minsu), "hi").refusal(403, 50007);
    server.opensDirectMessages(minsu);
    sent(server.directMessages(minsu), "hi");
    client.post("users/@me/channels", "{'recipient_id':'5'}").refusal(400, 50035);
  }

  @Test
  void typingIsSeen() {
    client.post("channels/%d/typing".formatted(text.id()), "{}").result();
    assertThat(server.events()).anyMatch(it -> it.is(Event.Kind.TYPING, text));
  }
}
