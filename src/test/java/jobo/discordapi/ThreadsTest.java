package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Threads of channels and posts of forums. */
class ThreadsTest {
  @AutoClose private final DiscordServer server = DiscordServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Guild guild = server.guild("AI 모임", "ko", minsu);
  private final Channel text = server.textChannel(guild, "general");
  private final Channel forum = server.forum(guild, "digest", true, "daily");

  private static String threads(Channel channel) {
    return "channels/%d/threads".formatted(channel.id());
  }

  @ParameterizedTest
  @CsvSource({"false, 11", "true, 10"})
  void aMessageBecomesAThreadOnce(boolean isNews, int type) {
    Channel channel = isNews ? server.announcementChannel(guild, "news") : text;
    Message message = server.says(minsu, channel, "hi");
    String path = RawClient.message(message) + "/threads";
    JsonNode told = client.post(path, "{'name':'Talk','auto_archive_duration':1440}").result();
    assertThat(told.path("id").asString("")).isEqualTo(Long.toString(message.id()));
    assertThat(told.path("type").asInt(0)).isEqualTo(type);
    Channel thread = message.thread().orElseThrow();
    client.sends(thread, "in here").result();
    assertThat(server.sent(thread)).hasSize(1);
    client.post(path, "{'name':'Talk'}").refusal(400, 160004);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void anArchivedThreadIsOpenedByAMessageButNothingIsChangedInIt() {
    Channel thread = server.thread(minsu, text, "Talk");
    client.sends(thread, "x").result();
    Message message = server.sent(thread).getFirst();
    server.archives(thread);
    client.patch(RawClient.message(message), "{'content':'y'}").refusal(400, 50083);
    client.delete(RawClient.message(message)).refusal(400, 50083);
    client.sends(thread, "y").result();
    assertThat(thread.isArchived()).isFalse();
  }

  @Test
  void aLockedThreadTakesNothing() {
    Channel thread = server.thread(minsu, text, "Talk");
    server.locks(thread);
    client.sends(thread, "x").refusal(403, 160005);
    server.botMay(text, Permission.MANAGE_THREADS);
    client.sends(thread, "x").result();
  }

  @Test
  void theBotArchivesItsOwnThreadsAndOthersOnlyWithPermission() {
    client.post(threads(text), "{'name':'Mine','type':11}").result();
    String mine =
        server.events().stream()
            .filter(it -> it.kind() == Event.Kind.THREAD_OPENED)
            .map(it -> "channels/" + ((Channel) it.about()).id())
            .findFirst()
            .orElseThrow();
    assertThat(client.patch(mine, "{'archived':true}").result().at("/thread_metadata/archived"))
        .isEqualTo(Json.yes());
    client.patch(mine, "{'name':'x'}").refusal(400, 50083);
    client.patch(mine, "{'archived':false}").result();
    client.put(mine + "/thread-members/@me", "{}").result();
    Channel others = server.thread(minsu, text, "Theirs");
    client.patch("channels/" + others.id(), "{'archived':true}").refusal(403, 50013);
  }

  @Test
  void aPostOfAForumHasATitleATagAndAMessage() {
    String tag = Long.toString(forum.tags().getFirst().id());
    String json = "{'name':'Today','applied_tags':[%s],'message':{'content':'News'}}";
    client.post(threads(forum), json.formatted("")).refusal(400, 40067);
    client.post(threads(forum), json.formatted("'5'")).refusal(404, 10087);
    client
        .post(threads(forum), json.formatted("'" + tag + "'").replace("News", ""))
        .refusal(400, 50006);
    client
        .post(threads(forum), json.formatted("'" + tag + "'").replace("Today", "x".repeat(101)))
        .wrong("name", "BASE_TYPE_BAD_LENGTH");
    client
        .post(
            threads(forum),
            json.formatted("'" + tag + "'").replace("'content'", "'embeds':[{}],'content'"))
        .wrong("message.embeds.0.description", "BASE_TYPE_REQUIRED");
    assertThat(server.events()).noneMatch(it -> it.kind() == Event.Kind.THREAD_OPENED);

    JsonNode told = client.post(threads(forum), json.formatted("'" + tag + "'")).result();
    assertThat(told.path("id")).isEqualTo(told.at("/message/id"));
    client.sends(forum, "x").refusal(400, 50008);
  }

  @Test
  void filesComeWithAPost() {
    Channel free = server.forum(guild, "free", false);
    client
        .upload("POST", threads(free), "{'name':'x','message':{}}", "a.txt", new byte[] {1})
        .result();
    Channel post =
        server.events().stream()
            .filter(it -> it.kind() == Event.Kind.THREAD_OPENED)
            .map(it -> (Channel) it.about())
            .findFirst()
            .orElseThrow();
    assertThat(server.sent(post).getFirst().attachments()).hasSize(1);
  }
}
