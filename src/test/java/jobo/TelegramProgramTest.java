package jobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import jobo.botapi.BotApiServer;
import jobo.botapi.Chat;
import jobo.botapi.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with Telegram, as an operator runs it. */
class TelegramProgramTest {
  private static final Pattern OPEN = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

  @TempDir private Path directory;

  @Test
  void aMessageIsAnsweredAndTheTokenIsPrintedNowhere() throws Exception {
    try (BotApiServer server = BotApiServer.start();
        ChildProgram.Running program = program(server, server.token())) {
      String base = program.awaits(OPEN).group();
      User minsu = server.user("Minsu", "en");
      Chat chat = server.privateChat(minsu);
      server.says(minsu, chat, "/digest llm");
      assertThat(server.awaits(chat, it -> true).text()).contains("LLM");
      assertThat(get(base + "actuator/health")).contains("\"telegram\":{\"status\":\"UP\"}");
      String told = get(base + "actuator/prometheus");
      program.stop();

      assertThat(program.printed() + program.rest() + told)
          .doesNotContain(server.token())
          .doesNotContain(server.token().substring(server.token().indexOf(':') + 1));
      assertThat(server.violations()).isEmpty();
    }
  }

  @Test
  void aWrongTokenIsOneLineAndTheRestOfJoboRunsOn() throws Exception {
    String wrong = "987654321:AAwrong-token";
    try (BotApiServer server = BotApiServer.start();
        ChildProgram.Running program = program(server, wrong)) {
      String base = program.awaits(OPEN).group();
      program.awaits(Pattern.compile("jobo\\.telegram\\.token: Telegram does not know this token"));

      assertThat(get(base + "actuator/health")).contains("does not know this token");
      assertThat(get(base)).contains("LLM");
      program.stop();
      assertThat(program.printed() + program.rest()).doesNotContain("AAwrong-token");
    }
  }

  private ChildProgram.Running program(BotApiServer server, String token) {
    return ChildProgram.start(
        directory,
        List.of(
            "--spring.profiles.active=demo",
            "--server.port=0",
            "--jobo.archive.directory=" + directory.resolve("archive"),
            "--jobo.telegram.api-url=" + server.address(),
            "--jobo.telegram.token=" + token));
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
