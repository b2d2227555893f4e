package jobo.fetch;

import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

/**
 * The connections to servers, over okhttp: straight ones without proxies, cookies or redirects.
 *
 * <p>Only HTTP/1.1 is spoken, one question at a time on each connection. So all bytes of an answer
 * are read, and counted, by the thread that asked. HTTP/2 would spare nothing where a host is asked
 * on two connections, and lets a server send what no request limits.
 */
final class Connections implements AutoCloseable {
  /** Long enough for the pages of one poll, far less than the time between two polls. */
  private static final Duration LONGEST_IDLE = Duration.ofMinutes(1);

  private final OkHttpClient internet;
  private final OkHttpClient thisMachine;
  private final List<Reroute> reroutes;

  /**
   * Connections none of which is open yet.
   *
   * @param most the most requests at a time, and so the most connections worth keeping
   */
  Connections(Network network, List<Reroute> reroutes, int most) {
    this.reroutes = List.copyOf(reroutes);
    this.internet =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .socketFactory(new DirectSockets(network.allowed()))
            .dns(new TimedNames(network.names()))
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .connectionPool(pool(most))
            .followRedirects(false)
            .followSslRedirects(false)
            // The call's own limit ends all; one for each read would only cost time.
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();
    this.thisMachine =
        internet
            .newBuilder()
            // Clients that share a pool share connections whatever their sockets allow.
            .connectionPool(pool(most))
            .socketFactory(new DirectSockets(InetAddress::isLoopbackAddress))
            .build();
  }

  boolean isRerouted(HttpUrl address) {
    return reroute(address).isPresent();
  }

  /** A call that ends within a time limit. */
  Call call(HttpUrl address, Request.Builder question, Duration limit) {
    Optional<Reroute> reroute = reroute(address);
    question.url(reroute.map(it -> onThisMachine(address, it)).orElse(address));
    if (reroute.isPresent()) {
      question.header("Host", address.host());
    }
    Call call = (reroute.isPresent() ? thisMachine : internet).newCall(question.build());
    call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    return call;
  }

  @Override
  public void close() {
    internet.dispatcher().cancelAll();
    internet.dispatcher().executorService().shutdown();
    internet.connectionPool().evictAll();
    thisMachine.connectionPool().evictAll();
  }

  private Optional<Reroute> reroute(HttpUrl address) {
    for (Reroute reroute : reroutes) {
      if (reroute.covers(address.host())) {
        return Optional.of(reroute);
      }
    }
    return Optional.empty();
  }

  private static ConnectionPool pool(int most) {
    return new ConnectionPool(most, LONGEST_IDLE.toSeconds(), TimeUnit.SECONDS);
  }

  private static HttpUrl onThisMachine(HttpUrl address, Reroute reroute) {
    HttpUrl base = Objects.requireNonNull(HttpUrl.get(reroute.base()));
    return address.newBuilder().scheme(base.scheme()).host(base.host()).port(base.port()).build();
  }
}
