package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jobo.SettableClock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How much Discord takes at once. */
class RatesTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T00:00:00Z"));
  @AutoClose private final DiscordServer server = DiscordServer.start(clock);
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Guild guild = server.guild("AI 모임", "ko", minsu);
  private final Channel text = server.textChannel(guild, "general");
  private final Channel news = server.announcementChannel(guild, "news");

  private void sends(Channel channel, int times) {
    for (int message = 0; message < times; message++) {
      client.sends(channel, "x").result();
    }
  }

  @Test
  void aChannelTakesFiveMessagesInFiveSecondsAndTellsSo() {
    RawClient.Answer first = client.sends(text, "x");
    assertThat(first.header("X-RateLimit-Limit")).isEqualTo("5");
    assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("4");
    assertThat(first.header("X-RateLimit-Reset-After")).isEqualTo("5.000");
    assertThat(first.header("X-RateLimit-Reset")).isEqualTo("1795219205.000");
    assertThat(first.header("X-RateLimit-Bucket")).isNotEmpty();
    clock.advance(Duration.ofSeconds(2));
    sends(text, 4);
    RawClient.Answer sixth = client.sends(text, "x");
    sixth.refusal(429, 0);
    assertThat(sixth.json().path("retry_after").asDouble(0)).isEqualTo(3.0);
    assertThat(sixth.json().path("global").asBoolean(true)).isFalse();
    assertThat(sixth.header("Retry-After")).isEqualTo("3");
    assertThat(sixth.header("X-RateLimit-Scope")).isEqualTo("user");
    sends(news, 5);
    clock.advance(Duration.ofSeconds(3));
    sends(text, 5);
    assertThat(server.rates().mostSentInAnyFiveSeconds(text)).isEqualTo(9);
    assertThat(server.sent(text)).hasSize(10);
  }

  @Test
  void allRequestsTogetherAreFiftyASecond() {
    for (int request = 0; request < 50; request++) {
      client.get(request % 2 == 0 ? "users/@me" : "gateway/bot").result();
    }
    RawClient.Answer answer = client.get("users/@me");
    answer.refusal(429, 0);
    assertThat(answer.json().path("global").asBoolean(false)).isTrue();
    assertThat(answer.header("X-RateLimit-Global")).isEqualTo("true");
    clock.advance(Duration.ofSeconds(1));
    client.get("users/@me").result();
    assertThat(server.rates().mostInAnySecond()).isEqualTo(50);
  }

  @Test
  void answersToInteractionsDoNotCountOverAll() {
    client.put(client.commands(), "[{'name':'go','description':'x'}]").result();
    try (RawGateway gateway = RawGateway.ready(server)) {
      for (int request = 0; request < 60; request++) {
        Interaction run = server.runs(minsu, text, "go");
        client.post(RawClient.callback(run), "{'type':5}").result();
        gateway.next("INTERACTION_CREATE");
        gateway.next("MESSAGE_CREATE");
      }
    }
    assertThat(server.rates().mostInAnySecond()).isOne();
  }

  @Test
  void tenAnnouncementsAnHourAreCrossposted() {
    for (int message = 0; message < 11; message++) {
      clock.advance(Duration.ofSeconds(10));
      sends(news, 1);
      RawClient.Answer answer =
          client.post(RawClient.message(server.sent(news).getLast()) + "/crosspost", "{}");
      assertThat(answer.status()).isEqualTo(message < 10 ? 200 : 429);
    }
  }

  @Test
  void whoAsksTooMuchThatIsInvalidIsBlocked() {
    server.rates().blockAfter(3);
    server.botMayNot(text, Permission.SEND_MESSAGES);
    for (int request = 0; request < 3; request++) {
      client.sends(text, "x").refusal(403, 50013);
    }
    RawClient.Answer blocked = client.get("users/@me");
    assertThat(blocked.status()).isEqualTo(429);
    assertThat(blocked.body()).isEqualTo("error code: 1015");
    assertThat(blocked.header("Via")).isEmpty();
    clock.advance(Duration.ofMinutes(10));
    client.get("users/@me").result();
    assertThat(server.rates().invalidRequests()).isZero();
  }

  @Test
  void nothingIsTooMuchWhereNothingIsHeldButItIsCounted() {
    server.rates().hold(Strictness.NONE);
    sends(text, 60);
    assertThat(server.rates().mostInAnySecond()).isEqualTo(60);
    assertThat(server.rates().mostSentInAnyFiveSeconds(text)).isEqualTo(60);
    assertThat(server.rates().invalidRequests()).isZero();
  }
}
