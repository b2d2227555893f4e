package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How many messages are taken in a time. */
class RatesTest {
  private final TurnedClock clock = new TurnedClock();
  @AutoClose private final BotApiServer server = BotApiServer.start(clock);
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");

  @Test
  void aChatTakesThreeAtOnceAndThenOneASecond() {
    Chat chat = server.privateChat(minsu);
    sends(chat, 3);
    isTooMuch(chat, 1);
    turn(1_000);
    sends(chat, 1);
    isTooMuch(chat, 1);
    turn(400);
    isTooMuch(chat, 1);
    turn(600);
    sends(chat, 1);
    turn(3_000);
    sends(chat, 3);

    assertThat(server.rates().mostInAnySecond(chat)).isEqualTo(3);
    assertThat(server.sent(chat)).hasSize(8);
  }

  @Test
  void aGroupTakesTwentyAMinute() {
    Chat group = server.group("AI 모임", minsu);
    for (int message = 0; message < 20; message++) {
      sends(group, 1);
      turn(1_000);
    }
    isTooMuch(group, 40);
    turn(39_000);
    isTooMuch(group, 1);
    turn(1_000);
    sends(group, 1);
    assertThat(server.rates().mostInAnyMinute(group)).isEqualTo(20);
    assertThat(server.rates().mostInAnySecond(group)).isOne();
  }

  @Test
  void thePrivateChatOfOneIsNoGroup() {
    Chat chat = server.privateChat(minsu);
    for (int message = 0; message < 25; message++) {
      sends(chat, 1);
      turn(1_000);
    }
    assertThat(server.rates().mostInAnyMinute(chat)).isEqualTo(25);
  }

  @Test
  void allChatsTogetherTakeThirtyASecond() {
    List<Chat> chats =
        IntStream.range(0, 31)
            .mapToObj(it -> server.privateChat(server.user("U" + it, "ko")))
            .toList();
    chats.subList(0, 30).forEach(it -> sends(it, 1));
    isTooMuch(chats.getLast(), 1);
    turn(999);
    isTooMuch(chats.getLast(), 1);
    turn(1);
    sends(chats.getLast(), 1);
    assertThat(server.rates().mostInAnySecond()).isEqualTo(30);
  }

  @Test
  void editsCountWhereTheyAreWantedTo() {
    Chat chat = server.privateChat(minsu);
    sends(chat, 3);
    Sent sent = server.sent(chat).getFirst();
    edit(sent, "a").result();
    server.rates().hold(Strictness.MESSAGES_AND_EDITS);
    edit(sent, "b").refusal(429).startsWith("Too Many Requests");
    turn(1_000);
    edit(sent, "b").result();
    isTooMuch(chat, 1);
  }

  @Test
  void nothingIsTooMuchWhereNothingIsHeldButItIsCounted() {
    Chat chat = server.privateChat(minsu);
    server.rates().hold(Strictness.NONE);
    sends(chat, 40);
    assertThat(server.rates().mostInAnySecond()).isEqualTo(40);
  }

  @Test
  void whatIsRefusedForAnotherReasonDoesNotCount() {
    Chat chat = server.privateChat(minsu);
    for (int message = 0; message < 5; message++) {
      client.sends(chat, "").refusal(400);
    }
    sends(chat, 3);
    assertThat(server.rates().mostInAnySecond()).isEqualTo(3);
  }

  private void turn(long milliseconds) {
    clock.turn(Duration.ofMillis(milliseconds));
  }

  private void sends(Chat chat, int times) {
    for (int message = 0; message < times; message++) {
      client.sends(chat, "x").result();
    }
  }

  private void isTooMuch(Chat chat, long seconds) {
    RawClient.Answer answer = client.sends(chat, "x");
    answer.refusal(429).isEqualTo("Too Many Requests: retry after " + seconds);
    assertThat(answer.json().path("parameters").path("retry_after").asLong(0)).isEqualTo(seconds);
  }

  private RawClient.Answer edit(Sent sent, String text) {
    return client.call(
        "editMessageText",
        "{'chat_id':%d,'message_id':%d,'text':'%s'}".formatted(sent.chat().id(), sent.id(), text));
  }
}
