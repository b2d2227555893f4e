package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the bot is told of what people do. */
class UpdatesTest {
  @AutoClose private final BotApiServer server = BotApiServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final User jiwoo = server.user("Jiwoo", "en");
  private long offset;

  @Test
  void aPrivateMessageTellsItsCommandWithItsPlaceInUtf16() {
    Chat chat = server.privateChat(minsu);
    server.says(minsu, chat, "📰 /digest llm");

    JsonNode message = next("message");
    assertThat(message.path("text").asString("")).isEqualTo("📰 /digest llm");
    JsonNode entity = message.path("entities").path(0);
    assertThat(entity.path("type").asString("")).isEqualTo("bot_command");
    assertThat(entity.path("offset").asInt(0)).isEqualTo(3);
    assertThat(entity.path("length").asInt(0)).isEqualTo(7);
    assertThat(message.path("from").path("language_code").asString("")).isEqualTo("ko");
    assertThat(message.path("chat").path("type").asString("")).isEqualTo("private");
  }

  @Test
  void anEditIsToldAsOne() {
    Chat chat = server.privateChat(minsu);
    Sent sent = server.says(minsu, chat, "/ask a");
    server.edits(minsu, sent, "/ask b");
    next("message");
    JsonNode edited = next("edited_message");
    assertThat(edited.path("text").asString("")).isEqualTo("/ask b");
    assertThat(edited.path("message_id").asLong(0)).isEqualTo(sent.id());
    assertThat(edited.has("edit_date")).isTrue();
  }

  @Test
  void inAGroupTheBotHearsCommandsRepliesAndItsNameOnly() {
    Chat group = server.supergroup("AI 모임", minsu);
    next("my_chat_member");
    client.sends(group, "hello").result();
    Sent hello = server.sent(group).getFirst();
    server.says(minsu, group, "nothing for the bot");
    server.says(minsu, group, "/digest@another_bot");
    server.says(minsu, group, "1 /digest");
    server.says(minsu, group, "2 /digest@Jobo_test_bot");
    server.says(minsu, group, "3 @jobo_test_bot what?");
    server.replies(minsu, hello, "4 why?");
    server.privacy(false);
    server.says(minsu, group, "5 anything");
    server.privacy(true);
    server.promotes(group, server.bot());
    server.says(minsu, group, "6 anything");

    List<String> heard = new ArrayList<>();
    for (JsonNode update : updates()) {
      heard.add(update.path("message").path("text").asString("-").split(" ", 2)[0]);
    }
    assertThat(heard).containsExactly("1", "2", "3", "4", "5", "-", "6");
  }

  @Test
  void aReplyTellsWhatItAnswersAndItsThread() {
    Chat group = server.supergroup("AI 모임", minsu);
    client.sends(group, "hello").result();
    Sent hello = server.sent(group).getFirst();
    server.replies(minsu, hello, "why?");
    next("my_chat_member");
    JsonNode message = next("message");
    JsonNode answered = message.path("reply_to_message");
    assertThat(answered.path("from").path("is_bot").asBoolean(false)).isTrue();
    assertThat(message.path("message_thread_id").asLong(0)).isEqualTo(hello.id());
    assertThat(message.has("is_topic_message")).isFalse();
  }

  @Test
  void aMessageInATopicAnswersWhatOpenedTheTopic() {
    Chat forum = server.forum("포럼", minsu);
    Topic topic = server.topic(forum, "LLM");
    server.says(minsu, forum, topic, "/digest");
    next("my_chat_member");
    assertThat(next("message").path("forum_topic_created").path("name").asString(""))
        .isEqualTo("LLM");
    JsonNode message = next("message");
    assertThat(message.path("message_thread_id").asLong(0)).isEqualTo(topic.id());
    assertThat(message.path("is_topic_message").asBoolean(false)).isTrue();
    assertThat(message.path("reply_to_message").has("forum_topic_created")).isTrue();
    assertThat(message.path("chat").path("is_forum").asBoolean(false)).isTrue();
  }

  @Test
  void anAnonymousAdministratorWritesAsTheGroup() {
    Chat group = server.supergroup("AI 모임", minsu, jiwoo);
    server.promotesAnonymously(group, jiwoo);
    server.saysAnonymously(jiwoo, group, "/settings");
    next("my_chat_member");
    JsonNode message = next("message");
    assertThat(message.path("sender_chat").path("id").asLong(0)).isEqualTo(group.id());
    assertThat(message.path("from").path("id").asLong(0)).isEqualTo(1_087_968_824L);
    assertThat(message.path("from").path("username").asString("")).isEqualTo("GroupAnonymousBot");
    assertThatThrownBy(() -> server.saysAnonymously(minsu, group, "x"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aPostOfAChannelArrivesInItsDiscussionGroupToo() {
    Chat channel = server.channel("소식", minsu);
    Chat group = server.supergroup("토론", minsu);
    server.links(channel, group);
    server.promotes(group, server.bot());
    Sent post = server.posts(channel, "새 소식");
    server.comments(minsu, post, "/ask 정말?");
    next("my_chat_member");
    next("my_chat_member");
    next("my_chat_member");
    JsonNode told = next("channel_post");
    assertThat(told.path("sender_chat").path("id").asLong(0)).isEqualTo(channel.id());
    assertThat(told.has("from")).isFalse();
    JsonNode forwarded = next("message");
    assertThat(forwarded.path("is_automatic_forward").asBoolean(false)).isTrue();
    assertThat(forwarded.path("from").path("id").asLong(0)).isEqualTo(777_000L);
    assertThat(forwarded.path("sender_chat").path("id").asLong(0)).isEqualTo(channel.id());
    assertThat(forwarded.path("forward_origin").path("message_id").asLong(0)).isEqualTo(post.id());
    JsonNode comment = next("message");
    assertThat(comment.path("message_thread_id").asLong(0))
        .isEqualTo(forwarded.path("message_id").asLong(1));
  }

  @Test
  void thePostOfTheBotItselfIsForwardedButNotToldAsAPost() {
    Chat channel = server.channel("소식", minsu);
    Chat group = server.supergroup("토론", minsu);
    server.links(channel, group);
    server.privacy(false);
    updates();
    client.sends(channel, "조보").result();
    JsonNode forwarded = next("message");
    assertThat(forwarded.path("is_automatic_forward").asBoolean(false)).isTrue();
    assertThat(updates()).isEmpty();
    assertThat(server.sent(channel)).hasSize(1);
    assertThat(server.sent(group)).isEmpty();
  }

  @Test
  void whatBecomesOfTheBotIsTold() {
    server.privateChat(minsu);
    server.blocks(minsu);
    Chat group = server.group("AI 모임", minsu);
    server.kicks(group, server.bot());
    server.unblocks(minsu);

    assertThat(change(next("my_chat_member"))).isEqualTo("member kicked");
    assertThat(change(next("my_chat_member"))).isEqualTo("left member");
    JsonNode kicked = next("my_chat_member");
    assertThat(change(kicked)).isEqualTo("member kicked");
    assertThat(kicked.path("from").path("id").asLong(0)).isEqualTo(minsu.id());
    assertThat(change(next("my_chat_member"))).isEqualTo("kicked member");
  }

  private static String change(JsonNode update) {
    return "%s %s"
        .formatted(
            update.path("old_chat_member").path("status").asString(""),
            update.path("new_chat_member").path("status").asString(""));
  }

  @Test
  void aGroupThatBecomesASupergroupTellsItInBoth() {
    Chat group = server.group("AI 모임", minsu);
    Chat supergroup = server.upgrades(group);
    next("my_chat_member");
    assertThat(next("message").path("migrate_to_chat_id").asLong(0)).isEqualTo(supergroup.id());
    JsonNode message = next("message");
    assertThat(message.path("migrate_from_chat_id").asLong(0)).isEqualTo(group.id());
    assertThat(message.path("chat").path("id").asLong(0)).isEqualTo(supergroup.id());
  }

  @Test
  void aBotThatIsNotInAChatHearsNothingOfIt() {
    Chat group = server.group("AI 모임", minsu);
    server.kicks(group, server.bot());
    updates();
    server.says(minsu, group, "/digest");
    assertThat(updates()).isEmpty();
  }

  private JsonNode next(String type) {
    String body = "{'offset':%d,'limit':1,'timeout':20}".formatted(offset);
    JsonNode update = client.call("getUpdates", body).result().path(0);
    offset = update.path("update_id").asLong(0) + 1;
    assertThat(update.has(type)).as("%s", update).isTrue();
    assertThat(server.violations()).isEmpty();
    return update.get(type);
  }

  private List<JsonNode> updates() {
    List<JsonNode> all =
        client
            .call("getUpdates", "{'offset':%d}".formatted(offset))
            .result()
            .valueStream()
            .toList();
    offset = all.isEmpty() ? offset : all.getLast().path("update_id").asLong(0) + 1;
    return all;
  }
}
