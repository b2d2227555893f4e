package jobo.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.AbstractStringAssert;
import tools.jackson.databind.JsonNode;

/** Talks to the server with nothing but HTTP. */
final class RawClient implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final BotApiServer server;

  RawClient(BotApiServer server) {
    this.server = server;
  }

  /** An answer as it came. */
  record Answer(int status, String body, String type) {
    JsonNode json() {
      return Json.read(body).orElseThrow(() -> new AssertionError("No JSON: " + body));
    }

    JsonNode result() {
      assertThat(status).as(body).isEqualTo(200);
      assertThat(json().path("ok").asBoolean(false)).as(body).isTrue();
      return json().get("result");
    }

    /** What was said, where it was refused with this code. */
    AbstractStringAssert<?> refusal(int code) {
      assertThat(status).as(body).isEqualTo(code);
      assertThat(json().path("ok").asBoolean(true)).as(body).isFalse();
      assertThat(json().path("error_code").asInt(0)).isEqualTo(code);
      return assertThat(json().path("description").asString(""));
    }
  }

  URI address(String method) {
    return address(server.token(), method);
  }

  URI address(String token, String method) {
    return URI.create("%s/bot%s/%s".formatted(server.address(), token, method));
  }

  /** Calls a method with JSON, in which {@code '} stands for {@code "}. */
  Answer call(String method, String json) {
    return send(json(method, json));
  }

  CompletableFuture<Answer> calling(String method, String json) {
    return http.sendAsync(json(method, json), HttpResponse.BodyHandlers.ofString())
        .thenApply(RawClient::answer);
  }

  Answer call(String method) {
    return send(HttpRequest.newBuilder(address(method)).build());
  }

  Answer post(String method, String type, byte[] body) {
    return send(
        HttpRequest.newBuilder(address(method))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  Answer sends(Chat chat, String text) {
    return call("sendMessage", "{'chat_id':%d,'text':'%s'}".formatted(chat.id(), text));
  }

  Answer get(URI address) {
    return send(HttpRequest.newBuilder(address).build());
  }

  private HttpRequest json(String method, String json) {
    return HttpRequest.newBuilder(address(method))
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'), StandardCharsets.UTF_8))
        .build();
  }

  private Answer send(HttpRequest request) {
    try {
      return answer(http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException broken) {
      return new Answer(0, String.valueOf(broken.getMessage()), "");
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new AssertionError(ended);
    }
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(),
        response.body(),
        response.headers().firstValue("Content-Type").orElse(""));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
