package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test can let go wrong. */
class FaultsTest {
  private static final String SEND = "/channels/{channel}/messages";

  @AutoClose private final DiscordServer server = DiscordServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final Guild guild = server.guild("AI 모임", "ko", server.user("Minsu", "ko"));
  private final Channel text = server.textChannel(guild, "general");
  private final Channel other = server.textChannel(guild, "other");

  static Stream<Arguments> refusals() {
    Duration wait = Duration.ofMillis(1_500);
    return Stream.of(
        Arguments.of(Fault.tooManyRequests(wait), 429, 0),
        Arguments.of(Fault.tooManyOverAll(wait), 429, 0),
        Arguments.of(Fault.tooManyInTheChannel(wait), 429, 20028),
        Arguments.of(Fault.serverError(), 500, 0),
        Arguments.of(Fault.unavailable(), 503, 0),
        Arguments.of(Fault.unauthorized(), 401, 0),
        Arguments.of(Fault.missingAccess(), 403, 50001),
        Arguments.of(Fault.missingPermissions(), 403, 50013),
        Arguments.of(Fault.unknownChannel(), 404, 10003),
        Arguments.of(Fault.cannotSendToUser(), 403, 50007),
        Arguments.of(Fault.status(400, 20022, "x"), 400, 20022));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void theNextCallsOfARouteFailAndThenNoMore(Fault fault, int status, int code) {
    server.faults().next(2, "POST", SEND, fault);
    client.get("channels/" + text.id()).result();
    client.sends(text, "x").refusal(status, code);
    client.sends(text, "x").refusal(status, code);
    client.sends(text, "x").result();
    assertThat(server.sent(text)).hasSize(1);
    assertThat(server.calls("POST", SEND)).hasSize(3);
    assertThat(server.refusals()).isEmpty();
  }

  @Test
  void theTimeToWaitIsTold() {
    server.faults().nextOfAll(1, Fault.tooManyOverAll(Duration.ofMillis(1_500)));
    RawClient.Answer answer = client.sends(text, "x");
    assertThat(answer.json().path("retry_after").asDouble(0)).isEqualTo(1.5);
    assertThat(answer.header("Retry-After")).isEqualTo("2");
    assertThat(answer.header("X-RateLimit-Scope")).isEqualTo("global");
  }

  @Test
  void onlyTheCallsToOneChannelFail() {
    server.faults().nextTo(text, 1, Fault.missingAccess());
    client.sends(other, "x").result();
    client.sends(text, "x").refusal(403, 50001);
    client.sends(text, "x").result();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCutConnectionTellsNothingOfWhatWasDone(boolean takenIn) {
    server.faults().next(1, "POST", SEND, takenIn ? Fault.cutAfter() : Fault.cutBefore());
    assertThatThrownBy(() -> client.sends(text, "x")).isInstanceOf(RawClient.Broken.class);
    assertThat(server.sent(text)).hasSize(takenIn ? 1 : 0);
  }

  @Test
  void brokenJsonComesWhenAllIsDone() {
    server.faults().next(1, "POST", SEND, Fault.brokenJson());
    RawClient.Answer answer = client.sends(text, "x");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Json.read(answer.body())).isEmpty();
    assertThat(server.sent(text)).hasSize(1);
  }

  @Test
  void aPageForPeopleComesWhenNothingIsDone() {
    server.faults().next(1, "POST", SEND, Fault.htmlPage());
    RawClient.Answer answer = client.sends(text, "x");
    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.header("Content-Type")).isEqualTo("text/html");
    assertThat(server.sent(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aHeldRequestIsAnsweredWhenItIsReleased(boolean takenIn) throws InterruptedException {
    Fault.Held held = takenIn ? Fault.heldAnswer() : Fault.held();
    server.faults().next(1, "POST", SEND, held);
    CompletableFuture<RawClient.Answer> sending =
        client.posting(RawClient.messages(text), "{'content':'x'}");
    held.awaitArrival();
    assertThat(server.sent(text)).hasSize(takenIn ? 1 : 0);
    assertThat(sending).isNotDone();
    server.faults().end();
    sending.join().result();
    assertThat(server.sent(text)).hasSize(1);
  }
}
