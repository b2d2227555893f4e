package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where the bot may write, and what it is told of chats. */
class ChatAccessTest {
  @AutoClose private final BotApiServer server = BotApiServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final User jiwoo = server.user("Jiwoo", "ko");

  @BeforeEach
  void doNotCount() {
    server.rates().hold(Strictness.NONE);
  }

  @Test
  void aChatThatDoesNotExistIsNotFound() {
    client
        .call("sendMessage", "{'chat_id':-100,'text':'x'}")
        .refusal(400)
        .isEqualTo("Bad Request: chat not found");
    client
        .call("sendMessage", "{'chat_id':'@nobody','text':'x'}")
        .refusal(400)
        .isEqualTo("Bad Request: chat not found");
    client
        .call("getChat", "{'chat_id':''}")
        .refusal(400)
        .isEqualTo("Bad Request: chat_id is empty");
  }

  @Test
  void nobodyIsWrittenToWhoDidNotStartTheBot() {
    client
        .call("sendMessage", "{'chat_id':%d,'text':'x'}".formatted(minsu.id()))
        .refusal(403)
        .isEqualTo("Forbidden: bot can't initiate conversation with a user");
  }

  @Test
  void whoBlockedTheBotIsNotWrittenToUntilItIsUnblocked() {
    Chat chat = server.privateChat(minsu);
    server.blocks(minsu);
    client.sends(chat, "x").refusal(403).isEqualTo("Forbidden: bot was blocked by the user");

    server.unblocks(minsu);
    client.sends(chat, "x").result();
  }

  @Test
  void aClosedAccountIsNotWrittenTo() {
    Chat chat = server.privateChat(minsu);
    server.deactivates(minsu);
    client.sends(chat, "x").refusal(403).isEqualTo("Forbidden: user is deactivated");
  }

  @Test
  void aBotThatWasKickedOrLeftDoesNotWrite() {
    Chat group = server.group("AI 모임", minsu);
    Chat supergroup = server.supergroup("큰 모임", minsu);
    Chat channel = server.channel("소식", minsu);
    server.kicks(group, server.bot());
    server.leaves(supergroup, server.bot());
    server.kicks(channel, server.bot());

    client
        .sends(group, "x")
        .refusal(403)
        .isEqualTo("Forbidden: bot was kicked from the group chat");
    client
        .sends(supergroup, "x")
        .refusal(403)
        .isEqualTo("Forbidden: bot is not a member of the supergroup chat");
    client
        .sends(channel, "x")
        .refusal(403)
        .isEqualTo("Forbidden: bot was kicked from the channel chat");
  }

  @Test
  void aGroupThatBecameASupergroupNamesIt() {
    Chat group = server.group("AI 모임", minsu);
    Chat supergroup = server.upgrades(group);

    RawClient.Answer answer = client.sends(group, "x");
    answer.refusal(400).isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
    assertThat(answer.json().path("parameters").path("migrate_to_chat_id").asLong(0))
        .isEqualTo(supergroup.id());
    client.sends(supergroup, "x").result();
  }

  @Test
  void aChannelIsWrittenIntoByAdministratorsOnly() {
    Chat channel = server.channel("소식", minsu);
    client.sends(channel, "x").result();
    server.demotes(channel, server.bot());
    client
        .sends(channel, "x")
        .refusal(400)
        .isEqualTo("Bad Request: need administrator rights in the channel chat");
  }

  @Test
  void rightsOfAGroupHoldForTheBotUnlessItIsAnAdministrator() {
    Chat group = server.supergroup("AI 모임", minsu);
    server.forbidsMessages(group);
    client
        .sends(group, "x")
        .refusal(400)
        .isEqualTo("Bad Request: not enough rights to send text messages to the chat");
    server.promotes(group, server.bot());
    client.sends(group, "x").result();
  }

  @Test
  void picturesCanBeForbiddenAlone() {
    Chat chat = server.privateChat(minsu);
    Chat group = server.group("AI 모임", minsu);
    server.forbidsPhotos(group);
    String photo = knownPhoto();
    client
        .call("sendPhoto", "{'chat_id':%d,'photo':'%s'}".formatted(group.id(), photo))
        .refusal(400)
        .isEqualTo("Bad Request: not enough rights to send photos to the chat");
    client.sends(group, "x").result();
    client.call("sendPhoto", "{'chat_id':%d,'photo':'%s'}".formatted(chat.id(), photo)).result();
  }

  private String knownPhoto() {
    return server.keepsPhoto(new byte[] {1}).fileId();
  }

  @Test
  void aTopicMustBeThere() {
    Chat forum = server.forum("포럼", minsu);
    Topic topic = server.topic(forum, "LLM");
    String body = "{'chat_id':%d,'text':'x','message_thread_id':%d}";
    JsonNode sent = client.call("sendMessage", body.formatted(forum.id(), topic.id())).result();
    assertThat(sent.path("is_topic_message").asBoolean(false)).isTrue();
    assertThat(server.sent(forum).getFirst().thread()).isEqualTo(topic.id());

    server.closes(forum, topic);
    client
        .call("sendMessage", body.formatted(forum.id(), topic.id()))
        .refusal(400)
        .isEqualTo("Bad Request: message thread not found");
    Chat chat = server.privateChat(minsu);
    client
        .call("sendMessage", body.formatted(chat.id(), 7))
        .refusal(400)
        .isEqualTo("Bad Request: message thread not found");
  }

  @Test
  void whatIsAnsweredMustBeThereUnlessTheBotDoesNotMind() {
    Chat chat = server.privateChat(minsu);
    Sent question = server.says(minsu, chat, "/ask");
    String body = "{'chat_id':%d,'text':'x','reply_parameters':{'message_id':%d%s}}";
    JsonNode reply =
        client.call("sendMessage", body.formatted(chat.id(), question.id(), "")).result();
    assertThat(reply.path("reply_to_message").path("message_id").asLong(0))
        .isEqualTo(question.id());
    client
        .call("sendMessage", body.formatted(chat.id(), 999, ""))
        .refusal(400)
        .isEqualTo("Bad Request: message to be replied not found");
    client
        .call("sendMessage", body.formatted(chat.id(), 999, ",'allow_sending_without_reply':true"))
        .result();
  }

  @Test
  void membersAreToldAsWhatTheyAre() {
    Chat group = server.supergroup("AI 모임", minsu, jiwoo);
    assertThat(status(group, minsu)).isEqualTo("creator");
    assertThat(status(group, jiwoo)).isEqualTo("member");
    server.promotesAnonymously(group, jiwoo);
    assertThat(status(group, jiwoo)).isEqualTo("administrator");
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
  void aChatThatWasLeftIsNotWrittenInto() {
    Chat group = server.supergroup("AI 모임", minsu);
    assertThat(ask("leaveChat", group).asBoolean(false)).isTrue();
    client
        .sends(group, "x")
        .refusal(403)
        .isEqualTo("Forbidden: bot is not a member of the supergroup chat");
  }

  @Test
  void aChannelAndItsDiscussionGroupNameEachOther() {
    Chat channel = server.channel("소식", minsu);
    Chat group = server.supergroup("토론", minsu);
    server.links(channel, group);
    assertThat(ask("getChat", channel).path("linked_chat_id").asLong(0)).isEqualTo(group.id());
    assertThat(ask("getChat", group).path("linked_chat_id").asLong(0)).isEqualTo(channel.id());
  }

  @Test
  void onlyActionsThatThereAreAreShown() {
    Chat chat = server.privateChat(minsu);
    String body = "{'chat_id':%d,'action':'%s'}";
    client.call("sendChatAction", body.formatted(chat.id(), "typing")).result();
    client
        .call("sendChatAction", body.formatted(chat.id(), "thinking"))
        .refusal(400)
        .isEqualTo("Bad Request: wrong parameter action in request");
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
