package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests and answers beside the Bot API's own document, where this machine has it; without it the
 * server works, but looks at no shapes.
 */
class BotApiSpecTest {
  @AutoClose private final BotApiServer server = BotApiServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Chat chat = server.privateChat(minsu);

  @BeforeAll
  static void documentIsHere() {
    boolean isHere = Spec.find().isPresent();
    if ("true".equals(System.getenv("REQUIRE_SPECS"))) {
      assertThat(isHere).as("the Bot API's document is required here").isTrue();
    }
    Assumptions.assumeTrue(isHere, "the Bot API's document is not on this machine");
  }

  @BeforeEach
  void doNotCount() {
    server.rates().hold(Strictness.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sendMessage | 'chat_id':C                            | parameter "text" is required
          sendMessage | 'chat_id':C,'text':5                   | field "text" must be of type String
          sendMessage | 'chat_id':true,'text':'x'              | field "chat_id" must be of type Integer
          sendMessage | 'chat_id':C,'text':'x','silent':true   | sendMessage has no field "silent"
          sendMessage | 'chat_id':C,'text':'x','disable_notification':'yes' | field "disable_notification" must be of type Boolean
          sendMessage | 'chat_id':C,'text':'x','entities':{}   | field "entities" must be of type Array of MessageEntity
          sendMessage | 'chat_id':C,'text':'x','entities':[{'type':'bold','offset':0}] | field "entities[0].length" of MessageEntity is required
          sendMessage | 'chat_id':C,'text':'x','entities':[{'type':'bold','offset':0,'length':'1'}] | field "entities[0].length" must be of type Integer
          sendMessage | 'chat_id':C,'text':'x','link_preview_options':{'disabled':true} | field "link_preview_options.disabled" is unknown to LinkPreviewOptions
          sendMessage | 'chat_id':C,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'a','callback':'b'}]]} | field "reply_markup.inline_keyboard[0][0].callback" is unknown to InlineKeyboardButton
          sendMessage | 'chat_id':C,'text':'x','reply_markup':{'inline_keyboard':[{'text':'a'}]} | field "reply_markup.inline_keyboard[0]" must be of type Array of InlineKeyboardButton
          sendMessage | 'chat_id':C,'text':'x','reply_parameters':{} | field "reply_parameters.message_id" of ReplyParameters is required
          getUpdates  | 'allowed_updates':'message'            | field "allowed_updates" must be of type Array of String
          getUpdates  | 'offset':1.5                           | field "offset" must be of type Integer
          setMyCommands | 'commands':[],'scope':{'type':'everybody'} | field "scope.type" must be
          editMessageText | 'chat_id':C,'message_id':1,'text':'x','reply_markup':{'force_reply':true} | field "reply_markup.force_reply" is unknown to InlineKeyboardMarkup
          """)
  void whatTheDocumentDoesNotKnowIsRefusedAndKept(String method, String fields, String problem) {
    client
        .call(method, "{%s}".formatted(fields.replace("C", Long.toString(chat.id()))))
        .refusal(400)
        .startsWith("Bad Request: " + problem);
    assertThat(server.violations())
        .singleElement()
        .asString()
        .startsWith(method + ": Bad Request: " + problem);
    assertThat(server.sent(chat)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sendMessage?chat_id=C&text=x&message_thread_id=one | field "message_thread_id" must be of type Integer
          sendMessage?chat_id=C&text=x&disable_notification=yes | field "disable_notification" must be of type Boolean
          sendMessage?chat_id=C&text=x&reply_markup=none | field "reply_markup" must be of type
          sendMessage?chat_id=C&text=x&colour=red | sendMessage has no field "colour"
          """)
  void formsAreHeldToTheSame(String address, String problem) {
    client
        .get(client.address(address.replace("=C", "=" + chat.id())))
        .refusal(400)
        .startsWith("Bad Request: " + problem);
    assertThat(server.violations()).hasSize(1);
  }

  @Test
  void textsThatLookLikeNumbersAreTextsInForms() {
    client.get(client.address("sendMessage?chat_id=%d&text=5".formatted(chat.id()))).result();
    client.get(client.address("sendMessage?chat_id=%d&text=true".formatted(chat.id()))).result();
    assertThat(server.sent(chat)).extracting(Sent::text).containsExactly("5", "true");
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void aRequestMayRepeatItsMethodButNameNoOther() {
    client.call("getMe", "{'method':'getme'}").result();
    client.call("getMe", "{'method':'logOut'}").refusal(400).contains("\"method\"");
  }

  @Test
  void anUnknownMethodIsKeptAsAViolation() {
    client.call("sendMassage").refusal(404);
    assertThat(server.violations()).containsExactly("sendMassage: Not Found");
  }

  /** The server holds each of its own answers to the document and keeps where one is not so. */
  @Test
  void allThatTheServerTellsHasTheDocumentsShape() {
    Chat group = server.group("AI 모임", minsu);
    Chat forum = server.forum("포럼", minsu);
    Chat channel = server.channel("소식", minsu);
    server.links(channel, forum);
    server.promotes(forum, server.bot());
    everythingThatIsTold(forum, channel);
    server.upgrades(group);
    for (Chat told : List.of(chat, forum, channel)) {
      everythingAbout(told);
    }
    for (User user : List.of(minsu, server.bot())) {
      client.call("getChatMember", member(forum, user)).result();
    }
    server.restricts(forum, minsu);
    client.call("getChatMember", member(forum, minsu)).result();
    server.kicks(forum, minsu);
    client.call("getChatMember", member(forum, minsu)).result();
    client.call("getChatMember", member(channel, server.user("Jiwoo", "en"))).result();
    List.of("getMe", "getWebhookInfo", "getMyCommands", "getMyDescription")
        .forEach(it -> client.call(it).result());

    assertThat(client.call("getUpdates").result()).hasSizeGreaterThan(12);
    assertThat(server.violations()).isEmpty();
  }

  private void everythingThatIsTold(Chat forum, Chat channel) {
    User jiwoo = server.user("Jiwoo", "en");
    server.adds(forum, jiwoo);
    server.promotesAnonymously(forum, jiwoo);
    Topic topic = server.topic(forum, "LLM");
    Sent said = server.says(minsu, forum, topic, "/ask@jobo_test_bot #뉴스 https://a.example/ ?");
    server.edits(minsu, said, "/digest");
    server.replies(minsu, said, "@jobo_test_bot");
    server.saysAnonymously(jiwoo, forum, "x");
    server.comments(minsu, server.posts(channel, "post"), "comment");
    client
        .call(
            "sendMessage", "{'chat_id':%d,'text':'%s',".formatted(chat.id(), allMarkup()) + rest())
        .result();
    Sent sent = server.sent(chat).getFirst();
    server.presses(minsu, sent, "a");
    client
        .call("deleteMessage", "{'chat_id':%d,'message_id':%d}".formatted(chat.id(), sent.id()))
        .result();
    server.pressesData(minsu, sent, "1");
    server.blocks(minsu);
    server.unblocks(minsu);
  }

  private static String allMarkup() {
    return "<b>b</b><i>i</i><u>u</u><s>s</s><tg-spoiler>t</tg-spoiler><code>c</code>"
        + "<pre><code class=\\\"language-java\\\">p</code></pre><blockquote>q</blockquote>"
        + "<blockquote expandable>e</blockquote><a href=\\\"https://a.example/\\\">l</a>"
        + "<a href=\\\"tg://user?id=5\\\">m</a>"
        + "<tg-time unix=\\\"1647531900\\\" format=\\\"d\\\">d</tg-time>"
        + "<tg-emoji emoji-id=\\\"5\\\">x</tg-emoji>";
  }

  private static String rest() {
    return "'parse_mode':'HTML','link_preview_options':{'is_disabled':true},"
        + "'reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':'1'}]]}}";
  }

  private void everythingAbout(Chat told) {
    String body = "{'chat_id':%d}".formatted(told.id());
    client.call("getChat", body).result();
    client.call("getChatMemberCount", body).result();
    client.sends(told, "x").result();
    String photo = server.keepsPhoto(new byte[] {1}).fileId();
    client
        .call("sendPhoto", "{'chat_id':%d,'photo':'%s','caption':'x'}".formatted(told.id(), photo))
        .result();
    if (told.kind() != ChatKind.PRIVATE) {
      client.call("getChatAdministrators", body).result();
    }
  }

  private static String member(Chat told, User user) {
    return "{'chat_id':%d,'user_id':%d}".formatted(told.id(), user.id());
  }
}
