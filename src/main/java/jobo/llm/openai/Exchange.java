package jobo.llm.openai;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import jobo.llm.Reason;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** One request and its answer, bounded in time and size, that an interrupt ends at once. */
final class Exchange {
  private Exchange() {}

  /** What a server answered, whatever its status. */
  record Answer(HttpUrl url, int status, Headers headers, String body) {}

  static Answer make(OkHttpClient http, Request request, Duration time, long mostBytes) {
    AtomicBoolean connected = new AtomicBoolean();
    Call call = http.newCall(request.newBuilder().tag(AtomicBoolean.class, connected).build());
    call.timeout().timeout(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS);
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    call.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call failed, IOException problem) {
            answer.completeExceptionally(problem);
          }

          @Override
          public void onResponse(Call answered, Response response) {
            try (response) {
              answer.complete(read(response, mostBytes));
            } catch (IOException | RuntimeException problem) {
              answer.completeExceptionally(problem);
            }
          }
        });
    return result(call, answer, connected);
  }

  /** Tells that a request has got as far as its server; to be among the network interceptors. */
  static Response connected(Interceptor.Chain chain) throws IOException {
    AtomicBoolean connected = chain.request().tag(AtomicBoolean.class);
    if (connected != null) {
      connected.set(true);
    }
    return chain.proceed(chain.request());
  }

  private static Answer result(
      Call call, CompletableFuture<Answer> answer, AtomicBoolean connected) {
    try {
      return answer.get();
    } catch (InterruptedException stopped) {
      call.cancel();
      Thread.currentThread().interrupt();
      throw connected.get()
          ? CallFailedException.costly(Reason.STOPPED, "")
          : CallFailedException.free(Reason.STOPPED, "");
    } catch (ExecutionException failed) {
      throw failure(call, Objects.requireNonNull(failed.getCause()), connected.get());
    }
  }

  private static CallFailedException failure(Call call, Throwable problem, boolean connected) {
    if (problem instanceof CallFailedException known) {
      return known;
    }
    String detail = problem.getClass().getSimpleName();
    if (problem instanceof InterruptedIOException) {
      return late(problem, connected);
    } else if (call.isCanceled()) {
      return CallFailedException.costly(Reason.STOPPED, "");
    } else if (connected) {
      return CallFailedException.costly(Reason.CUT_OFF, detail);
    }
    boolean distrusted = problem instanceof SSLException;
    return CallFailedException.free(
        Reason.UNREACHABLE, distrusted ? "not to be trusted: " + detail : detail);
  }

  /** Nobody answers there, or the time of the whole call is over. */
  private static CallFailedException late(Throwable problem, boolean connected) {
    if (connected) {
      return CallFailedException.costly(Reason.TIMED_OUT, "");
    }
    Reason reason =
        problem instanceof SocketTimeoutException ? Reason.UNREACHABLE : Reason.TIMED_OUT;
    return CallFailedException.free(reason, "no connection in time");
  }

  private static Answer read(Response response, long mostBytes) throws IOException {
    ResponseBody body = response.body();
    BufferedSource source = body.source();
    if (source.request(mostBytes + 1)) {
      throw CallFailedException.costly(
          Reason.ANSWER_TOO_LONG, "more than %d bytes".formatted(mostBytes));
    }
    return new Answer(
        response.request().url(), response.code(), response.headers(), source.readUtf8());
  }
}
