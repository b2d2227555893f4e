package jobo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jobo.chat.ProgressBoard;
import jobo.chat.RunProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProgressControllerTest {
  private static final RunProgress BEGUN = new RunProgress(3, 16, 7, 0, 0, 0, false);
  private static final RunProgress DONE = new RunProgress(16, 16, 20, 20, 9, 28, true);

  @Test
  void whoeverLooksSeesTheLatestFirstAndTheEnd() throws Exception {
    try (WebServer server = WebServer.start(SampleNews.none());
        HttpClient client = HttpClient.newHttpClient()) {
      server.board.show(BEGUN);
      var response =
          client.send(
              HttpRequest.newBuilder(URI.create(server.address("/progress?lang=en"))).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertThat(response.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
        assertThat(data(lines))
            .contains("\"sourcesPolled\":3", "\"sources\":16", "3 of 16 sources");
        server.board.show(DONE);
        assertThat(data(lines)).contains("\"done\":true");
        assertThat(lines.lines().filter(it -> it.startsWith("data:"))).isEmpty();
      }
    }
  }

  @Test
  void aSlowReaderGetsTheLatestAndNotTheWholePast() throws Exception {
    ProgressBoard board = new ProgressBoard();
    try (RunWatch watch = new RunWatch(board)) {
      board.show(BEGUN);
      board.show(DONE);
      assertThat(watch.next(Duration.ofSeconds(5))).contains(DONE);
      assertThat(watch.next(Duration.ofMillis(1))).isEmpty();
    }
  }

  @Test
  void aServerThatEndsLetsItsOnlookersGo() throws Exception {
    WebServer server = WebServer.start(SampleNews.none());
    try (HttpClient client = HttpClient.newHttpClient()) {
      var response =
          client.send(
              HttpRequest.newBuilder(URI.create(server.address("/progress"))).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      long start = System.nanoTime();
      server.close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
      response.body().close();
    }
  }

  private static String data(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith("data:")) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }
}
