package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jobo.SettableClock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How the bot answers commands, presses and forms. */
class InteractionsTest {
  private static final String BUTTON =
      "'components':[{'type':1,'components':[{'type':2,'style':1,'label':'More','custom_id':'m'}]}]";

  private static final String FORM =
      "{'type':9,'data':{'custom_id':'f','title':'Ask','components':[{'type':18,'label':'Question',"
          + "'component':{'type':4,'custom_id':'q','style':2,'max_length':10}}]}}";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T00:00:00Z"));
  @AutoClose private final DiscordServer server = DiscordServer.start(clock);
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Guild guild = server.guild("AI 모임", "ko", minsu);
  private final Channel text = server.textChannel(guild, "general");
  @AutoClose private final RawGateway gateway = RawGateway.ready(server);

  @BeforeEach
  void registers() {
    server.rates().hold(Strictness.NONE);
    client
        .put(
            client.commands(),
            "[{'name':'go','description':'x','options':[{'type':3,'name':'topic','description':'x',"
                + "'autocomplete':true}]}]")
        .result();
  }

  private Interaction runs() {
    return server.runs(minsu, text, "go");
  }

  private RawClient.Answer answers(Interaction interaction, String json) {
    return client.post(RawClient.callback(interaction), json);
  }

  private Interaction answered(String data) {
    Interaction run = runs();
    answers(run, "{'type':4,'data':%s}".formatted(data)).result();
    return run;
  }

  @Test
  void anAnswerMayComeAtOnce() {
    Interaction run = runs();
    assertThat(answers(run, "{'type':4,'data':{'content':'Hi',%s}}".formatted(BUTTON)).status())
        .isEqualTo(204);
    assertThat(server.awaitsAcknowledgement(run)).isEqualTo(Acknowledgement.IMMEDIATE_MESSAGE);
    assertThat(server.awaitsAnswer(run).content()).isEqualTo("Hi");
    assertThat(server.sent(text)).hasSize(1);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void theAnswerIsToldWhereItIsWanted() {
    RawClient.Answer answer =
        client.post(
            RawClient.callback(runs()) + "?with_response=true",
            "{'type':4,'data':{'content':'Hi'}}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.result().at("/resource/message/content").asString("")).isEqualTo("Hi");
    RawClient.Answer deferred =
        client.post(RawClient.callback(runs()) + "?with_response=true", "{'type':5}");
    assertThat(deferred.result().at("/interaction/response_message_loading")).isEqualTo(Json.yes());
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void aDeferredAnswerIsWrittenLater() {
    Interaction run = runs();
    answers(run, "{'type':5}").result();
    assertThat(server.sent(text).getFirst().isLoading()).isTrue();
    assertThat(client.get(client.webhook(run) + "/messages/@original").result().path("flags"))
        .isEqualTo(Json.number(128));
    client.patch(client.webhook(run) + "/messages/@original", "{'content':'Hi'}").result();
    Message answer = server.awaitsAnswer(run);
    assertThat(answer.content()).isEqualTo("Hi");
    assertThat(answer.isLoading()).isFalse();
    client.post(client.webhook(run), "{'content':'More'}").result();
    assertThat(run.followUps()).singleElement().matches(it -> it.content().equals("More"));
    client.delete(client.webhook(run) + "/messages/@original").result();
    client.get(client.webhook(run) + "/messages/@original").refusal(404, 10008);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void theFirstFollowUpTakesThePlaceOfTheSignThatTheBotIsThinking() {
    Interaction run = runs();
    answers(run, "{'type':5,'data':{'flags':64}}").result();
    client.post(client.webhook(run), "{'content':'Hi'}").result();
    assertThat(run.followUps()).isEmpty();
    assertThat(run.original()).get().matches(Message::isEphemeral);
    client.post(client.webhook(run), "{'content':'Two'}").result();
    assertThat(run.followUps()).singleElement().matches(it -> !it.isEphemeral());
  }

  @Test
  void followUpsAreChangedAndDeletedByTheirIds() {
    Interaction run = answered("{'content':'Hi'}");
    JsonNode told = client.post(client.webhook(run), "{'content':'Two','flags':64}").result();
    String path = client.webhook(run) + "/messages/" + told.path("id").asString("");
    client.patch(path, "{'content':'Three'}").result();
    assertThat(run.followUps().getFirst().content()).isEqualTo("Three");
    client.delete(path).result();
    client.get(path).refusal(404, 10008);
    client.get(client.webhook(run) + "/messages/5").refusal(404, 10008);
  }

  @Test
  void ephemeralAnswersAreForTheirPersonOnly() {
    Interaction run = answered("{'content':'Psst','flags':64,%s}".formatted(BUTTON));
    Message answer = server.awaitsAnswer(run);
    assertThat(answer.onlyFor()).contains(minsu);
    client.get(RawClient.message(answer)).refusal(404, 10008);
    assertThat(client.get(RawClient.messages(text)).result()).isEmpty();
    server.presses(minsu, answer, "More");
    User jiwoo = server.user("Jiwoo", "ko");
    server.joins(guild, jiwoo);
    assertThatThrownBy(() -> server.presses(jiwoo, answer, "More"))
        .isInstanceOf(AssertionError.class);
  }

  @ParameterizedTest
  @CsvSource({"3000, 204", "3001, 404"})
  void anInteractionIsAcknowledgedWithinThreeSeconds(long milliseconds, int status) {
    Interaction run = runs();
    clock.advance(Duration.ofMillis(milliseconds));
    RawClient.Answer answer = answers(run, "{'type':5}");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(server.isFailed(run)).isEqualTo(status == 404);
    if (status == 404) {
      answer.refusal(404, 10062);
    }
  }

  @Test
  void anInteractionIsAcknowledgedOnce() {
    Interaction run = runs();
    answers(run, "{'type':5}").result();
    answers(run, "{'type':5}").refusal(400, 40060);
    client
        .post(RawClient.callback(run).replace(run.token(), "x"), "{'type':5}")
        .refusal(404, 10062);
    client
        .post(RawClient.callback(run).replace("" + run.id(), "5"), "{'type':5}")
        .refusal(404, 10062);
  }

  @Test
  void aTokenIsGoodForFifteenMinutes() {
    Interaction run = answered("{'content':'x'}");
    clock.advance(Duration.ofMinutes(15));
    client.post(client.webhook(run), "{'content':'x'}").result();
    clock.advance(Duration.ofMillis(1));
    client.post(client.webhook(run), "{'content':'x'}").refusal(401, 50027);
    client
        .patch(client.webhook(run) + "/messages/@original", "{'content':'x'}")
        .refusal(401, 50027);
  }

  @Test
  void thereIsNothingToFollowBeforeTheAcknowledgement() {
    Interaction run = runs();
    client.post(client.webhook(run), "{'content':'x'}").refusal(404, 10015);
    client.get(client.webhook(run) + "/messages/@original").refusal(404, 10015);
  }

  @Test
  void aPressChangesItsMessageOrAnswersAnew() {
    Message message = server.awaitsAnswer(answered("{'content':'1',%s}".formatted(BUTTON)));
    gateway.next("INTERACTION_CREATE");
    gateway.next("MESSAGE_CREATE");
    Interaction update = server.presses(minsu, message, "More");
    JsonNode told = gateway.next("INTERACTION_CREATE").path("d");
    assertThat(told.at("/message/id").asString("")).isEqualTo(Long.toString(message.id()));
    assertThat(told.at("/data/custom_id").asString("")).isEqualTo("m");
    answers(update, "{'type':7,'data':{'content':'2'}}").result();
    assertThat(message.content()).isEqualTo("2");

    Interaction deferred = server.presses(minsu, message, "More");
    answers(deferred, "{'type':6}").result();
    assertThat(deferred.written()).isEmpty();
    client.patch(client.webhook(deferred) + "/messages/@original", "{'content':'3'}").result();
    assertThat(message.content()).isEqualTo("3");
    assertThat(server.awaitsAnswer(deferred)).isSameAs(message);
    assertThat(message.edits()).containsExactly("2", "3");

    Interaction anew = server.presses(minsu, message, "More");
    answers(anew, "{'type':4,'data':{'content':'4','flags':64}}").result();
    assertThat(server.awaitsAnswer(anew)).isNotSameAs(message);
    assertThat(server.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1", "6", "7", "8", "10"})
  void aCommandIsNotAnsweredInOtherWays(int type) {
    answers(runs(), "{'type':%d,'data':{}}".formatted(type)).refusal(400, 50035);
  }

  @Test
  void choicesAreOffered() {
    Interaction typing = server.types(minsu, text, "go", "topic", Map.of("topic", "L"));
    JsonNode told = gateway.next("INTERACTION_CREATE").path("d");
    assertThat(told.at("/data/options/0/focused")).isEqualTo(Json.yes());
    answers(typing, "{'type':5}").refusal(400, 50035);
    answers(typing, "{'type':8,'data':{'choices':[{'name':'','value':'x'}]}}").refusal(400, 50035);
    answers(typing, "{'type':8,'data':{'choices':[{'name':'LLM','value':'llm'}]}}").result();
    assertThat(server.awaitsChoices(typing)).containsExactly(new Choice("LLM", "llm"));
    client.post(client.webhook(typing), "{'content':'x'}").refusal(404, 10015);
  }

  @Test
  void aFormIsShownFilledInAndAnswered() {
    Interaction run = runs();
    answers(run, FORM).result();
    Modal modal = server.awaitsModal(run);
    assertThat(modal.title()).isEqualTo("Ask");
    assertThat(modal.fields()).extracting(Modal.Field::label).containsExactly("Question");
    gateway.next("INTERACTION_CREATE");
    Interaction sent = server.submits(minsu, run, Map.of("Question", "Why?"));
    JsonNode told = gateway.next("INTERACTION_CREATE").path("d");
    assertThat(told.path("type").asInt(0)).isEqualTo(5);
    assertThat(told.at("/data/components/0/component/value").asString("")).isEqualTo("Why?");
    answers(sent, FORM).refusal(400, 50035);
    answers(sent, "{'type':7,'data':{'content':'x'}}").refusal(400, 50035);
    answers(sent, "{'type':4,'data':{'content':'Because'}}").result();
    assertThat(server.awaitsAnswer(sent).content()).isEqualTo("Because");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'title':'Ask'    | 'title':'A title that is longer than forty-five letters'  | data.title
          'title':'Ask'    | 'title':''                                                | data.title
          'custom_id':'f'  | 'custom_id':''                                            | data.custom_id
          'custom_id':'q'  | 'custom_id':''                           | data.components.0.component.custom_id
          'label':'Question' | 'label':''                             | data.components.0.label
          'max_length':10  | 'max_length':4001                        | data.components.0.component.max_length
          'max_length':10  | 'max_length':3,'value':'four'            | data.components.0.component.value
          """)
  void aFormKeepsToItsLimits(String from, String to, String field) {
    RawClient.Answer answer = answers(runs(), FORM.replace(from, to)).refusal(400, 50035);
    assertThat(answer.json().path("errors").at("/" + field.replace('.', '/')).has("_errors"))
        .as(answer.body())
        .isTrue();
  }

  @Test
  void answersNeedNoPermissionsInTheChannel() {
    server.botMayNot(text, Permission.SEND_MESSAGES, Permission.EMBED_LINKS);
    Interaction run = answered("{'embeds':[{'title':'t'}]}");
    assertThat(server.awaitsAnswer(run).isWithoutItsEmbeds()).isFalse();
  }

  @Test
  void theOrderOfWhatHappenedIsKept() {
    Interaction run = runs();
    answers(run, "{'type':5}").result();
    client.sends(text, "x").result();
    client.patch(client.webhook(run) + "/messages/@original", "{'content':'Hi'}").result();
    assertThat(server.events())
        .extracting(Event::kind)
        .endsWith(
            Event.Kind.INTERACTED,
            Event.Kind.CALLED,
            Event.Kind.ACKNOWLEDGED,
            Event.Kind.SENT,
            Event.Kind.CALLED,
            Event.Kind.SENT,
            Event.Kind.CALLED,
            Event.Kind.EDITED);
    assertThat(server.events()).anyMatch(it -> it.is(Event.Kind.ACKNOWLEDGED, run));
  }
}
