package jobo.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Servers that do what servers should not. Each gets its problem told, and the next question to the
 * same host is answered as if nothing had been.
 */
class HostileServerTest {
  private static final int LIMIT = 100_000;
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String ZIPPED = OK + "Content-Encoding: gzip\r\n";
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  interface Trick {
    void play(Socket client, OutputStream out) throws IOException, InterruptedException;
  }

  record Server(String name, FetchProblem problem, Trick trick) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Server> servers() {
    return Stream.of(silentOnes(), brokenOnes(), endlessOnes(), packedOnes(), leadingAstray())
        .flatMap(it -> it);
  }

  private static Stream<Server> silentOnes() {
    return Stream.of(
        new Server("says nothing", FetchProblem.TIMED_OUT, (client, out) -> wait(client)),
        stalls("stalls in the status line", "HTTP/1.1 2"),
        stalls("stalls in the headers", OK + "Content-Le"),
        stalls("stalls before the body", OK + "Content-Length: 10\r\n\r\n"),
        stalls("stalls in the body", OK + "Content-Length: 10\r\n\r\nabc"),
        stalls("stalls in a chunk", CHUNKED + "5\r\nabc"),
        stalls("stalls before the last chunk", CHUNKED + "3\r\nabc\r\n"),
        stalls("keeps promising", "HTTP/1.1 100 Continue\r\n\r\n"),
        drips("drips headers", OK, "X-Drip: drop\r\n"),
        drips("drips a body", OK + "\r\n", "drop"),
        drips("drips chunks", CHUNKED, "1\r\na\r\n"),
        drips("drips promises", "", "HTTP/1.1 103 Early Hints\r\n\r\n"));
  }

  private static Stream<Server> brokenOnes() {
    return Stream.of(
        new Server("hangs up at once", FetchProblem.BROKEN_ANSWER, (client, out) -> {}),
        new Server(
            "resets the connection",
            FetchProblem.UNREACHABLE,
            (client, out) -> client.setSoLinger(true, 0)),
        breaks("hangs up in the status line", "HTTP/1.1 2"),
        breaks("hangs up in the headers", OK + "Content-Le"),
        breaks("hangs up in the body", OK + "Content-Length: 10\r\n\r\nabc"),
        breaks("hangs up in a chunk", CHUNKED + "5\r\nabc"),
        breaks("hangs up before the last chunk", CHUNKED + "3\r\nabc\r\n"),
        breaks("speaks HTTP/0.9", "<rss version='2.0'></rss>"),
        breaks("speaks HTTP/2 unasked", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        breaks("speaks HTTP of tomorrow", "HTTP/9.9 200 OK\r\n\r\nabc"),
        breaks("speaks TLS", "\u0015\u0003\u0003\u0000\u0002\u0002("),
        breaks("has a status of two digits", "HTTP/1.1 20 OK\r\n\r\nabc"),
        breaks("has a negative status", "HTTP/1.1 -20 OK\r\n\r\nabc"),
        breaks("has a negative length", OK + "Content-Length: -5\r\n\r\nabc"),
        breaks("has a length where there is no content", noContent("Content-Length: 5")),
        breaks("has no chunks", CHUNKED + "abc\u0000xyz\r\n"),
        breaks("has negative chunks", CHUNKED + "-5\r\nabc\r\n"),
        breaks("has chunks without size", CHUNKED + "\r\nabc\r\n"),
        breaks("has chunks beyond all size", CHUNKED + "FFFFFFFFFFFFFFFFF\r\nabc"),
        breaks("has chunks that wrap around", CHUNKED + "FFFFFFFFFFFFFFFF\r\nabc"),
        breaks("asks a proxy to log in", "HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n"),
        answers("asks to log in", 401, "WWW-Authenticate: Basic realm=x", FetchProblem.FORBIDDEN),
        answers("says nothing changed", 304, "ETag: x", FetchProblem.UNEXPECTED_STATUS),
        answers("changes the protocol", 101, "Upgrade: h2c", FetchProblem.UNEXPECTED_STATUS),
        answers("has no such status", 999, "X: y", FetchProblem.SERVER_ERROR),
        answers("wants too long a rest", 429, "Retry-After: 9e99", FetchProblem.TOO_MANY_REQUESTS));
  }

  private static Stream<Server> endlessOnes() {
    return Stream.of(
        endless("has an endless status line", FetchProblem.BROKEN_ANSWER, "HTTP/1.1 200 ", "O"),
        endless("has an endless header", FetchProblem.BROKEN_ANSWER, OK + "X: ", "x"),
        endless("has endless headers", FetchProblem.BROKEN_ANSWER, OK, "X: y\r\n"),
        endless("has endless trailers", FetchProblem.BROKEN_ANSWER, CHUNKED + "0\r\n", "X: y\r\n"),
        endless("has an endless body", FetchProblem.TOO_LARGE, OK + "\r\n", "abc"),
        endless("has endless chunks", FetchProblem.TOO_LARGE, CHUNKED, "1\r\na\r\n"),
        endless("has an endless chunk size", FetchProblem.TOO_LARGE, CHUNKED + "1;", "x"),
        endless(
            "promises without end",
            FetchProblem.BROKEN_ANSWER,
            "",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nX: y\r\n\r\n"),
        new Server(
            "announces more than is read",
            FetchProblem.TOO_LARGE,
            (client, out) -> write(out, OK + "Content-Length: 9000000000000000000\r\n\r\n")));
  }

  private static Stream<Server> packedOnes() {
    byte[] bomb = zipped(new byte[50_000_000]);
    byte[] small = zipped("abc".getBytes(ISO_8859_1));
    return Stream.of(
        packed("sends a bomb", FetchProblem.TOO_LARGE, ZIPPED, bomb),
        packed("sends a bomb in a bomb", FetchProblem.BROKEN_ANSWER, encoded("gzip, gzip"), bomb),
        packed("sends half a packing", FetchProblem.BROKEN_ANSWER, ZIPPED, cut(small)),
        packed("sends another packing", FetchProblem.BROKEN_ANSWER, encoded("br"), small),
        packed("sends a third packing", FetchProblem.BROKEN_ANSWER, encoded("x, Zstd"), small),
        packed("lies about packing", FetchProblem.BROKEN_ANSWER, ZIPPED, new byte[100]));
  }

  private static Stream<Server> leadingAstray() {
    return Stream.of(
        leads("leads in a circle", FetchProblem.TOO_MANY_REDIRECTS, "/trick"),
        leads("leads on and on", FetchProblem.TOO_MANY_REDIRECTS, "?x=".repeat(1_000)),
        leads("leads to a file", FetchProblem.NOT_HTTP, "file:///etc/passwd"),
        leads("leads to a script", FetchProblem.NOT_HTTP, "javascript:alert(1)"),
        leads("leads to no host", FetchProblem.NOT_HTTP, "http://"),
        leads("leads to half an address", FetchProblem.NOT_HTTP, "http://[::1/"),
        leads("leads to no port", FetchProblem.NOT_HTTP, "http://127.0.0.1:99999/"),
        leads("leads to a number", FetchProblem.UNKNOWN_HOST, "http://2130706433/"),
        leads(
            "leads to odd characters",
            FetchProblem.TOO_MANY_REDIRECTS,
            "/tr\u00EFck \t\\^`|#\u0080"));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void itsProblemIsToldAndTheNextAnswerIsRead(Server server) throws IOException {
    Duration timeout = server.problem() == FetchProblem.TIMED_OUT ? SHORT : LONG;
    try (var socket = new RawServer(path -> path.startsWith("/honest"), server.trick()::play);
        var tricked = fetcher(timeout);
        var next = fetcher(LONG)) {
      FetchResult result = fetch(tricked, socket.address().resolve("/trick"));

      assertThat(result).isInstanceOf(FetchResult.Failed.class);
      var failed = (FetchResult.Failed) result;
      assertThat(failed.problem()).as(failed.detail()).isEqualTo(server.problem());
      assertThat(failed.detail()).isNotBlank().hasSizeLessThanOrEqualTo(201);
      Fetcher again = server.problem() == FetchProblem.TIMED_OUT ? next : tricked;
      assertThat(fetch(again, socket.address().resolve("/honest")))
          .isInstanceOf(FetchResult.Fetched.class);
    }
  }

  @Test
  void aHandshakeThatNeverEndsIsLeft() throws IOException {
    try (var socket = new RawServer(path -> false, (client, out) -> wait(client));
        var fetcher = fetcher(SHORT)) {
      URI address = URI.create(socket.address().toString().replace("http:", "https:"));

      assertThat(((FetchResult.Failed) fetch(fetcher, address)).problem())
          .isEqualTo(FetchProblem.TIMED_OUT);
    }
  }

  private static FetchResult fetch(Fetcher fetcher, URI address) {
    return fetcher.fetch(
        new FetchRequest(
            address,
            FetchRequest.Wanted.FEED,
            Validators.NONE,
            LIMIT,
            Instant.now().plusSeconds(60)));
  }

  private static Fetcher fetcher(Duration timeout) {
    return new Fetcher(
        new FetchSettings("Jobo/test", timeout, Duration.ZERO, 2, true), Clock.systemUTC());
  }

  private static Server stalls(String name, String start) {
    return new Server(
        name,
        FetchProblem.TIMED_OUT,
        (client, out) -> {
          write(out, start);
          wait(client);
        });
  }

  /** A drop comes now and then: often enough that no single wait for one is long. */
  private static Server drips(String name, String start, String drop) {
    return new Server(
        name,
        FetchProblem.TIMED_OUT,
        (client, out) -> {
          write(out, start);
          while (!NEVER.await(10, TimeUnit.MILLISECONDS)) {
            write(out, drop);
          }
        });
  }

  private static Server breaks(String name, String answer) {
    return new Server(name, FetchProblem.BROKEN_ANSWER, (client, out) -> write(out, answer));
  }

  private static Server answers(String name, int status, String header, FetchProblem problem) {
    String answer = "HTTP/1.1 %d X\r\n%s\r\nContent-Length: 0\r\n\r\n".formatted(status, header);
    return new Server(name, problem, (client, out) -> write(out, answer));
  }

  private static String noContent(String header) {
    return "HTTP/1.1 204 None\r\n" + header + "\r\n\r\nabcde";
  }

  private static Server endless(String name, FetchProblem problem, String start, String more) {
    String much = more.repeat(10_000 / more.length());
    return new Server(
        name,
        problem,
        (client, out) -> {
          write(out, start);
          while (true) {
            write(out, much);
          }
        });
  }

  private static Server packed(String name, FetchProblem problem, String head, byte[] body) {
    return new Server(
        name,
        problem,
        (client, out) -> {
          write(out, head + "Content-Length: " + body.length + "\r\n\r\n");
          out.write(body);
        });
  }

  private static String encoded(String packing) {
    return OK + "Content-Encoding: " + packing + "\r\n";
  }

  private static Server leads(String name, FetchProblem problem, String target) {
    return answers(name, 302, "Location: " + target, problem);
  }

  /** Until the client hangs up. */
  private static void wait(Socket client) throws IOException {
    while (client.getInputStream().read() >= 0) {
      // whatever it says
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
  }

  private static byte[] cut(byte[] whole) {
    return Arrays.copyOf(whole, whole.length - 9);
  }

  private static byte[] zipped(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return packed.toByteArray();
  }
}
