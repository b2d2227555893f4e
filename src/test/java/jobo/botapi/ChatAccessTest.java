package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where the bot may write. */
class ChatAccessTest {
  @AutoClose private final BotApiServer server = BotApiServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");

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
    server.promotesToEdit(channel, server.bot());
    client
        .sends(channel, "x")
        .refusal(400)
        .isEqualTo("Bad Request: need administrator rights in the channel chat");
    server.promotes(channel, server.bot());
    client.sends(channel, "x").result();
  }

  @Test
  void whoIsRestrictedDoesNotWrite() {
    Chat group = server.supergroup("AI 모임", minsu);
    server.restricts(group, server.bot());
    client
        .sends(group, "x")
        .refusal(400)
        .isEqualTo("Bad Request: not enough rights to send text messages to the chat");
    server.adds(group, server.bot());
    client.sends(group, "x").result();
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
    Chat other = server.supergroup("다른 모임", minsu);
    server.restrictsToText(other, server.bot());
    client
        .call("sendPhoto", "{'chat_id':%d,'photo':'%s'}".formatted(other.id(), photo))
        .refusal(400)
        .isEqualTo("Bad Request: not enough rights to send photos to the chat");
    client.sends(other, "x").result();
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
  void aChatThatWasLeftIsNotWrittenInto() {
    Chat group = server.supergroup("AI 모임", minsu);
    client.call("leaveChat", "{'chat_id':%d}".formatted(group.id())).result();
    client
        .sends(group, "x")
        .refusal(403)
        .isEqualTo("Forbidden: bot is not a member of the supergroup chat");
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
    server.blocks(minsu);
    client
        .call("sendChatAction", body.formatted(chat.id(), "typing"))
        .refusal(403)
        .isEqualTo("Forbidden: bot was blocked by the user");
  }
}
