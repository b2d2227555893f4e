package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jobo.botapi.BotApiServer;
import jobo.discordapi.Channel;
import jobo.discordapi.DiscordServer;
import jobo.discordapi.Interaction;
import jobo.discordapi.Strictness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with Discord and Telegram, as an operator runs it. */
class PlatformProgramTest {
  private static final Pattern OPEN = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

  @TempDir private Path directory;

  @Test
  void bothPlatformsAreAnsweredAndTheirTokensArePrintedNowhere() throws Exception {
    try (BotApiServer telegram = BotApiServer.start();
        DiscordServer discord = DiscordServer.start();
        ChildProgram.Running program =
            program(telegram, telegram.token(), discord, discord.token())) {
      discord.rates().hold(Strictness.NONE);
      String base = program.awaits(OPEN).group();
      onTelegram(telegram);
      onDiscord(discord);
      assertThat(get(base + "actuator/health"))
          .contains("\"discord\":{\"status\":\"UP\"}", "\"telegram\":{\"status\":\"UP\"}");
      String told = get(base + "actuator/prometheus");
      assertThat(program.stop()).isEqualTo(143);

      String printed = program.printed() + program.rest();
      assertThat(printed).contains("to invite Jobo: https://discord.com/oauth2/authorize?");
      assertThat(printed + told)
          .doesNotContain(telegram.token().split(":", -1)[1])
          .doesNotContain(discord.token());
    }
  }

  private static void onTelegram(BotApiServer server) {
    jobo.botapi.User minsu = server.user("Minsu", "en");
    jobo.botapi.Chat chat = server.privateChat(minsu);
    server.says(minsu, chat, "/digest llm");
    assertThat(server.awaits(chat, it -> true).text()).contains("LLM");
    assertThat(server.violations()).isEmpty();
  }

  private static void onDiscord(DiscordServer server) {
    jobo.discordapi.User minsu = server.user("Minsu", "en-GB");
    Channel channel = server.textChannel(server.guild("AI", "ko", minsu), "general");
    server.gateway().awaitsConnection();
    server.awaitsCommand("digest");
    Interaction run = server.runs(minsu, channel, "digest", Map.of("category", "llm"));
    server.awaits(
        channel, it -> it.interaction().filter(run::equals).isPresent() && !it.buttons().isEmpty());
    assertThat(server.violations()).isEmpty();
    assertThat(server.pings()).isEmpty();
  }

  @Test
  void aWrongTokenIsOneLineAndTheRestOfJoboRunsOn() throws Exception {
    try (BotApiServer telegram = BotApiServer.start();
        DiscordServer discord = DiscordServer.start();
        ChildProgram.Running program =
            program(telegram, "987654321:AAwrong-token", discord, "wrong.discord.token")) {
      String base = program.awaits(OPEN).group();
      program.awaits(Pattern.compile("token: \\w+ does not know this token"));
      program.awaits(Pattern.compile("token: \\w+ does not know this token"));

      String health = get(base + "actuator/health");
      assertThat(get(base)).contains("LLM");
      program.stop();
      String printed = program.printed() + program.rest();
      assertThat(printed)
          .containsOnlyOnce("jobo.telegram.token: Telegram does not know this token")
          .containsOnlyOnce("jobo.discord.token: Discord does not know this token")
          .doesNotContain("AAwrong-token", "wrong.discord.token");
      assertThat(health)
          .contains("Telegram does not know this token")
          .doesNotContain("AAwrong-token", "wrong.discord.token");
    }
  }

  private ChildProgram.Running program(
      BotApiServer telegram, String telegramToken, DiscordServer discord, String discordToken) {
    return ChildProgram.start(
        directory,
        List.of(
            "--spring.profiles.active=demo",
            "--server.port=0",
            "--jobo.archive.directory=" + directory.resolve("archive"),
            "--jobo.telegram.api-url=" + telegram.address(),
            "--jobo.telegram.token=" + telegramToken,
            "--jobo.discord.api-url=" + discord.restBase(),
            "--jobo.discord.token=" + discordToken));
  }

  private static String get(String address) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
