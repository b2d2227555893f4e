package jobo.chat.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The HTTP of all calls to Telegram. It tells apart what was never sent, and repeats nothing. */
final class TelegramHttp {
  private static final int MOST_AT_A_TIME = 64;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private TelegramHttp() {}

  /**
   * A client of its own.
   *
   * @param answer the longest to wait for an answer
   */
  static OkHttpClient client(Duration answer) {
    Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(MOST_AT_A_TIME);
    dispatcher.setMaxRequestsPerHost(MOST_AT_A_TIME); // there is one host
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectTimeout(CONNECT)
        .readTimeout(answer)
        .callTimeout(answer.plus(CONNECT))
        .retryOnConnectionFailure(false) // it would send twice what may have arrived
        .followRedirects(false)
        .addInterceptor(TelegramHttp::watched)
        .addNetworkInterceptor(TelegramHttp::connected)
        .build();
  }

  private static Response watched(Interceptor.Chain chain) throws IOException {
    AtomicBoolean connected = new AtomicBoolean();
    Request request = chain.request().newBuilder().tag(AtomicBoolean.class, connected).build();
    try {
      return chain.proceed(request);
    } catch (IOException failure) {
      throw connected.get() ? failure : new NeverSentException(failure);
    }
  }

  private static Response connected(Interceptor.Chain chain) throws IOException {
    AtomicBoolean connected = chain.request().tag(AtomicBoolean.class);
    if (connected != null) {
      connected.set(true);
    }
    return chain.proceed(chain.request());
  }
}
