package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes in, and what is told of the bot. */
class DoorTest {
  @AutoClose private final DiscordServer server = DiscordServer.start();
  @AutoClose private final RawClient client = new RawClient(server);

  @Test
  void aWrongTokenIsNobody() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(client.address("users/@me")).header("User-Agent", RawClient.AGENT);
    RawClient.Answer answer = client.send(request.copy().header("Authorization", "Bot wrong"));
    answer.refusal(401, 0);
    assertThat(answer.body()).isEqualTo("{\"message\":\"401: Unauthorized\",\"code\":0}");
    client.send(request.copy().header("Authorization", server.token())).refusal(401, 0);
    client.send(request).refusal(401, 0);
    assertThat(server.rates().invalidRequests()).isEqualTo(3);
  }

  @Test
  void whoDoesNotSayWhoItIsIsTurnedAway() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(client.address("users/@me"))
            .header("User-Agent", "curl/8")
            .header("Authorization", "Bot " + server.token());
    client.send(request).refusal(403, 40333);
  }

  @Test
  void theTokenIsInNoCall() {
    client.get("users/@me").result();
    assertThat(server.calls().getFirst().headers())
        .containsKey("user-agent")
        .doesNotContainKey("authorization");
  }

  @Test
  void whatIsNowhereIsKeptAsAViolation() {
    client.get("nowhere").refusal(404, 0);
    client.put("users/@me", "{}").refusal(405, 0);
    assertThat(server.violations()).hasSize(2);
    assertThat(server.refusals()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "users/@me, username, jobo",
    "applications/@me, name, Jobo",
    "oauth2/applications/@me, name, Jobo",
  })
  void theBotIsToldAboutItself(String path, String field, String value) {
    assertThat(client.get(path).result().path(field).asString("")).isEqualTo(value);
    assertThat(server.violations()).isEmpty();
  }

  @Test
  void itsApplicationHasTheIdOfTheBot() {
    assertThat(client.get("oauth2/applications/@me").result().path("id").asString(""))
        .isEqualTo(Long.toString(server.applicationId()));
  }

  @Test
  void aBodyMustBeJson() {
    client.post("users/@me/channels", "{").refusal(400, 50109);
    client
        .send(
            client
                .request("users/@me/channels")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("x")))
        .refusal(400, 50035);
  }

  @Test
  void aGuildIsToldWhereTheBotIsInIt() {
    User minsu = server.user("Minsu", "ko");
    Guild guild = server.guild("AI 모임", "ko", minsu);
    server.textChannel(guild, "general");
    String path = "guilds/" + guild.id();
    assertThat(client.get(path).result().path("preferred_locale").asString("")).isEqualTo("ko");
    assertThat(client.get(path + "/channels").result()).hasSize(1);
    assertThat(client.get(path + "/roles").result()).hasSize(2);
    assertThat(client.get(path + "/members/" + minsu.id()).result().at("/user/id").asString(""))
        .isEqualTo(Long.toString(minsu.id()));
    client.get(path + "/members/1").refusal(404, 10007);
    client.get("users/" + minsu.id()).result();
    client.get("users/1").refusal(404, 10013);
    assertThat(client.get(path + "/threads/active").result().path("threads")).isEmpty();
    assertThat(server.violations()).isEmpty();
    server.kicksBot(guild);
    client.get(path).refusal(404, 10004);
  }
}
