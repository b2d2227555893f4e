package jobo.discordapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** Talks to the server with nothing but HTTP. */
final class RawClient implements AutoCloseable {
  static final String AGENT = "DiscordBot (https://jobo.example, 1)";

  private static final String BOUNDARY = "the-boundary-of-a-form";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final DiscordServer server;

  RawClient(DiscordServer server) {
    this.server = server;
  }

  /** An answer as it came. */
  record Answer(int status, String body, HttpResponse<?> response) {
    JsonNode json() {
      return Json.read(body).orElseThrow(() -> new AssertionError("No JSON: " + body));
    }

    /** What was answered where nothing was refused. */
    JsonNode result() {
      assertThat(status).as(body).isBetween(200, 299);
      return status == 204 ? Json.object() : json();
    }

    Answer refusal(int wantedStatus, int code) {
      assertThat(status).as(body).isEqualTo(wantedStatus);
      assertThat(json().path("code").asInt(0)).as(body).isEqualTo(code);
      return this;
    }

    /** The code of what is wrong with a field of a form. */
    Answer wrong(String field, String code) {
      refusal(400, 50035);
      JsonNode errors = json().path("errors").at("/" + field.replace('.', '/')).path("_errors");
      assertThat(errors.path(0).path("code").asString("nothing")).as(body).isEqualTo(code);
      return this;
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** Posts JSON, in which {@code '} stands for {@code "}. */
  Answer post(String path, String json) {
    return json("POST", path, json);
  }

  Answer patch(String path, String json) {
    return json("PATCH", path, json);
  }

  Answer put(String path, String json) {
    return json("PUT", path, json);
  }

  Answer json(String method, String path, String json) {
    return send(withJson(method, path, json));
  }

  CompletableFuture<Answer> posting(String path, String json) {
    return http.sendAsync(
            withJson("POST", path, json).build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(RawClient::answer);
  }

  private HttpRequest.Builder withJson(String method, String path, String json) {
    return request(path)
        .header("Content-Type", "application/json")
        .method(
            method,
            HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'), StandardCharsets.UTF_8));
  }

  /** Posts a form with JSON and one file. */
  Answer upload(String method, String path, String json, String filename, byte[] bytes) {
    byte[] head =
        """
        --%1$s
        Content-Disposition: form-data; name="payload_json"

        %2$s
        --%1$s
        Content-Disposition: form-data; name="files[0]"; filename="%3$s"
        Content-Type: text/plain

        """
            .formatted(BOUNDARY, json.replace('\'', '"'), filename)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8);
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .method(
                method,
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofByteArray(head),
                    HttpRequest.BodyPublishers.ofByteArray(bytes),
                    HttpRequest.BodyPublishers.ofByteArray(tail))));
  }

  Answer sends(Channel channel, String text) {
    return post(messages(channel), "{'content':'%s'}".formatted(text));
  }

  static String messages(Channel channel) {
    return "channels/%d/messages".formatted(channel.id());
  }

  static String message(Message message) {
    return "%s/%d".formatted(messages(message.channel()), message.id());
  }

  static String callback(Interaction interaction) {
    return "interactions/%d/%s/callback".formatted(interaction.id(), interaction.token());
  }

  String webhook(Interaction interaction) {
    return "webhooks/%d/%s".formatted(server.applicationId(), interaction.token());
  }

  String commands() {
    return "applications/%d/commands".formatted(server.applicationId());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address(path))
        .header("User-Agent", AGENT)
        .header("Authorization", "Bot " + server.token());
  }

  URI address(String path) {
    return server.restBase().resolve(path);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      return answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException broken) {
      throw new Broken(broken);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new AssertionError(ended);
    }
  }

  /** The connection ended without an answer. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(Throwable cause) {
      super(cause);
    }
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.body(), response);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
