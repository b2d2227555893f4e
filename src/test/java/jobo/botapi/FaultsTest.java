package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test can let go wrong. */
class FaultsTest {
  @AutoClose private final BotApiServer server = BotApiServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final Chat chat = server.privateChat(server.user("Minsu", "ko"));
  private final Chat other = server.privateChat(server.user("Jiwoo", "ko"));

  @Test
  void theNextCallsOfAMethodFailAndThenNoMore() {
    server.faults().next(2, "sendMessage", Fault.tooManyRequests(5));
    for (int call = 0; call < 2; call++) {
      RawClient.Answer answer = client.sends(chat, "x");
      answer.refusal(429).isEqualTo("Too Many Requests: retry after 5");
      assertThat(answer.json().path("parameters").path("retry_after").asInt(0)).isEqualTo(5);
    }
    client.sends(chat, "x").result();
    assertThat(server.sent(chat)).hasSize(1);
    assertThat(server.calls("sendMessage")).hasSize(3);
    assertThat(server.refusals()).isEmpty();
  }

  @Test
  void onlyTheCallsToOneChatFail() {
    server.faults().nextTo(chat, 1, Fault.blocked());
    client.sends(other, "x").result();
    client.sends(chat, "x").refusal(403).isEqualTo("Forbidden: bot was blocked by the user");
    client.sends(chat, "x").result();
  }

  @Test
  void everyCodeOfTheirsCanBeAnswered() {
    server.faults().next(1, "getMe", Fault.serverError());
    server.faults().next(1, "getMe", Fault.badGateway());
    server.faults().next(1, "getMe", Fault.unauthorized());
    client.call("getMe").refusal(500).isEqualTo("Internal Server Error");
    client.call("getMe").refusal(502).isEqualTo("Bad Gateway");
    client.call("getMe").refusal(401).isEqualTo("Unauthorized");
    client.call("getMe").result();
  }

  @Test
  void aChatCanBeSaidToHaveMoved() {
    server.faults().nextTo(chat, 1, Fault.migrated(other));
    assertThat(
            client.sends(chat, "x").json().path("parameters").path("migrate_to_chat_id").asLong(0))
        .isEqualTo(other.id());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCutConnectionTellsNothingOfWhatWasDone(boolean takenIn) {
    server.faults().next(1, "sendMessage", takenIn ? Fault.cutAfter() : Fault.cutBefore());
    assertThat(client.sends(chat, "x").status()).isZero();
    assertThat(server.sent(chat)).hasSize(takenIn ? 1 : 0);
  }

  @Test
  void brokenJsonComesWhenAllIsDone() {
    server.faults().next(1, "sendMessage", Fault.brokenJson());
    RawClient.Answer answer = client.sends(chat, "x");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Json.read(answer.body())).isEmpty();
    assertThat(server.sent(chat)).hasSize(1);
  }

  @Test
  void aPageForPeopleComesWhenNothingIsDone() {
    server.faults().next(1, "sendMessage", Fault.htmlPage());
    RawClient.Answer answer = client.sends(chat, "x");
    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.type()).isEqualTo("text/html");
    assertThat(server.sent(chat)).isEmpty();
  }

  @Test
  void aHeldRequestIsDoneWhenItIsReleased() throws InterruptedException {
    Fault.Held held = Fault.held();
    server.faults().next(1, "sendMessage", held);
    CompletableFuture<RawClient.Answer> sending = sending();
    held.awaitArrival();
    assertThat(server.sent(chat)).isEmpty();
    assertThat(sending).isNotDone();

    held.release();
    sending.join().result();
    assertThat(server.sent(chat)).hasSize(1);
  }

  @Test
  void aHeldAnswerComesLaterThanWhatWasDone() throws InterruptedException {
    Fault.Held held = Fault.heldAnswer();
    server.faults().next(1, "sendMessage", held);
    CompletableFuture<RawClient.Answer> sending = sending();
    held.awaitArrival();
    assertThat(server.sent(chat)).hasSize(1);
    assertThat(sending).isNotDone();

    server.faults().end();
    sending.join().result();
  }

  private CompletableFuture<RawClient.Answer> sending() {
    return client.calling("sendMessage", "{'chat_id':%d,'text':'x'}".formatted(chat.id()));
  }
}
