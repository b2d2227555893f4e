package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests and answers beside Discord's own document, where this machine has it; without it the
 * server works, but looks at no shapes.
 */
class DiscordSpecTest {
  @AutoClose private final DiscordServer server = DiscordServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Guild guild = server.guild("AI 모임", "ko", minsu);
  private final Channel text = server.textChannel(guild, "general");

  @BeforeAll
  static void documentIsHere() {
    boolean isHere = Spec.find().isPresent();
    if ("true".equals(System.getenv("REQUIRE_SPECS"))) {
      assertThat(isHere).as("Discord's document is required here").isTrue();
    }
    Assumptions.assumeTrue(isHere, "Discord's document is not on this machine");
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
          {'content':5}                               | content            | STRING_TYPE_CONVERT
          {'content':'x','tts':'yes'}                 | tts                | BOOLEAN_TYPE_CONVERT
          {'content':'x','embeds':{}}                 | embeds             | LIST_TYPE_CONVERT
          {'content':'x','embeds':[5]}                | embeds.0           | MODEL_TYPE_CONVERT
          {'embeds':[{'title':'x','color':'red'}]}    | embeds.0.color     | NUMBER_TYPE_COERCE
          {'content':'x','components':[{'type':1,'components':[{'type':2,'style':9,'label':'a','custom_id':'1'}]}]} | components.0.components.0.style | BASE_TYPE_CHOICES
          {'content':'x','components':[{'type':1,'components':[{'type':2,'style':1,'label':5,'custom_id':'1'}]}]} | components.0.components.0.label | STRING_TYPE_CONVERT
          {'content':'x','message_reference':{}}      | message_reference.message_id | BASE_TYPE_REQUIRED
          {'content':'x','message_reference':{'message_id':'x'}} | message_reference.message_id | STRING_TYPE_REGEX
          {'content':'x','flags':'64'}                | flags              | NUMBER_TYPE_COERCE
          """)
  void whatHasAnotherTypeIsRefusedAndKept(String json, String field, String code) {
    client.post(RawClient.messages(text), json).wrong(field, code);
    assertThat(server.violations()).hasSize(1);
    assertThat(server.sent(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'content':'x','silent':true}                          | silent: The document knows no such field.
          {'content':'x','embeds':[{'title':'x','colour':1}]}    | embeds.0.colour: The document knows no such field.
          {'content':'x','allowed_mentions':{'parsed':[]}}       | allowed_mentions.parsed: The document knows no such field.
          """)
  void whatNobodyKnowsIsPassedOverButKept(String json, String problem) {
    client.post(RawClient.messages(text), json).result();
    assertThat(server.violations()).singleElement().asString().endsWith(problem);
  }

  @Test
  void aNonceIsNothingForAnAnswerToAnInteraction() {
    client.put(client.commands(), "[{'name':'go','description':'x'}]").result();
    try (RawGateway gateway = RawGateway.ready(server)) {
      Interaction run = server.runs(minsu, text, "go");
      gateway.next("INTERACTION_CREATE");
      client
          .post(RawClient.callback(run), "{'type':4,'data':{'content':'x','nonce':'1'}}")
          .result();
    }
    assertThat(server.violations()).singleElement().asString().contains("nonce");
  }

  @Test
  void whatStandsBehindAQuestionMarkIsHeldToTheDocument() {
    client.get(RawClient.messages(text) + "?limit=5&since=3").result();
    assertThat(server.violations()).singleElement().asString().contains("since");
  }

  /** The server holds each of its own answers to the document and keeps where one is not so. */
  @Test
  void allThatTheServerTellsHasTheDocumentsShape() {
    Channel forum = server.forum(guild, "digest", false, "daily");
    Channel news = server.announcementChannel(guild, "news");
    server.thread(minsu, text, "Talk");
    Message said = server.says(minsu, text, "hi " + server.bot().mention());
    for (String body :
        new String[] {
          "'content':'x','nonce':'1','message_reference':{'message_id':'%d'}".formatted(said.id()),
          "'embeds':[{'title':'t','url':'https://a.example','color':5,'author':{'name':'a'},"
              + "'fields':[{'name':'n','value':'v'}],'image':{'url':'https://a.example/x'}}]",
          "'content':'x','components':[{'type':1,'components':[{'type':3,'custom_id':'s',"
              + "'options':[{'label':'a','value':'1'}]}]}]",
          "'flags':32768,'components':[{'type':17,'components':[{'type':14},{'type':12,'items':"
              + "[{'media':{'url':'https://a.example/x'}}]},{'type':9,'components':[{'type':10,"
              + "'content':'x'}],'accessory':{'type':11,'media':{'url':'https://a.example/x'}}}]}]"
        }) {
      client.post(RawClient.messages(text), "{%s}".formatted(body)).result();
    }
    client.upload("POST", RawClient.messages(text), "{}", "a.txt", new byte[] {1}).result();
    client.sends(news, "x").result();
    client.post(RawClient.message(server.sent(news).getFirst()) + "/crosspost", "{}").result();
    client.post(RawClient.message(said) + "/threads", "{'name':'T'}").result();
    client
        .post("channels/%d/threads".formatted(forum.id()), "{'name':'x','message':{'content':'x'}}")
        .result();
    client.get(RawClient.messages(text)).result();
    for (Channel channel : new Channel[] {text, forum, news, server.directMessages(minsu)}) {
      client.get("channels/" + channel.id()).result();
    }
    client.get("guilds/%d/threads/active".formatted(guild.id())).result();
    interactions();
    assertThat(server.violations()).isEmpty();
  }

  private void interactions() {
    client.put(client.commands(), "[{'name':'go','description':'x'}]").result();
    try (RawGateway gateway = RawGateway.ready(server)) {
      Interaction run = server.runs(minsu, text, "go");
      gateway.next("INTERACTION_CREATE");
      answers(
          run,
          "{'type':4,'data':{'content':'x','components':[{'type':1,'components':[{'type':2,"
              + "'style':1,'label':'a','custom_id':'1'}]}]}}");
      Interaction press = server.presses(minsu, server.awaitsAnswer(run), "a");
      answers(
          press,
          "{'type':9,'data':{'custom_id':'f','title':'t','components':[{'type':1,'components':"
              + "[{'type':4,'custom_id':'q','label':'Q','style':1}]}]}}");
      Interaction sent = server.submits(minsu, press, Map.of("Q", "x"));
      answers(sent, "{'type':7,'data':{'content':'y'}}");
      client.post(client.webhook(sent), "{'content':'z','flags':64}").result();
    }
  }

  private void answers(Interaction interaction, String json) {
    client.post(RawClient.callback(interaction) + "?with_response=true", json).result();
  }
}
