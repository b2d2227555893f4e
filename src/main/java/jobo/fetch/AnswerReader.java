package jobo.fetch;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jobo.fetch.Exchange.Answer;
import okhttp3.HttpUrl;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads what a server answered, no more of it than was asked for. */
final class AnswerReader {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PERMANENT = Set.of(301, 308);
  private static final Set<String> PACKINGS =
      Set.of("gzip", "x-gzip", "deflate", "compress", "x-compress", "br", "zstd");
  private static final int LONGEST_VALIDATOR = 1000;

  private final Clock clock;

  AnswerReader(Clock clock) {
    this.clock = clock;
  }

  /** What an answer from an address says. */
  Answer read(HttpUrl address, FetchRequest request, Response response) throws IOException {
    int status = response.code();
    if (REDIRECTS.contains(status)) {
      return elsewhere(address, response);
    }
    if (status == 304 && !request.known().equals(Validators.NONE)) {
      return new Answer.Final(
          new FetchResult.NotModified(
              validators(response, request.known()),
              null,
              Freshness.of(response, clock.instant())));
    }
    if (!response.isSuccessful()) {
      return new Answer.Final(
          new FetchResult.Failed(
              FetchProblem.ofStatus(status),
              "HTTP " + status,
              RetryAfter.parse(response.header("Retry-After"), clock.instant())));
    }
    return new Answer.Final(content(address, request, response));
  }

  private static Answer elsewhere(HttpUrl address, Response response) {
    String location = response.header("Location");
    if (location == null) {
      return new Answer.Final(
          Failures.of(FetchProblem.BROKEN_ANSWER, "HTTP " + response.code() + " to nowhere"));
    }
    Optional<HttpUrl> target = HttpAddress.target(address, location);
    return target.isEmpty()
        ? new Answer.Final(Failures.of(FetchProblem.NOT_HTTP, "leads to what is no http address"))
        : new Answer.Elsewhere(target.get(), isForGood(address, target.get(), response.code()));
  }

  /** A way from https back to http is followed, but nobody's encryption is given up for good. */
  private static boolean isForGood(HttpUrl address, HttpUrl target, int status) {
    return PERMANENT.contains(status) && (target.isHttps() || !address.isHttps());
  }

  private FetchResult content(HttpUrl address, FetchRequest request, Response response)
      throws IOException {
    if (isStillPacked(response)) {
      return Failures.of(FetchProblem.BROKEN_ANSWER, "packed in a way that nobody asked for");
    }
    ResponseBody body = response.body();
    BufferedSource source = body.source();
    boolean cut = request.wanted() == FetchRequest.Wanted.ROBOTS;
    // The source is behind okhttp's unpacking, so this counts what a packed bomb grows to.
    if ((!cut && body.contentLength() > request.byteLimit())
        || (source.request(request.byteLimit() + 1L) && !cut)) {
      return Failures.of(
          FetchProblem.TOO_LARGE,
          String.format(Locale.ROOT, "more than %,d bytes", request.byteLimit()));
    }
    return new FetchResult.Fetched(
        address.uri(),
        new Content(
            source.readByteArray(Math.min(source.getBuffer().size(), request.byteLimit())),
            response.header("Content-Type")),
        validators(response, Validators.NONE),
        null,
        Freshness.of(response, clock.instant()));
  }

  /** Gzip alone was asked for, and okhttp has unpacked it once and taken its header away. */
  private static boolean isStillPacked(Response response) {
    String packing = Objects.requireNonNullElse(response.header("Content-Encoding"), "");
    return Arrays.stream(packing.split(",", -1))
        .anyMatch(it -> PACKINGS.contains(it.strip().toLowerCase(Locale.ROOT)));
  }

  /** The validators that came; those known before where an answer is silent. */
  private static Validators validators(Response response, Validators known) {
    String etag = returnable(response.header("ETag"));
    String lastModified = returnable(response.header("Last-Modified"));
    return new Validators(
        etag == null ? known.etag() : etag,
        lastModified == null ? known.lastModified() : lastModified);
  }

  /** The header if it can be sent back as it is. */
  private static @Nullable String returnable(@Nullable String header) {
    boolean is =
        header != null
            && !header.isEmpty()
            && header.length() <= LONGEST_VALIDATOR
            && header.chars().allMatch(it -> it >= 0x20 && it <= 0x7E);
    return is ? header : null;
  }
}
