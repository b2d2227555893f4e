package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How a bot connects to the gateway, and what goes wrong there. */
class GatewayTest {
  @AutoClose private final DiscordServer server = DiscordServer.start();
  @AutoClose private final RawClient client = new RawClient(server);
  private final User minsu = server.user("Minsu", "ko");
  private final Guild guild = server.guild("AI 모임", "ko", minsu);
  private final Channel text = server.textChannel(guild, "general");

  @ParameterizedTest
  @ValueSource(strings = {"?v=10&encoding=json", "?v=10&encoding=json&compress=zlib-stream"})
  void aBotIsGreetedAndToldOfItsGuilds(String query) {
    try (RawGateway gateway = RawGateway.connect(server, query)) {
      assertThat(gateway.next(10).path("d").path("heartbeat_interval").asInt(0)).isEqualTo(41_250);
      gateway.identify(Intent.GUILDS.bit());
      JsonNode ready = gateway.next("READY").path("d");
      assertThat(ready.path("guilds").path(0).path("unavailable").asBoolean(false)).isTrue();
      assertThat(ready.path("user").path("id").asString("")).isEqualTo(id(server.bot().id()));
      JsonNode told = gateway.next("GUILD_CREATE");
      assertThat(told.path("s").asInt(0)).isEqualTo(2);
      assertThat(told.path("d").path("channels").path(0).path("name").asString(""))
          .isEqualTo("general");
      assertThat(told.path("d").path("members")).hasSize(1);
      for (int heartbeat = 0; heartbeat < 3; heartbeat++) {
        gateway.send("{'op':1,'d':2}");
        gateway.next(11);
      }
    }
  }

  @Test
  void theAddressIsTold() {
    JsonNode told = client.get("gateway/bot").result();
    assertThat(told.path("url").asString("")).startsWith("ws://127.0.0.1:").endsWith("/gateway");
    assertThat(told.path("shards").asInt(0)).isOne();
    assertThat(told.path("session_start_limit").path("remaining").asInt(0)).isEqualTo(1000);
    RawGateway.ready(server).close();
    assertThat(client.get("gateway/bot").result().at("/session_start_limit/remaining").asInt(0))
        .isEqualTo(999);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'op':2,'d':{'token':'wrong','intents':1,'properties':{}}}  | 4004
          {'op':2,'d':{'token':'T','intents':-1,'properties':{}}}     | 4013
          {'op':2,'d':{'token':'T','intents':2,'properties':{}}}      | 4014
          {'op':2,'d':{'token':'T','intents':256,'properties':{}}}    | 4014
          {'op':2,'d':{'token':'T','intents':32768,'properties':{}}}  | 4014
          {'op':2,'d':{'token':'T','intents':1}}                      | 4002
          {'op':2,'d':{'token':'T','intents':1,'properties':{},'shard':[0,2]}} | 4010
          {'op':6,'d':{'token':'wrong','session_id':'x','seq':1}}     | 4004
          {'op':3,'d':{}}                                             | 4003
          {'op':99,'d':{}}                                            | 4001
          nonsense                                                    | 4002
          """)
  void whatIsWrongEndsTheConnectionWithItsCode(String payload, int code) {
    try (RawGateway gateway = RawGateway.connect(server)) {
      gateway.next(10);
      gateway.send(payload.replace("'T'", "'" + server.token() + "'"));
      assertThat(gateway.closeCode()).isEqualTo(code);
      assertThat(server.gateway().closeCodes()).containsExactly(code);
    }
  }

  @Test
  void nobodyIdentifiesTwice() {
    try (RawGateway gateway = RawGateway.ready(server)) {
      gateway.identify(1);
      assertThat(gateway.closeCode()).isEqualTo(4005);
    }
  }

  @Test
  void otherVersionsAreTurnedAway() {
    try (RawGateway gateway = RawGateway.connect(server, "?v=6&encoding=json")) {
      assertThat(gateway.closeCode()).isEqualTo(4012);
    }
  }

  @Test
  void aGrantedPrivilegedIntentLetsAllBeRead() {
    server.gateway().grants(Intent.MESSAGE_CONTENT);
    try (RawGateway gateway = RawGateway.connect(server)) {
      gateway.next(10);
      gateway.identify(Intent.GUILD_MESSAGES.bit() | Intent.MESSAGE_CONTENT.bit());
      gateway.next("READY");
      server.says(minsu, text, "just talking");
      assertThat(content(gateway.next("MESSAGE_CREATE"))).isEqualTo("just talking");
    }
  }

  @Test
  void onlyWhatWasAskedForIsTold() {
    try (RawGateway gateway = RawGateway.connect(server)) {
      gateway.next(10);
      gateway.identify(Intent.DIRECT_MESSAGES.bit());
      gateway.next("READY");
      server.says(minsu, text, server.bot().mention());
      server.says(minsu, server.directMessages(minsu), "psst");
      assertThat(content(gateway.next("MESSAGE_CREATE"))).isEqualTo("psst");
    }
  }

  @Test
  void aResumedSessionIsToldExactlyWhatItMissed() {
    String session;
    try (RawGateway gateway = RawGateway.ready(server)) {
      session = session();
      server.says(minsu, server.directMessages(minsu), "heard");
      gateway.next("MESSAGE_CREATE");
      server.gateway().cut();
      assertThat(gateway.closeCode()).isIn(0, 1006);
    }
    server.says(minsu, server.directMessages(minsu), "missed");
    Interaction missed = presses();
    assertThat(missed.isFailed()).isFalse();
    try (RawGateway gateway = RawGateway.connect(server)) {
      gateway.next(10);
      gateway.resume(session, 3);
      assertThat(content(gateway.next("MESSAGE_CREATE"))).isEqualTo("missed");
      gateway.next("MESSAGE_CREATE");
      gateway.next("MESSAGE_DELETE");
      assertThat(gateway.next("INTERACTION_CREATE").path("s").asInt(0)).isEqualTo(7);
      gateway.next("RESUMED");
    }
  }

  /** A press of a button that only a forged app knows, which writes a message first. */
  private Interaction presses() {
    Message said = server.says(minsu, server.directMessages(minsu), "x");
    server.deletes(minsu, said);
    return server.pressesId(minsu, said, "1");
  }

  private String session() {
    return server.gateway().sessions().getFirst();
  }

  @Test
  void anUnknownSessionIsInvalid() {
    try (RawGateway gateway = RawGateway.connect(server)) {
      gateway.next(10);
      gateway.resume("unknown", 1);
      assertThat(gateway.next(9).path("d").asBoolean(true)).isFalse();
      gateway.identify(Intent.GUILDS.bit());
      gateway.next("READY");
    }
  }

  @Test
  void aSessionThatSaidGoodbyeIsOver() {
    RawGateway gateway = RawGateway.ready(server);
    gateway.leave(1000);
    server.gateway().awaitsDisconnection();
    Interaction unheard = presses();
    assertThat(unheard.isFailed()).isTrue();
    assertThat(server.isFailed(unheard)).isTrue();
    gateway.close();
  }

  @Test
  void aNumberThatWasNeverToldCannotBeResumedFrom() {
    RawGateway.ready(server).close();
    String session = session();
    try (RawGateway gateway = RawGateway.connect(server)) {
      gateway.next(10);
      gateway.resume(session, 99);
      assertThat(gateway.closeCode()).isEqualTo(4007);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSessionCanBeInvalidated(boolean isResumable) {
    try (RawGateway gateway = RawGateway.ready(server)) {
      String session = session();
      server.gateway().invalidates(isResumable);
      assertThat(gateway.next(9).path("d").asBoolean(!isResumable)).isEqualTo(isResumable);
      gateway.resume(session, 2);
      if (isResumable) {
        gateway.next("RESUMED");
      } else {
        gateway.next(9);
      }
    }
  }

  @Test
  void aBotIsAskedToConnectAnew() {
    try (RawGateway gateway = RawGateway.ready(server)) {
      server.gateway().reconnects();
      gateway.next(7);
      assertThat(gateway.closeCode()).isEqualTo(4000);
    }
    assertThat(server.gateway().isConnected()).isFalse();
  }

  @Test
  void connectionsAreRefusedForAWhile() {
    server.gateway().refuses(1);
    assertThatThrownBy(() -> RawGateway.connect(server)).hasMessageContaining("the handshake");
    RawGateway.ready(server).close();
  }

  @Test
  void heartbeatsCanBeWantedOftenAndIgnored() {
    server.gateway().wantsHeartbeats(Duration.ofMillis(100));
    server.gateway().ignoresHeartbeats(true);
    try (RawGateway gateway = RawGateway.connect(server)) {
      assertThat(gateway.next(10).path("d").path("heartbeat_interval").asInt(0)).isEqualTo(100);
      gateway.send("{'op':1,'d':null}");
      server.gateway().awaits(1, 1);
      server.gateway().ignoresHeartbeats(false);
      gateway.send("{'op':1,'d':null}");
      gateway.next(11);
    }
  }

  @Test
  void garbageCanCome() {
    try (RawGateway gateway = RawGateway.ready(server)) {
      server.gateway().sendsGarbage();
      assertThat(Json.read(gateway.nextRaw())).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"4000, 1", "4008, 1", "4009, 0", "1001, 0"})
  void someCodesEndTheSession(int code, int sessions) {
    try (RawGateway gateway = RawGateway.ready(server)) {
      server.gateway().closes(code);
      assertThat(gateway.closeCode()).isEqualTo(code);
      assertThat(server.gateway().sessions()).hasSize(sessions);
    }
  }

  @Test
  void forgottenSessionsCannotBeResumed() {
    RawGateway gone = RawGateway.ready(server);
    String session = session();
    server.gateway().forgetsSessions();
    gone.close();
    try (RawGateway gateway = RawGateway.connect(server)) {
      gateway.next(10);
      gateway.resume(session, 2);
      assertThat(gateway.next(9).path("d").asBoolean(true)).isFalse();
    }
  }

  @Test
  void whatChangesInGuildsIsTold() {
    try (RawGateway gateway = RawGateway.ready(server)) {
      Channel news = server.announcementChannel(guild, "news");
      gateway.next("CHANNEL_CREATE");
      server.botMayNot(news, Permission.SEND_MESSAGES);
      JsonNode overwrite =
          gateway.next("CHANNEL_UPDATE").path("d").path("permission_overwrites").path(0);
      assertThat(overwrite.path("deny").asString(""))
          .isEqualTo(Long.toString(Permission.SEND_MESSAGES.bit()));
      server.botMay(guild, Permission.VIEW_CHANNEL);
      gateway.next("GUILD_ROLE_UPDATE");
      Channel thread = server.thread(minsu, text, "Talk");
      gateway.next("THREAD_CREATE");
      server.archives(thread);
      gateway.next("THREAD_UPDATE");
      server.deletes(text);
      gateway.next("CHANNEL_DELETE");
      gateway.next("THREAD_DELETE");
      server.speaks(guild, "en-US");
      assertThat(gateway.next("GUILD_UPDATE").at("/d/preferred_locale").asString(""))
          .isEqualTo("en-US");
      server.goesDown(guild);
      assertThat(gateway.next("GUILD_DELETE").at("/d/unavailable")).isEqualTo(Json.yes());
      server.comesBack(guild);
      gateway.next("GUILD_CREATE");
      server.kicksBot(guild);
      assertThat(gateway.next("GUILD_DELETE").path("d").has("unavailable")).isFalse();
      server.addsBot(guild);
      gateway.next("GUILD_CREATE");
      client.delete("users/@me/guilds/" + guild.id()).result();
      gateway.next("GUILD_DELETE");
    }
  }

  @Test
  void anInteractionSaysWhereItComesFrom() {
    client.put(client.commands(), "[{'name':'go','description':'x'}]").result();
    try (RawGateway gateway = RawGateway.ready(server)) {
      server.runs(minsu, text, "go", Map.of());
      JsonNode told = gateway.next("INTERACTION_CREATE").path("d");
      assertThat(told.path("locale").asString("")).isEqualTo("ko");
      assertThat(told.path("guild_locale").asString("")).isEqualTo("ko");
      assertThat(told.path("context").asInt(-1)).isZero();
      assertThat(told.at("/authorizing_integration_owners/0").asString(""))
          .isEqualTo(id(guild.id()));
      assertThat(told.at("/member/user/id").asString("")).isEqualTo(id(minsu.id()));
      assertThat(told.at("/member/permissions").asString("")).isNotEmpty();
      assertThat(told.at("/channel/id").asString("")).isEqualTo(id(text.id()));
      server.speaks(minsu, "ja");
      server.runs(minsu, server.directMessages(minsu), "go", Map.of());
      told = gateway.next("INTERACTION_CREATE").path("d");
      assertThat(told.path("context").asInt(-1)).isOne();
      assertThat(told.path("locale").asString("")).isEqualTo("ja");
      assertThat(told.has("member") || told.has("guild_id")).isFalse();
      assertThat(told.at("/user/id").asString("")).isEqualTo(id(minsu.id()));
    }
  }

  private static String content(JsonNode event) {
    return event.path("d").path("content").asString("nothing");
  }

  private static String id(long id) {
    return Long.toString(id);
  }
}
