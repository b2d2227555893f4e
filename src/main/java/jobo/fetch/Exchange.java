package jobo.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** One question to one server and its answer, over okhttp. */
final class Exchange implements AutoCloseable {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PERMANENT = Set.of(301, 308);

  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(?:^|\\.)(?:\\d+|0[xX]\\p{XDigit}*)\\.?$");
  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.(?!$)|$)){4}");

  private final OkHttpClient internet;
  private final OkHttpClient thisMachine;
  private final List<Reroute> reroutes;
  private final String userAgent;
  private final Clock clock;

  Exchange(FetchSettings settings, List<Reroute> reroutes, Clock clock) {
    Predicate<InetAddress> allowed =
        settings.allowPrivateAddresses() ? any -> true : PublicAddresses::contain;
    this.internet = client(settings, allowed);
    this.thisMachine =
        internet
            .newBuilder()
            // Clients that share a pool share connections whatever their sockets allow.
            .connectionPool(new ConnectionPool())
            .socketFactory(new DirectSockets(InetAddress::isLoopbackAddress))
            .build();
    this.reroutes = List.copyOf(reroutes);
    this.userAgent = settings.userAgent();
    this.clock = clock;
  }

  /** Where an answer leads. */
  sealed interface Answer {
    /** To another address. */
    record Elsewhere(HttpUrl address, boolean permanent) implements Answer {}

    /** To an end. */
    record Final(FetchResult result) implements Answer {}
  }

  /** The address for http or https; empty for anything else. */
  static Optional<HttpUrl> httpAddress(URI address) {
    return Optional.ofNullable(HttpUrl.parse(address.toString()));
  }

  /**
   * Whether the host is spelt as numbers, yet not as an address usually is: octal, hexadecimal, or
   * with parts left out. Systems read these differently, and nobody honest writes them.
   */
  static boolean isOddNumber(HttpUrl address) {
    String host = address.host();
    return ENDS_IN_NUMBER.matcher(host).find() && !DOTTED_QUAD.matcher(host).matches();
  }

  boolean isRerouted(HttpUrl address) {
    return reroute(address).isPresent();
  }

  /** Asks once, within a time limit. */
  Answer ask(HttpUrl address, FetchRequest request, Duration limit) {
    OkHttpClient client = isRerouted(address) ? thisMachine : internet;
    var call = client.newCall(question(address, request));
    call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    try (Response response = call.execute()) {
      return answer(address, request, response);
    } catch (IOException failure) {
      return new Answer.Final(Failures.of(failure));
    }
  }

  @Override
  public void close() {
    internet.dispatcher().cancelAll();
    internet.dispatcher().executorService().shutdown();
    internet.connectionPool().evictAll();
    thisMachine.connectionPool().evictAll();
  }

  private static OkHttpClient client(FetchSettings settings, Predicate<InetAddress> allowed) {
    return new OkHttpClient.Builder()
        .socketFactory(new DirectSockets(allowed))
        .proxy(Proxy.NO_PROXY)
        .cookieJar(CookieJar.NO_COOKIES)
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(settings.timeout())
        .readTimeout(settings.timeout())
        .writeTimeout(settings.timeout())
        .build();
  }

  private Request question(HttpUrl address, FetchRequest request) {
    Request.Builder question =
        new Request.Builder()
            .url(reroute(address).map(it -> onThisMachine(address, it)).orElse(address))
            .header("User-Agent", userAgent)
            .header("Accept", request.wanted().accept());
    if (isRerouted(address)) {
      question.header("Host", address.host());
    }
    if (request.known().etag() != null) {
      question.header("If-None-Match", request.known().etag());
    }
    if (request.known().lastModified() != null) {
      question.header("If-Modified-Since", request.known().lastModified());
    }
    return question.build();
  }

  private Answer answer(HttpUrl address, FetchRequest request, Response response)
      throws IOException {
    int status = response.code();
    if (REDIRECTS.contains(status)) {
      return elsewhere(address, response);
    }
    if (status == 304 && !request.known().equals(Validators.NONE)) {
      return new Answer.Final(new FetchResult.NotModified(request.known()));
    }
    if (!response.isSuccessful()) {
      return new Answer.Final(
          new FetchResult.Failed(
              FetchProblem.ofStatus(status),
              "HTTP " + status,
              RetryAfter.parse(response.header("Retry-After"), clock.instant())));
    }
    return new Answer.Final(read(address, request, response));
  }

  private static Answer elsewhere(HttpUrl address, Response response) {
    String location = response.header("Location");
    if (location == null) {
      return new Answer.Final(
          Failures.of(FetchProblem.BROKEN_ANSWER, "HTTP " + response.code() + " to nowhere"));
    }
    HttpUrl target = address.resolve(location);
    return target == null
        ? new Answer.Final(Failures.of(FetchProblem.NOT_HTTP, "leads to what is no http address"))
        : new Answer.Elsewhere(target, PERMANENT.contains(response.code()));
  }

  private static FetchResult read(HttpUrl address, FetchRequest request, Response response)
      throws IOException {
    ResponseBody body = response.body();
    BufferedSource source = body.source();
    // The source is behind okhttp's unpacking, so this counts what a packed bomb grows to.
    if (body.contentLength() > request.byteLimit() || source.request(request.byteLimit() + 1L)) {
      return Failures.of(
          FetchProblem.TOO_LARGE,
          String.format(Locale.ROOT, "more than %,d bytes", request.byteLimit()));
    }
    return new FetchResult.Fetched(
        address.uri(),
        new Content(source.readByteArray(), response.header("Content-Type")),
        new Validators(
            returnable(response.header("ETag")), returnable(response.header("Last-Modified"))),
        null);
  }

  /** The header if it can be sent back as it is. */
  private static @Nullable String returnable(@Nullable String header) {
    return header != null && header.matches("[\\x20-\\x7E]{1,1000}") ? header : null;
  }

  private Optional<Reroute> reroute(HttpUrl address) {
    return reroutes.stream().filter(it -> it.covers(address.host())).findFirst();
  }

  private static HttpUrl onThisMachine(HttpUrl address, Reroute reroute) {
    HttpUrl base = Objects.requireNonNull(HttpUrl.get(reroute.base()));
    return address.newBuilder().scheme(base.scheme()).host(base.host()).port(base.port()).build();
  }
}
