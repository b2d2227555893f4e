package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Whom messages call, and what of messages the bot may read. */
class MentionsTest {
  @AutoClose private final DiscordServer server = DiscordServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Guild guild = server.guild("AI 모임", "ko", minsu);
  private final Channel text = server.textChannel(guild, "general");
  private final Role readers = server.role(guild, "readers");

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
          U R @everyone |                                        | U R
          U R @everyone | {'parse':[]}                           |
          U R @everyone | {'parse':['users']}                    | U
          U R @everyone | {'parse':['roles']}                    | R
          U R @everyone | {'parse':['everyone']}                 |
          U R           | {'users':['Uid']}                      | U
          U R           | {'roles':['Rid']}                      | R
          U R           | {}                                     |
          <@5> <@&5>    |                                        |
          """)
  void thoseAreCalledWhomTheRequestAllows(String content, String allowed, String wanted) {
    String rules = allowed == null ? "" : ",'allowed_mentions':" + allowed;
    client
        .post(
            RawClient.messages(text),
            "{'content':'%s'%s}"
                .formatted(
                    content.replace("U", minsu.mention()).replace("R", readers.mention()),
                    rules
                        .replace("Uid", Long.toString(minsu.id()))
                        .replace("Rid", Long.toString(readers.id()))))
        .result();
    String called = wanted == null ? "" : wanted;
    assertThat(server.pings().stream().map(Ping::whom).toList())
        .containsExactlyElementsOf(
            called.isEmpty()
                ? List.of()
                : Arrays.stream(called.split(" "))
                    .map(it -> it.equals("U") ? minsu.mention() : readers.mention())
                    .toList());
  }

  @Test
  void everybodyIsCalledOnlyWithPermission() {
    server.botMay(text, Permission.MENTION_EVERYONE);
    client.sends(text, "@here").result();
    assertThat(server.pings()).extracting(Ping::whom).containsExactly("@everyone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'' | 1", "{'parse':[]} | 0", "{'parse':[],'replied_user':true} | 1"})
  void whoIsRepliedToIsCalledIfNotForbidden(String allowed, int pings) {
    Message said = server.says(minsu, text, "hi");
    String rules = allowed == null || allowed.isBlank() ? "" : ",'allowed_mentions':" + allowed;
    client
        .post(
            RawClient.messages(text),
            "{'content':'x','message_reference':{'message_id':'%d'}%s}".formatted(said.id(), rules))
        .result();
    assertThat(server.pings()).hasSize(pings);
  }

  @Test
  void textDisplaysCallPeopleButEmbedsAndEditsDoNot() {
    client
        .post(
            RawClient.messages(text),
            "{'embeds':[{'description':'%s'}]}".formatted(minsu.mention()))
        .result();
    client
        .patch(
            RawClient.message(server.sent(text).getFirst()),
            "{'content':'%s'}".formatted(minsu.mention()))
        .result();
    assertThat(server.pings()).isEmpty();
    client
        .post(
            RawClient.messages(text),
            "{'flags':32768,'components':[{'type':10,'content':'%s'}]}".formatted(minsu.mention()))
        .result();
    assertThat(server.pings()).hasSize(1);
  }

  @Test
  void messagesOfOthersAreReadOnlyInDirectMessagesAndWhereTheyNameTheBot() {
    assertThat(read(server.says(minsu, text, "talk"))).isEmpty();
    assertThat(read(server.says(minsu, text, "hi " + server.bot().mention()))).startsWith("hi");
    assertThat(read(server.says(minsu, server.directMessages(minsu), "psst"))).isEqualTo("psst");
    client.sends(text, "mine").result();
    Message mine = server.sent(text).getFirst();
    assertThat(read(mine)).isEqualTo("mine");
    assertThat(read(server.replies(minsu, mine, "silent", false))).isEmpty();
    assertThat(read(server.replies(minsu, mine, "aloud", true))).isEqualTo("aloud");
    assertThat(read(server.says(minsu, server.thread(minsu, text, "T"), "talk"))).isEmpty();
    User other = server.otherBot("Other");
    server.joins(guild, other);
    assertThat(read(server.says(other, text, "beep"))).isEmpty();
  }

  @Test
  void anEditThatNamesTheBotIsRead() {
    try (RawGateway gateway = RawGateway.ready(server)) {
      Message said = server.says(minsu, text, "talk");
      server.edits(minsu, said, "talk " + server.bot().mention());
      assertThat(gateway.next("MESSAGE_CREATE").at("/d/content").asString("x")).isEmpty();
      assertThat(gateway.next("MESSAGE_UPDATE").at("/d/content").asString("x")).startsWith("talk");
      server.deletes(minsu, said);
      gateway.next("MESSAGE_DELETE");
    }
  }

  @Test
  void whatTheBotDoesNotSeeItIsNotTold() {
    server.botMayNot(text, Permission.VIEW_CHANNEL);
    try (RawGateway gateway = RawGateway.ready(server)) {
      server.says(minsu, text, server.bot().mention());
      server.says(minsu, server.directMessages(minsu), "psst");
      assertThat(gateway.next("MESSAGE_CREATE").at("/d/content").asString("")).isEqualTo("psst");
    }
  }

  private String read(Message message) {
    JsonNode told = client.get(RawClient.message(message)).result();
    return told.path("content").asString("nothing");
  }
}
