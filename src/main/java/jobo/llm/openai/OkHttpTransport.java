package jobo.llm.openai;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * The client library's requests over okhttp, for one call.
 *
 * @param time how long the call may take, from its beginning to the last byte
 */
record OkHttpTransport(OkHttpClient http, Refusals refusals, Duration time, long mostBytes)
    implements HttpClient, HttpClientBuilder {
  private static final MediaType JSON = MediaType.get("application/json");

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    Exchange.Answer answer = Exchange.make(http, okhttp(request), time, mostBytes);
    if (answer.status() < 200 || answer.status() > 299) {
      throw refusals.of(answer.url(), answer.status(), answer.headers(), answer.body());
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(answer.status())
        .headers(answer.headers().toMultimap())
        .body(answer.body())
        .build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Answers are read whole");
  }

  private static Request okhttp(HttpRequest request) {
    Request.Builder builder = new Request.Builder().url(request.url());
    for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
      header.getValue().forEach(value -> builder.addHeader(header.getKey(), value));
    }
    return builder
        .header("User-Agent", "Jobo")
        .method(request.method().name(), RequestBody.create(request.body(), JSON))
        .build();
  }

  @Override
  public @Nullable Duration connectTimeout() {
    return null;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this; // of all calls, see OpenAiServer
  }

  @Override
  public @Nullable Duration readTimeout() {
    return null;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this; // the whole call has one
  }

  @Override
  public HttpClient build() {
    return this;
  }
}
