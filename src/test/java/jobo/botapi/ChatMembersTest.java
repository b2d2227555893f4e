package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the bot is told of chats and who is in them. */
class ChatMembersTest {
  @AutoClose private final BotApiServer server = BotApiServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final User jiwoo = server.user("Jiwoo", "ko");

  @Test
  void membersAreToldAsWhatTheyAre() {
    Chat group = server.supergroup("AI 모임", minsu, jiwoo);
    assertThat(status(group, minsu)).isEqualTo("creator");
    assertThat(status(group, jiwoo)).isEqualTo("member");
    server.promotesAnonymously(group, jiwoo);
    assertThat(status(group, jiwoo)).isEqualTo("administrator");
    server.restricts(group, jiwoo);
    assertThat(status(group, jiwoo)).isEqualTo("restricted");
    server.kicks(group, jiwoo);
    assertThat(status(group, jiwoo)).isEqualTo("kicked");
    assertThat(ask("getChatMemberCount", group).asInt(0)).isEqualTo(2);
    assertThat(ask("getChatAdministrators", group)).hasSize(1);
    client
        .call("getChatMember", "{'chat_id':%d,'user_id':1}".formatted(group.id()))
        .refusal(400)
        .isEqualTo("Bad Request: PARTICIPANT_ID_INVALID");
  }

  @Test
  void hiddenMembersAreToldToAdministratorsOnly() {
    Chat group = server.supergroup("AI 모임", minsu);
    server.hidesMembers(group);
    client
        .call("getChatMember", body(group, minsu))
        .refusal(400)
        .isEqualTo("Bad Request: member list is inaccessible");
    server.promotes(group, server.bot());
    assertThat(status(group, minsu)).isEqualTo("creator");
  }

  @Test
  void aPrivateChatHasNoAdministratorsAndCannotBeLeft() {
    String body = "{'chat_id':%d}".formatted(server.privateChat(minsu).id());
    client
        .call("getChatAdministrators", body)
        .refusal(400)
        .isEqualTo("Bad Request: there are no administrators in the private chat");
    client
        .call("leaveChat", body)
        .refusal(400)
        .isEqualTo("Bad Request: chat member status can't be changed in private chats");
  }

  @Test
  void aChannelAndItsDiscussionGroupNameEachOther() {
    Chat channel = server.channel("소식", minsu);
    Chat group = server.supergroup("토론", minsu);
    server.links(channel, group);
    assertThat(ask("getChat", channel).path("linked_chat_id").asLong(0)).isEqualTo(group.id());
    assertThat(ask("getChat", group).path("linked_chat_id").asLong(0)).isEqualTo(channel.id());
  }

  private JsonNode ask(String method, Chat chat) {
    return client.call(method, "{'chat_id':%d}".formatted(chat.id())).result();
  }

  private String status(Chat chat, User user) {
    return client.call("getChatMember", body(chat, user)).result().path("status").asString("");
  }

  private static String body(Chat chat, User user) {
    return "{'chat_id':%d,'user_id':%d}".formatted(chat.id(), user.id());
  }
}
