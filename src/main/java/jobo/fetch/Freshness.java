package jobo.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the caching headers how long an answer stays fresh (RFC 9111, section 4.2). What Jobo
 * fetches serves many readers, so {@code s-maxage} counts before {@code max-age}.
 */
final class Freshness {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_DIGITS = 9;
  private static final Duration FOREVER = Duration.ofSeconds(1_000_000_000);

  private Freshness() {}

  /** How long there is nothing new to be had, at most a day; zero where nothing is said. */
  static Duration of(Response response, Instant now) {
    Map<String, String> said = directives(response);
    if (said.containsKey("no-store") || said.containsKey("no-cache")) {
      return Duration.ZERO;
    }
    Duration left = lifetime(response, said, now).minus(seconds(response.header("Age")));
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(LONGEST) > 0 ? LONGEST : left;
  }

  /** okhttp has a reader of these, too, which an open quotation mark makes stumble. */
  private static Map<String, String> directives(Response response) {
    Map<String, String> directives = new HashMap<>();
    for (String directive : String.join(",", response.headers("Cache-Control")).split(",", -1)) {
      int sign = directive.indexOf('=');
      String name = sign < 0 ? directive : directive.substring(0, sign);
      String value = sign < 0 ? "" : directive.substring(sign + 1);
      directives.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), value.replace('"', ' '));
    }
    return directives;
  }

  private static Duration lifetime(Response response, Map<String, String> said, Instant now) {
    if (said.containsKey("s-maxage") || said.containsKey("max-age")) {
      return seconds(said.getOrDefault("s-maxage", said.get("max-age")));
    }
    @Nullable Date end = response.headers().getDate("Expires");
    @Nullable Date sent = response.headers().getDate("Date");
    return end == null
        ? Duration.ZERO
        : Duration.between(sent == null ? now : sent.toInstant(), end.toInstant());
  }

  /** A number of seconds; one that no clock counts is a very long time, and no number is none. */
  private static Duration seconds(@Nullable String header) {
    String digits = header == null ? "" : header.strip();
    if (digits.isEmpty() || !digits.chars().allMatch(it -> it >= '0' && it <= '9')) {
      return Duration.ZERO;
    }
    return digits.length() > MOST_DIGITS ? FOREVER : Duration.ofSeconds(Long.parseLong(digits));
  }
}
