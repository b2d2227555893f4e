package jobo.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import okhttp3.CacheControl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the caching headers how long an answer stays fresh (RFC 9111, section 4.2). What Jobo
 * fetches serves many readers, so {@code s-maxage} counts before {@code max-age}.
 */
final class Freshness {
  private static final Duration LONGEST = Duration.ofDays(1);

  private Freshness() {}

  /** How long there is nothing new to be had, at most a day; zero where nothing is said. */
  static Duration of(Response response, Instant now) {
    CacheControl said = response.cacheControl();
    if (said.noStore() || said.noCache()) {
      return Duration.ZERO;
    }
    Duration left = lifetime(response, said, now).minus(age(response));
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(LONGEST) > 0 ? LONGEST : left;
  }

  private static Duration lifetime(Response response, CacheControl said, Instant now) {
    if (said.sMaxAgeSeconds() >= 0) {
      return Duration.ofSeconds(said.sMaxAgeSeconds());
    }
    if (said.maxAgeSeconds() >= 0) {
      return Duration.ofSeconds(said.maxAgeSeconds());
    }
    @Nullable Date end = response.headers().getDate("Expires");
    @Nullable Date sent = response.headers().getDate("Date");
    return end == null
        ? Duration.ZERO
        : Duration.between(sent == null ? now : sent.toInstant(), end.toInstant());
  }

  /** How long the answer has lain in caches on its way. */
  private static Duration age(Response response) {
    String age = Objects.requireNonNullElse(response.header("Age"), "").strip();
    return age.length() <= 9 && !age.isEmpty() && age.chars().allMatch(it -> it >= '0' && it <= '9')
        ? Duration.ofSeconds(Long.parseLong(age))
        : Duration.ZERO;
  }
}
