package jobo.discordapi;

import java.time.Duration;
import java.util.Locale;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** Puts replies on the wire, with the headers that tell how the rates stand. */
final class Replies {
  private Replies() {}

  static MockResponse of(Reply reply) {
    MockResponse.Builder response = new MockResponse.Builder();
    if (reply.status() == 0) {
      return response.onResponseStart(new SocketEffect.CloseSocket()).build();
    }
    response.code(reply.status());
    if (reply.status() != 204) {
      response.setHeader("Content-Type", reply.type()).body(reply.body());
    }
    // Clients tell by it that the answer is Discord's own and not that of a guard before it.
    response.setHeader("Via", "1.1 google");
    if (reply.standing() != null) {
      standing(response, reply.standing());
    }
    reply.refusal().flatMap(Refusal::tooMany).ifPresent(it -> tooMany(response, it));
    return response.build();
  }

  private static void standing(MockResponse.Builder response, Rates.Standing standing) {
    response
        .setHeader("X-RateLimit-Limit", standing.limit().times())
        .setHeader("X-RateLimit-Remaining", standing.remaining())
        .setHeader("X-RateLimit-Reset", seconds(standing.resetAt().toEpochMilli()))
        .setHeader("X-RateLimit-Reset-After", seconds(standing.resetAfter().toMillis()))
        .setHeader("X-RateLimit-Bucket", standing.bucket());
  }

  private static void tooMany(MockResponse.Builder response, Refusal.TooMany tooMany) {
    Duration wait = tooMany.retryAfter();
    response
        .setHeader("Retry-After", wait.plusMillis(999).toSeconds())
        .setHeader("X-RateLimit-Scope", tooMany.scope().name().toLowerCase(Locale.ROOT))
        .setHeader("X-RateLimit-Reset-After", seconds(wait.toMillis()));
    if (tooMany.scope() == Refusal.Scope.GLOBAL) {
      response.setHeader("X-RateLimit-Global", true);
    }
  }

  /** What an address reads that asked too much that was invalid; it is not Discord that says it. */
  static MockResponse blocked() {
    return new MockResponse.Builder()
        .code(429)
        .setHeader("Content-Type", "text/plain; charset=UTF-8")
        .setHeader("Retry-After", 600)
        .body("error code: 1015")
        .build();
  }

  private static String seconds(long milliseconds) {
    return String.format(Locale.ROOT, "%.3f", milliseconds / 1000.0);
  }
}
