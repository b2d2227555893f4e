package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a test watches the bot, and what people can do. */
class DriverTest {
  private static final String COMMANDS =
      "[{'name':'go','description':'x','options':[{'type':3,'name':'topic','description':'x',"
          + "'required':true,'max_length':5},{'type':4,'name':'count','description':'x',"
          + "'choices':[{'name':'one','value':1}]}]},"
          + "{'name':'admin','description':'x','default_member_permissions':'32','contexts':[0]},"
          + "{'name':'set','description':'x','options':[{'type':1,'name':'language',"
          + "'description':'x','options':[{'type':7,'name':'where','description':'x'}]}]}]";

  @AutoClose private final DiscordServer server = DiscordServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final User jiwoo = server.user("Jiwoo", "ko");
  private final Guild guild = server.guild("AI 모임", "ko", minsu);
  private final Channel text = server.textChannel(guild, "general");

  @BeforeEach
  void registers() {
    server.rates().hold(Strictness.NONE);
    server.joins(guild, jiwoo);
    client.put(client.commands(), COMMANDS).result();
  }

  private static void cannot(ThrowingCallable work, String why) {
    assertThatThrownBy(work).isInstanceOf(AssertionError.class).hasMessageContaining(why);
  }

  @Test
  void aMessageIsAwaitedUntilItCame() {
    CompletableFuture<Message> awaited =
        CompletableFuture.supplyAsync(() -> server.awaits(text, it -> it.text().contains("LLM")));
    client.sends(text, "something else").result();
    client.sends(text, "LLM").result();
    assertThat(awaited.join().content()).isEqualTo("LLM");
  }

  @Test
  void whatWasAwaitedOnceIsAwaitedAgainOnlyWhenItChanged() {
    client.sends(text, "page 1").result();
    client.sends(text, "page 1").result();
    Message first = server.awaits(text, it -> it.text().startsWith("page"));
    assertThat(server.awaits(text, it -> it.text().startsWith("page"))).isNotSameAs(first);
    client.patch(RawClient.message(first), "{'content':'page 2'}").result();
    assertThat(server.awaits(text, it -> it.text().startsWith("page"))).isSameAs(first);
  }

  @Test
  void waitingInVainTellsWhatCameInstead() {
    client.sends(text, "Good morning").result();
    server.waitsAtMost(Duration.ZERO);
    cannot(() -> server.awaits(text, it -> it.text().contains("LLM")), "Good morning");
    cannot(() -> server.awaitsCalls("GET", "/users/@me", 1), "POST /channels/");
    cannot(() -> server.awaitsCommand("none"), "admin");
    cannot(() -> server.gateway().awaitsConnection(), "connected");
    Interaction run = server.runs(minsu, text, "go", Map.of("topic", "x"));
    cannot(() -> server.awaitsAnswer(run), "COMMAND of Minsu");
  }

  @Test
  void withoutABotAnInteractionFails() {
    Interaction run = server.runs(minsu, text, "go", Map.of("topic", "x"));
    assertThat(run.isFailed()).isTrue();
    client.post(RawClient.callback(run), "{'type':5}").refusal(404, 10062);
  }

  @Test
  void commandsAreRunAsTheirAppsWouldLetThem() {
    cannot(() -> server.runs(minsu, text, "none"), "no command /none");
    cannot(() -> server.runs(minsu, text, "go"), "topic");
    cannot(() -> server.runs(minsu, text, "go", Map.of("topic", "x", "y", 1)), "[y]");
    cannot(() -> server.runs(minsu, text, "go", Map.of("topic", "too long")), "too long");
    cannot(() -> server.runs(minsu, text, "go", Map.of("topic", "x", "count", 2)), "count");
    cannot(() -> server.runs(minsu, text, "go", Map.of("topic", 5)), "topic");
    cannot(() -> server.runs(minsu, text, "set"), "subcommand");
    cannot(() -> server.runs(minsu, text, "set colour"), "colour");
    cannot(() -> server.types(minsu, text, "go", "topic", Map.of("topic", "x")), "offers nothing");
    cannot(() -> server.runs(minsu, server.directMessages(minsu), "admin"), "finds no /admin");
    cannot(() -> server.runs(jiwoo, text, "admin"), "may not run");
    server.runsGranted(jiwoo, text, "admin", Map.of());
    server.everybodyMay(guild, Permission.VIEW_CHANNEL);
    cannot(() -> server.runs(jiwoo, text, "go", Map.of("topic", "x")), "may not run");
    server.everybodyMay(guild, Permission.VIEW_CHANNEL, Permission.USE_APPLICATION_COMMANDS);
    server.grants(guild, jiwoo, Permission.MANAGE_GUILD);
    server.runs(jiwoo, text, "admin");
    server.runs(minsu, text, "admin");
    Interaction set = server.runs(minsu, text, "set language", Map.of("where", text));
    assertThat(set.data().at("/options/0/options/0/value").asString(""))
        .isEqualTo(Long.toString(text.id()));
    assertThat(set.data().path("resolved").path("channels")).hasSize(1);
  }

  @Test
  void aCommandOfAMessagesMenuShowsTheMessageToTheBot() {
    client.post(client.commands(), "{'name':'Summarize','type':3}").result();
    Message said = server.says(minsu, text, "long talk");
    Interaction run = server.runsOn(minsu, said, "Summarize");
    String id = Long.toString(said.id());
    assertThat(run.data().path("target_id").asString("")).isEqualTo(id);
    assertThat(run.data().at("/resolved/messages/%s/content".formatted(id)).asString(""))
        .isEqualTo("long talk");
    cannot(() -> server.runs(minsu, text, "Summarize"), "no command");
  }

  @Test
  void peopleDoNothingThatDiscordWouldNotLetThem() {
    User stranger = server.user("Stranger", "en-US");
    cannot(() -> server.says(stranger, text, "x"), "does not see");
    cannot(() -> server.says(jiwoo, server.directMessages(minsu), "x"), "does not see");
    cannot(() -> server.says(minsu, server.forum(guild, "f", false), "x"), "can only open posts");
    Message said = server.says(minsu, text, "x");
    cannot(() -> server.edits(jiwoo, said, "y"), "did not write");
    cannot(() -> server.deletes(jiwoo, said), "may not delete");
    cannot(() -> server.presses(jiwoo, said, "More"), "No button");
    Channel thread = server.thread(jiwoo, text, "T");
    server.locks(thread);
    cannot(() -> server.says(minsu, thread, "x"), "locked");
    Interaction run = server.runs(minsu, text, "admin");
    cannot(() -> server.submits(minsu, run, Map.of()), "No form");
    server.kicksBot(guild);
    cannot(() -> server.runs(minsu, text, "admin"), "finds no bot");
  }

  @Test
  void aMessageTellsAllThatAReaderSees() {
    client
        .post(
            RawClient.messages(text),
            "{'content':'c','flags':4096,'embeds':[{'author':{'name':'a'},'title':'t',"
                + "'description':'d','fields':[{'name':'n','value':'v'}],'footer':{'text':'f'}}],"
                + "'components':[{'type':1,'components':[{'type':2,'style':5,'label':'b',"
                + "'url':'https://b.example','disabled':true}]}]}")
        .result();
    Message message = server.awaits(text, it -> true);
    assertThat(message.text()).isEqualTo("c\na\nt\nd\nn\nv\nf");
    assertThat(message.buttons())
        .containsExactly(new Button("b", "", "https://b.example", 5, true));
    assertThat(message.isSilent()).isTrue();
    assertThat(message.isEphemeral()).isFalse();
    assertThat(message.toString()).contains("#general");
  }
}
