package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the bot may in a channel. */
class PermissionsTest {
  @AutoClose private final DiscordServer server = DiscordServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Guild guild = server.guild("AI 모임", "ko", minsu);
  private final Channel text = server.textChannel(guild, "general");

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
          VIEW_CHANNEL          | POST | messages         | {'content':'x'}  | 50001
          VIEW_CHANNEL          | GET  | messages         |                  | 50001
          VIEW_CHANNEL          | GET  |                  |                  | 50001
          SEND_MESSAGES         | POST | messages         | {'content':'x'}  | 50013
          SEND_MESSAGES         | POST | typing           | {}               | 50013
          CREATE_PUBLIC_THREADS | POST | messages/M/threads | {'name':'x'}   | 50013
          CREATE_PUBLIC_THREADS | POST | threads          | {'name':'x','type':11} | 50013
          CREATE_PRIVATE_THREADS | POST | threads         | {'name':'x','type':12} | 50013
          READ_MESSAGE_HISTORY  | GET  | messages/M       |                  | 50013
          READ_MESSAGE_HISTORY  | POST | messages         | {'content':'x','message_reference':{'message_id':'M'}} | 160002
          """)
  void whatIsTakenAwayIsRefused(
      Permission permission, String method, String path, String json, int code) {
    Message message = server.says(minsu, text, "hi");
    server.botMayNot(text, permission);
    String id = Long.toString(message.id());
    String address =
        "channels/%d%s".formatted(text.id(), path == null ? "" : "/" + path.replace("M", id));
    RawClient.Answer answer =
        method.equals("GET")
            ? client.get(address)
            : client.post(address, json.replace("'M'", "'" + id + "'"));
    answer.refusal(403, code);
    assertThat(server.refusals()).hasSize(1);
    assertThat(server.violations()).isEmpty();
    assertThat(server.sent(text)).isEmpty();
  }

  @Test
  void withoutHistoryTheListIsEmpty() {
    server.says(minsu, text, "hi");
    server.botMayNot(text, Permission.READ_MESSAGE_HISTORY);
    assertThat(client.get(RawClient.messages(text)).result()).isEmpty();
  }

  @Test
  void withoutFilesNoFileIsSent() {
    server.botMayNot(text, Permission.ATTACH_FILES);
    client
        .upload("POST", RawClient.messages(text), "{'content':'x'}", "a.txt", new byte[1])
        .refusal(403, 50013);
    client.sends(text, "x").result();
  }

  @Test
  void withoutLinksTheEmbedsAreDroppedInSilence() {
    server.botMayNot(text, Permission.EMBED_LINKS);
    var told =
        client.post(RawClient.messages(text), "{'content':'x','embeds':[{'title':'t'}]}").result();
    assertThat(told.path("embeds")).isEmpty();
    Message message = server.sent(text).getFirst();
    assertThat(message.isWithoutItsEmbeds()).isTrue();
    assertThat(message.embeds()).hasSize(1);
  }

  @Test
  void inThreadsAnotherPermissionCounts() {
    Channel thread = server.thread(minsu, text, "Talk");
    server.botMayNot(text, Permission.SEND_MESSAGES_IN_THREADS);
    client.sends(thread, "x").refusal(403, 50013);
    server.botMayNot(text, Permission.SEND_MESSAGES);
    client.sends(thread, "x").result();
  }

  @Test
  void theRolesOfTheBotAndOfEverybodyCountTogether() {
    server.everybodyMay(guild);
    client.sends(text, "x").result();
    server.botMay(guild, Permission.SEND_MESSAGES);
    client.sends(text, "x").refusal(403, 50001);
    server.everybodyMay(guild, Permission.VIEW_CHANNEL);
    client.sends(text, "x").result();
    server.botMay(guild, Permission.ADMINISTRATOR);
    server.botMayNot(text, Permission.SEND_MESSAGES);
    client.sends(text, "x").result();
  }

  @ParameterizedTest
  @EnumSource(
      value = ChannelKind.class,
      names = {"TEXT", "ANNOUNCEMENT"})
  void aDeletedChannelIsUnknown(ChannelKind kind) {
    Channel channel =
        kind == ChannelKind.TEXT
            ? server.textChannel(guild, "x")
            : server.announcementChannel(guild, "x");
    server.deletes(channel);
    client.sends(channel, "x").refusal(404, 10003);
    assertThat(channel.isDeleted()).isTrue();
  }

  @Test
  void whoWasKickedSeesNothing() {
    server.kicksBot(guild);
    client.sends(text, "x").refusal(403, 50001);
    server.addsBot(guild);
    client.sends(text, "x").result();
  }
}
